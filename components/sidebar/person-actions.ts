// What the rep says about who is on screen: chosen by hand, taken back, joined and split again, the buying role, the record in
// the CRM. Each asks the background, says what came of it in the live strip, and loads what is known anew.
import { t } from '../../lib/i18n/t.ts';
import type { BuyingRole } from '../../lib/model/person.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { download } from '../csv.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import { asCsv, asJson } from './person-copy.ts';
import { moreTimeline } from './person-feed.ts';
import { roleWord } from './role-menu.tsx';
import type { SidebarState } from './state.ts';

export type TypedPerson = Omit<RequestArgument<'person.pin'>, 'viewId'>;

export interface PersonActions {
  /** Answers whether it was kept, or the sentence that says why not: the form stays open then. */
  pin(person: TypedPerson): Promise<string>;
  unpin(): Promise<void>;
  /** The one on screen and this one are seen as one from now on. */
  join(otherId: string, name: string): Promise<void>;
  /** They are two; not suggested again. */
  refuse(otherId: string, name: string): Promise<void>;
  split(personId: string, mergedId: string, name: string): Promise<void>;
  unrefuse(otherId: string, name: string): Promise<void>;
  /** Nothing takes it away. */
  setRole(role: BuyingRole | undefined): Promise<void>;
  /** Empty takes it away. Answers the sentence of a refusal. */
  setRecord(url: string): Promise<string>;
  /** Hands a copy of what is kept about the person to the browser's download. */
  copyOf(personId: string, format: 'json' | 'csv'): Promise<void>;
  /** The next rows of the timeline. */
  moreTimeline(): Promise<void>;
  /** Answers whether the person is gone. */
  erase(personId: string, name: string): Promise<boolean>;
}

/** Asks who is on screen as far as this device knows; nothing while the page names nobody. */
export async function loadKnown(state: SidebarState, client: Client): Promise<void> {
  const viewId = state.context.peek()?.viewId ?? '';
  if (viewId === '' || state.context.peek()?.state !== 'ready') return;
  const known = await client.ask('person.suggestions', { viewId });
  if (viewId === state.context.peek()?.viewId) state.known.value = known;
}

/** What was erased, what is still on its way, and what only the rep can judge. */
export function erasedWords(name: string, touches: number, told: number, mentions: number): string {
  return [
    t('person.erased', touches, [name || t('person.thatPerson'), figure(touches)]),
    told === 0 ? '' : t('person.erasedTold', told, [figure(told)]),
    mentions === 0 ? '' : t('person.erasedMentions', mentions, [figure(mentions)]),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

export function createPersonActions(state: SidebarState, client: Client): PersonActions {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  /** Answers the sentence of a failure; empty when all went well. */
  const attempt = async (work: () => Promise<string>): Promise<string> => {
    try {
      const text = await work();
      state.happening.value = { tone: 'green', text, detail: '', touch: undefined };
      await loadKnown(state, client);
      return '';
    } catch (error) {
      return sentenceOf(error);
    }
  };
  const orSay = async (work: () => Promise<string>): Promise<void> => {
    const text = await attempt(work);
    if (text !== '') state.happening.value = { tone: 'red', text, detail: '', touch: undefined };
  };
  return {
    pin: (person) =>
      attempt(async () => {
        await client.ask('person.pin', { viewId: viewId(), ...person });
        return t('person.done.pinned', [person.name]);
      }),
    unpin: () =>
      orSay(async () => {
        const { wasPinned } = await client.ask('person.unpin', { viewId: viewId() });
        return wasPinned ? t('person.done.unpinned') : t('person.done.notPinned');
      }),
    join: (otherId, name) =>
      orSay(async () => {
        await client.ask('person.merge', { viewId: viewId(), otherId });
        return t('person.done.joined', [name || t('person.nameless')]);
      }),
    refuse: (otherId) =>
      orSay(async () => {
        await client.ask('person.refuse', { viewId: viewId(), otherId });
        return t('person.done.keptApart');
      }),
    split: (personId, mergedId, name) =>
      orSay(async () => {
        await client.ask('person.split', { personId, mergedId });
        return t('person.done.split', [name || t('person.theOther')]);
      }),
    unrefuse: (otherId, name) =>
      orSay(async () => {
        await client.ask('person.unrefuse', { viewId: viewId(), otherId });
        return t('person.done.askedAgain', [name || t('person.thatPerson')]);
      }),
    ...factActions(state, client, attempt, orSay),
    moreTimeline: () =>
      moreTimeline(state, client).catch((error: unknown) => {
        state.happening.value = { tone: 'red', text: sentenceOf(error), detail: '', touch: undefined };
      }),
    copyOf: (personId, format) =>
      orSay(async () => {
        const copy = await client.ask('person.export', { personId });
        const file = format === 'json' ? asJson(copy) : asCsv(copy);
        download(file.name, file.text, file.type);
        return t('person.done.copied', copy.touches.length, [figure(copy.touches.length), file.name]);
      }),
    erase: async (personId, name) => {
      let isGone = false;
      await orSay(async () => {
        const { touches, told, mentions } = await client.ask('person.erase', { personId });
        isGone = true;
        return erasedWords(name, touches, told, mentions);
      });
      return isGone;
    },
  };
}

/** What changes the card shows at once. */
function factActions(
  state: SidebarState,
  client: Client,
  attempt: (work: () => Promise<string>) => Promise<string>,
  orSay: (work: () => Promise<string>) => Promise<void>,
): Pick<PersonActions, 'setRole' | 'setRecord'> {
  const show = (asked: string, card: SidebarState['card']['value']): void => {
    if (asked === state.context.peek()?.viewId) state.card.value = card;
  };
  return {
    setRole: (role) =>
      orSay(async () => {
        const viewId = state.context.peek()?.viewId ?? '';
        const { card } = await client.ask('person.role', { viewId, ...(role !== undefined && { role }) });
        show(viewId, card);
        return role === undefined ? t('person.done.noRole') : t('person.done.role', [roleWord(role)]);
      }),
    setRecord: (url) =>
      attempt(async () => {
        const viewId = state.context.peek()?.viewId ?? '';
        const { card } = await client.ask('person.record', { viewId, url });
        show(viewId, card);
        return url.trim() === '' ? t('person.done.noRecord') : t('person.done.record');
      }),
  };
}
