// What the rep most likely did here: the first choice of the form that logs a touch by hand. Pure.
import type { Context } from '../../lib/model/context.ts';
import type { TouchKind } from '../../lib/model/touch.ts';

const byComposer: Partial<Record<NonNullable<Context['composer']>['kind'], TouchKind>> = {
  message: 'message_sent',
  note: 'connection_request',
  comment: 'comment',
  inmail: 'inmail_sent',
};
const byView: Partial<Record<Context['view'], TouchKind>> = {
  compose: 'email_sent',
  messaging: 'message_sent',
  feed: 'comment',
  post: 'comment',
  invitations: 'connection_request',
};

function likely(context: Context): TouchKind | undefined {
  const { composer, view, thread, person } = context;
  const isMail = composer === undefined ? thread !== undefined && view === 'thread' : composer.kind === 'email';
  if (isMail) return (thread?.messages.length ?? 0) > 0 ? 'email_reply_sent' : 'email_sent';
  const written = composer === undefined ? undefined : byComposer[composer.kind];
  if (written !== undefined) return written;
  // A first-degree contact is written to, anybody else is asked to connect.
  if (view === 'profile') return person?.degree === '1' ? 'message_sent' : 'connection_request';
  return byView[view];
}

/** One of `kinds`, which the host offers; their first one where the page says nothing. */
export function guessKind(context: Context | undefined, kinds: readonly TouchKind[]): TouchKind {
  const guess = context && likely(context);
  return guess !== undefined && kinds.includes(guess) ? guess : (kinds[0] ?? 'note');
}
