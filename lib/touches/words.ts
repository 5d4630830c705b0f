// Touches in the words a rep uses. Which kinds and cues there are is code, how they are called stands in the locales.
import { keyOf } from '../i18n/key-of.ts';
import { t, tOf } from '../i18n/t.ts';
import { type Evidence, type TouchKind, touchKinds } from '../model/touch.ts';

/** `a_b-c` → `A b c`: of a kind or cue that this version does not know, e.g. from a newer hub. */
const plain = (word: string): string => word.replace(/[-_]/g, ' ');

/** `email_sent` → `Email sent`. */
export function kindLabel(kind: string): string {
  if ((touchKinds as readonly string[]).includes(kind)) return tOf('touch.kind', keyOf(kind));
  return plain(kind).replace(/^./, (first) => first.toUpperCase());
}

/** Everything that may have proved a touch. */
export const cues: ReadonlySet<string> = new Set([
  'undo-toast',
  'own-message',
  'undo-bar',
  'composer-gone',
  'their-message',
  'subject-prefix',
  'system-sender',
  'press',
  'said-so',
  'own-list',
  'profile-shown',
  'company-shown',
  'pending-control',
  'row-gone',
  'connect-again',
  'message-offered',
  'invitation-answered',
  'own-comment',
  'reaction-on',
  'reaction-off',
  'turned-off',
  'post-toast',
  'following-state',
  'endorsed-state',
  'inmail-notice',
  'reaction-changed',
  'accepted-notice',
  'saved-state',
  'saved-toast',
  'by-hand',
]);

/** What was seen, as a part of a sentence. */
export const evidenceLabel = ({ cue }: Evidence): string => (cues.has(cue) ? tOf('touch.cue', keyOf(cue)) : plain(cue));

/** Kinds with a question of their own, and what was pressed. */
const asked: Partial<Record<TouchKind, (who: string) => string>> = {
  connection_request: (who) => t('touch.asked.connectionRequest', [who]),
  connection_withdrawn: (who) => t('touch.asked.connectionWithdrawn', [who]),
  invitation_accepted: (who) => t('touch.asked.invitationAccepted', [who]),
  follow: (who) => t('touch.asked.follow', [who]),
  endorsement: (who) => t('touch.asked.endorsement', [who]),
  reaction: (who) => t('touch.asked.reaction', [who]),
  comment: (who) => t('touch.asked.comment', [who]),
  comment_reply: (who) => t('touch.asked.commentReply', [who]),
  repost: (who) => t('touch.asked.repost', [who]),
  own_post: () => t('touch.asked.ownPost'),
  lead_saved: (who) => t('touch.asked.leadSaved', [who]),
};
/** A comment is sent, the others have a control of their own. */
const sent: ReadonlySet<TouchKind> = new Set(['comment', 'comment_reply']);

/** What the rep is asked about a press whose effect the page did not show, and why. `who`: the person's name. */
export function askedWords(kind: TouchKind, who: string): { text: string; why: string } {
  const question = asked[kind];
  if (question === undefined) return { text: t('touch.asked.other', [who]), why: t('touch.pressed.send') };
  return { text: question(who), why: tOf('touch.pressed', sent.has(kind) ? 'send' : keyOf(kind)) };
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
