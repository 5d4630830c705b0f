// Which touches fulfil which step, and which engagements end a cadence. Only what was seen counts; nothing is guessed.
import type { Enrolment } from '../model/cadence.ts';
import type { StepChannel } from '../model/next-step.ts';
import { inboundKinds, type TouchKind } from '../model/touch.ts';

/** Nothing that is seen fulfils `other`: the rep says so. */
const byChannel: Record<StepChannel, readonly TouchKind[]> = {
  email: ['email_sent', 'email_reply_sent'],
  // Who invited the rep first is connected just the same.
  connect: ['connection_request', 'invitation_accepted'],
  message: ['message_sent'],
  inmail: ['inmail_sent'],
  comment: ['comment', 'comment_reply'],
  reaction: ['reaction'],
  view: ['profile_view'],
  call: ['call'],
  meeting: ['meeting_invite'],
  other: [],
};

export const kindsFor = (channel: StepChannel): readonly TouchKind[] => byChannel[channel];
export const fulfils = (channel: StepChannel, kind: TouchKind): boolean => byChannel[channel].includes(kind);

export type Ending = Exclude<NonNullable<Enrolment['ended']>, 'by-hand'>;

/** Whoever answers, even with a no, is spoken with by a person from then on. An automatic reply is no answer. */
const endings: Partial<Record<TouchKind, Ending>> = {
  message_received: 'reply',
  email_reply_received: 'reply',
  inmail_accepted: 'reply',
  inmail_declined: 'reply',
  meeting_declined: 'reply',
  meeting_accepted: 'meeting',
  opt_out: 'opt_out',
  bounce: 'bounce',
};

export const endingOf = (kind: TouchKind): Ending | undefined => endings[kind];

/** A kind that stands for an ending whose touch is not in the ledger any more. */
export const kindOfEnding = (ending: Ending): TouchKind =>
  (Object.keys(endings) as TouchKind[]).find((kind) => endings[kind] === ending) ?? 'message_received';

/** They did something: after it nobody says that no reply came. */
export const isAnswer = (kind: TouchKind): boolean =>
  (inboundKinds as readonly TouchKind[]).includes(kind) && kind !== 'auto_reply';

/** What a reply is waited for after. */
export const asksForReply = (kind: TouchKind): boolean =>
  ['email_sent', 'email_reply_sent', 'message_sent', 'inmail_sent'].includes(kind);
