// What the other side did, as far as the pages the user opens show it: an answer in the open conversation, an InMail that was
// accepted or declined, and "accepted your invitation" among the notifications. An old conversation is no news: a message counts when its id says that it is
// at most two days old, or when it came while the conversation was open.
import type { Message } from '../../model/context.ts';
import { personOnScreen } from '../detect/draft.ts';
import type { Inbound } from '../detect/inbound.ts';
import { attr, first, isVisible, outermost, textOf } from '../dom.ts';
import type { Page, Reading, SeenTouch } from '../host.ts';
import { cssOf } from '../locate.ts';
import { cut } from '../text.ts';
import { event } from './anchors-messaging.ts';
import { answerIn } from './conversation.ts';
import { isAcceptance } from './labels.ts';
import { listOf, readPeople } from './people-list.ts';
import { deepAll } from './reach.ts';
import { counterpartOf, regionOf } from './touch-message.ts';
import { pathOf, personOf, scopeOf } from './whom.ts';

const freshMs = 48 * 3_600_000;
const mostThreads = 50;
const mostNew = 5;

/** `…,2-<base64>)`: begins with the moment in epoch ms. Nothing for an id of another form. */
export function momentOf(urn: string): number | undefined {
  const code = /,\d-([A-Za-z0-9+/_-]{18,})={0,2}\)?$/.exec(urn)?.[1];
  if (code === undefined) return undefined;
  const text = atob(code.slice(0, 20).replaceAll('-', '+').replaceAll('_', '/'));
  const ms = /^\d{13}/.exec(text)?.[0];
  return ms === undefined ? undefined : Number(ms);
}

const draft = (kind: SeenTouch['kind'], cue: string, more: Partial<SeenTouch>, dedupeKey: string): SeenTouch => ({
  kind,
  people: [],
  threadId: '',
  subject: '',
  note: '',
  links: [],
  ...more,
  evidence: { cue, seenBy: 'auto', at: new Date().toISOString() },
  dedupeKey: cut(dedupeKey, 200),
});

/** Messages of the other side since the last own one. */
function unanswered(messages: readonly Message[]): Message[] {
  const from = messages.findLastIndex((one) => one.isMine) + 1;
  return messages.slice(from).slice(-mostNew);
}

export function inbound(page: Page): Inbound {
  /** Messages of a conversation that stood there when it was opened. */
  const old = new Map<string, ReadonlySet<string>>();
  const received = ({ thread, person, state }: Reading): SeenTouch[] => {
    if (thread === undefined || person === undefined || state !== 'ready') return [];
    const name = thread.id || person.linkedinSlug || person.linkedinMemberId;
    if (name === '') return [];
    const known = old.get(name);
    if (known === undefined) {
      if (old.size >= mostThreads) old.clear();
      old.set(name, new Set(thread.messages.map(({ id }) => id)));
    }
    const isNews = ({ id }: Message): boolean => {
      const moment = momentOf(id);
      const age = moment === undefined ? undefined : Date.now() - moment;
      return age === undefined ? known !== undefined && !known.has(id) : age > -60_000 && age < freshMs;
    };
    const isReply = thread.messages.some(({ isMine }) => isMine);
    return unanswered(thread.messages)
      .filter((one) => one.id.startsWith('urn:li:') && isNews(one))
      .map((one) =>
        draft(
          'message_received',
          'their-message',
          { people: [personOnScreen(person)], threadId: thread.id, ...(isReply && { variant: 'reply' }) },
          `linkedin-message:${one.id}`,
        ),
      );
  };
  /** Lines of the system in whichever conversation is drawn, by the moment that their ids give. */
  const answered = (): SeenTouch[] =>
    outermost(deepAll(page.document, cssOf(event))).flatMap((node) => {
      const kind = isVisible(node) ? answerIn(node) : undefined;
      const urn = attr(first(node, '[data-event-urn]') ?? node, 'data-event-urn');
      const age = Date.now() - (momentOf(urn) ?? 0);
      const talk = kind === undefined || age > freshMs ? undefined : regionOf(page, node)?.talk;
      const people = counterpartOf(page, talk);
      if (kind === undefined || people.length === 0) return [];
      const threadId = talk?.threadId?.value ?? '';
      return [draft(kind, 'inmail-notice', { people, threadId }, `linkedin-${kind}:${urn}`)];
    });
  const accepted = (): SeenTouch[] => {
    const list = listOf(pathOf(page));
    if (list?.view !== 'notifications') return [];
    return readPeople(scopeOf(page), list)
      .filter(({ element }) => isAcceptance(textOf(element, 500)))
      .map(({ name, slug }) =>
        draft(
          'connection_accepted',
          'accepted-notice',
          { people: [personOf(name.value, slug.value)] },
          `linkedin-accepted:${slug.value}`,
        ),
      );
  };
  return (reading) => [
    ...received(reading),
    ...(reading.facts.some(({ name }) => name === 'thread.answer') ? answered() : []),
    ...(reading.view === 'notifications' ? accepted() : []),
  ];
}
