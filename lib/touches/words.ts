// Touches in the words a rep uses.
import type { Evidence, TouchKind } from '../model/touch.ts';

const labels: Partial<Record<TouchKind, string>> = {
  email_sent: 'Email sent',
  email_reply_sent: 'Reply sent',
  profile_view: 'Profile viewed',
  connection_request: 'Connection requested',
  message_sent: 'Message sent',
  inmail_sent: 'InMail sent',
  call: 'Call',
  note: 'Note',
};

/** `email_sent` → `Email sent`. */
export const kindLabel = (kind: TouchKind): string => {
  const words = kind.replaceAll('_', ' ');
  return labels[kind] ?? words.charAt(0).toUpperCase() + words.slice(1);
};

const cues: Record<string, string> = {
  'undo-toast': 'seen “Message sent”',
  'own-message': 'seen your own message in the thread',
  'composer-gone': 'the composer closed and your message appeared',
  'by-hand': 'logged by hand',
  'said-so': 'you said so',
  dwell: 'the profile was open for a while',
};

export const evidenceLabel = (evidence: Evidence): string => cues[evidence.cue] ?? evidence.cue.replaceAll('-', ' ');
