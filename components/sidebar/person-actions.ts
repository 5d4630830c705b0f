// What the rep says about who is on screen: chosen by hand, taken back, joined people split again. Each asks the background,
// says what came of it in the live strip, and loads what is known anew.
import type { Client } from '../../lib/wire/client.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import type { SidebarState } from './state.ts';

export type TypedPerson = Omit<RequestArgument<'person.pin'>, 'viewId'>;

export interface PersonActions {
  /** Answers whether it was kept, or the sentence that says why not: the form stays open then. */
  pin(person: TypedPerson): Promise<string>;
  unpin(): Promise<void>;
  split(personId: string, mergedId: string, name: string): Promise<void>;
  unrefuse(otherId: string, name: string): Promise<void>;
}

/** Asks who is on screen as far as this device knows; nothing while the page names nobody. */
export async function loadKnown(state: SidebarState, client: Client): Promise<void> {
  const viewId = state.context.peek()?.viewId ?? '';
  if (viewId === '' || state.context.peek()?.state !== 'ready') return;
  const known = await client.ask('person.suggestions', { viewId });
  if (viewId === state.context.peek()?.viewId) state.known.value = known;
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
  };
}
