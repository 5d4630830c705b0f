// Touches in the words a rep uses, and the kinds that are offered when one is logged by hand.
import type { Evidence, TouchKind } from '../lib/model/touch.ts';

const labels: Partial<Record<TouchKind, string>> = {
  profile_view: 'Profile viewed',
  company_view: 'Company viewed',
  connection_request: 'Connection requested',
  inmail_sent: 'InMail sent',
  email_reply_sent: 'Reply sent',
  reaction: 'Reaction',
  comment_reply: 'Reply to a comment',
  own_post: 'Own post',
  meeting_invite: 'Meeting invitation',
};

/** `email_sent` → `Email sent`. */
export function kindLabel(kind: string): string {
  const words = kind.replaceAll('_', ' ');
  return labels[kind as TouchKind] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const cues: Record<string, string> = {
  'undo-toast': 'seen “Message sent”',
  'own-message': 'seen your message in the thread',
  'composer-gone': 'the composer closed and your message appeared',
  'by-hand': 'logged by you',
  dwell: 'you read the profile for a while',
};

/** What proved it, e.g. `seen “Message sent”`. */
export const evidenceLabel = (evidence: Evidence): string => cues[evidence.cue] ?? evidence.cue.replaceAll('-', ' ');

const byHand: Record<string, readonly TouchKind[]> = {
  gmail: ['email_sent', 'email_reply_sent', 'call', 'meeting_invite', 'note', 'asset_shared'],
  linkedin: [
    'message_sent',
    'connection_request',
    'comment',
    'reaction',
    'inmail_sent',
    'follow',
    'call',
    'note',
    'asset_shared',
  ],
};
const anywhere: readonly TouchKind[] = ['call', 'note', 'meeting_invite', 'email_sent', 'message_sent', 'asset_shared'];

/** The kinds offered by hand on a host, the likeliest first. */
export const kindsByHand = (host: string | undefined): readonly TouchKind[] => byHand[host ?? ''] ?? anywhere;
