// What the rep says about who is on screen: chosen by hand, taken back, joined people split again. Each asks the background,
// says what came of it in the live strip, and loads what is known anew.
import type { Client } from '../../lib/wire/client.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { download } from '../csv.ts';
import { sentenceOf } from '../wire-words.ts';
import { countOf } from '../wording.ts';
import { asCsv, asJson } from './person-copy.ts';
import type { SidebarState } from './state.ts';

export type TypedPerson = Omit<RequestArgument<'person.pin'>, 'viewId'>;

export interface PersonActions {
  /** Answers whether it was kept, or the sentence that says why not: the form stays open then. */
  pin(person: TypedPerson): Promise<string>;
  unpin(): Promise<void>;
  split(personId: string, mergedId: string, name: string): Promise<void>;
  unrefuse(otherId: string, name: string): Promise<void>;
  /** Hands a copy of what is kept about the person to the browser's download. */
  copyOf(personId: string, format: 'json' | 'csv'): Promise<void>;
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
  const removals = told === 0 ? '' : ` ${countOf(told, 'removal')} will be told to your targets.`;
  const named =
    mentions === 0
      ? ''
      : ` ${countOf(mentions, 'touch', 'touches')} of other people ${mentions === 1 ? 'names' : 'name'} them: look at those yourself.`;
  return `${name || 'That person'} is erased, with ${countOf(touches, 'touch', 'touches')}.${removals}${named}`;
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
        return `${person.name} it is; remembered here`;
      }),
    unpin: () =>
      orSay(async () => {
        const { wasPinned } = await client.ask('person.unpin', { viewId: viewId() });
        return wasPinned ? 'Taken back; the page decides again' : 'Nobody was chosen here';
      }),
    split: (personId, mergedId, name) =>
      orSay(async () => {
        await client.ask('person.split', { personId, mergedId });
        return `Split; ${name || 'the other one'} stands alone again`;
      }),
    unrefuse: (otherId, name) =>
      orSay(async () => {
        await client.ask('person.unrefuse', { viewId: viewId(), otherId });
        return `${name || 'That person'} may be suggested again`;
      }),
    copyOf: (personId, format) =>
      orSay(async () => {
        const copy = await client.ask('person.export', { personId });
        const file = format === 'json' ? asJson(copy) : asCsv(copy);
        download(file.name, file.text, file.type);
        return `Copy made: ${countOf(copy.touches.length, 'touch', 'touches')}, ${file.name}`;
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
