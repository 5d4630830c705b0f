// Touches in the words a rep uses.
import type { Evidence, TouchKind } from '../model/touch.ts';

const labels: Partial<Record<TouchKind, string>> = {
  email_sent: 'Email sent',
  email_reply_sent: 'Reply sent',
  profile_view: 'Profile viewed',
  connection_request: 'Connection requested',
  message_sent: 'Message sent',
  inmail_sent: 'InMail sent',
  company_view: 'Company viewed',
  comment_reply: 'Reply to a comment',
  meeting_invite: 'Meeting invitation',
  call: 'Call',
  note: 'Note',
  email_reply_received: 'Reply received',
  inmail_accepted: 'InMail accepted',
  inmail_declined: 'InMail declined',
  auto_reply: 'Automatic reply',
  bounce: 'Mail not delivered',
};

/** `email_sent` → `Email sent`. */
export const kindLabel = (kind: string): string => {
  const words = kind.replaceAll('_', ' ');
  return labels[kind as TouchKind] ?? words.charAt(0).toUpperCase() + words.slice(1);
};

const cues: Record<string, string> = {
  'undo-toast': 'seen “Message sent”',
  'own-message': 'seen your own message in the thread',
  'undo-bar': 'seen “Undo” for your mail',
  'composer-gone': 'the composer closed by itself after Send',
  'their-message': 'seen their message after yours',
  'subject-prefix': 'its subject begins as an automatic reply’s',
  'system-sender': 'the mail system wrote back',
  press: 'you pressed it, and no proof was seen',
  'said-so': 'you said so',
  'own-list': 'seen in your own list',
  'profile-shown': 'you read the profile for a while',
  'company-shown': 'you read the company’s page for a while',
  'pending-control': 'the button turned to pending',
  'row-gone': 'the invitation left the list',
  'connect-again': 'the profile offers to connect again',
  'message-offered': 'the invitation was answered and a message is offered',
  'invitation-answered': 'the invitation was answered',
  'own-comment': 'your comment stands under the post',
  'reaction-on': 'your reaction is on',
  'reaction-off': 'your reaction is off again',
  'turned-off': 'the button turned off again',
  'post-toast': 'LinkedIn showed a link to the new post',
  'following-state': 'the button turned to following',
  'endorsed-state': 'the skill shows your endorsement',
  'inmail-notice': 'LinkedIn says so in the conversation',
  'reaction-changed': 'your reaction is another one now',
  'accepted-notice': 'a notification says so',
  'saved-state': 'the button turned to saved',
  'saved-toast': 'Sales Navigator confirmed it',
  'by-hand': 'logged by you',
};

export const evidenceLabel = (evidence: Evidence): string => cues[evidence.cue] ?? evidence.cue.replaceAll('-', ' ');

const asked: Partial<Record<TouchKind, readonly [question: string, pressed: string]>> = {
  connection_request: ['Did you invite {who}?', 'Connect'],
  connection_withdrawn: ['Did you take back your invitation to {who}?', 'Withdraw'],
  invitation_accepted: ['Did you accept the invitation of {who}?', 'Accept'],
  follow: ['Did you follow {who}?', 'Follow'],
  endorsement: ['Did you endorse {who}?', 'Endorse'],
  reaction: ['Did you react to what {who} wrote?', 'a reaction'],
  comment: ['Did you comment on what {who} wrote?', 'send'],
  comment_reply: ['Did you answer the comment of {who}?', 'send'],
  repost: ['Did you repost what {who} wrote?', 'Repost'],
  own_post: ['Did you post this?', 'Post'],
  lead_saved: ['Did you save {who}?', 'Save'],
};

/** What the rep is asked about a press whose effect the page did not show, and why. `who`: the person's name. */
export function askedWords(kind: TouchKind, who: string): { text: string; why: string } {
  const [question, pressed] = asked[kind] ?? ['Did you send this to {who}?', 'send'];
  return {
    text: question.replace('{who}', () => who),
    why:
      pressed === 'send'
        ? 'You pressed send, but the page did not show that it went out.'
        : `You pressed ${pressed}, but the page did not show that it was done.`,
  };
}

const byHand: Record<string, readonly TouchKind[]> = {
  outlook: ['email_sent', 'email_reply_sent', 'call', 'meeting_invite', 'note', 'asset_shared'],
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
