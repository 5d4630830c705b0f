// A conversation as facts, thread and person.
import type { Reading } from '../host.ts';
import type { Facts } from '../locate.ts';
import { nobody, unknownReading } from '../reading.ts';
import type { Talk } from './conversation.ts';
import { doubt } from './doubt.ts';

export function talkReading(talk: Talk, facts: Facts): Reading {
  const base: Reading = { ...unknownReading(), view: 'messaging', facts: facts.list };
  if (talk.isAmbiguous) return { ...base, state: 'ambiguous', trouble: doubt.talk };
  facts.add('person.name', talk.name);
  facts.add('person.linkedin.slug', talk.slug);
  facts.add('person.linkedin.memberId', talk.memberId);
  if (talk.name !== undefined) facts.add('person.headline', talk.headline);
  const { name } = talk;
  return {
    ...base,
    state: 'ready',
    thread: threadOf(talk, facts),
    ...(name !== undefined && {
      person: {
        ...nobody,
        name: name.value,
        headline: talk.headline?.value ?? '',
        linkedinSlug: talk.slug?.value ?? '',
        linkedinMemberId: talk.memberId?.value ?? '',
      },
    }),
  };
}

/** The messages alone, with their facts: for a bubble over the profile of the same person. */
export function threadOf(talk: Talk, facts: Facts): NonNullable<Reading['thread']> {
  facts.add('thread.id', talk.threadId);
  facts.add('thread.answer', talk.answer);
  const last = talk.messages.at(-1);
  if (last !== undefined) {
    facts.derive('message.from.name', last.from.name, undefined, 'group-name');
    facts.add('message.sentAt', talk.lastSentAt);
    facts.derive('message.text', last.text, undefined, 'event-body');
  }
  return {
    id: talk.threadId?.value ?? '',
    subject: '',
    participants: talk.participants.slice(0, 500).map((one) => ({ name: one, email: '' })),
    messages: talk.messages,
  };
}
