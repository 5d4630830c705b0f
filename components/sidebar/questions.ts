// Which question stands, and what its answer asks of the background.
import type { Client } from '../../lib/wire/client.ts';
import type { BackgroundToPage } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import { loadKnown } from './person-actions.ts';
import type { SidebarState } from './state.ts';

/** Sends an answer, then shows what came of it; a failure becomes a sentence in the live strip. */
async function answer(state: SidebarState, work: () => Promise<string>): Promise<void> {
  state.question.value = undefined;
  try {
    state.happening.value = { tone: 'green', text: await work(), detail: '', touch: undefined };
  } catch (error) {
    state.happening.value = { tone: 'red', text: sentenceOf(error), detail: '', touch: undefined };
  }
}

type Possible = Extract<BackgroundToPage, { type: 'possible-touch' }>;

/** A trigger without proof is never logged by itself. */
export function askAboutTouch(state: SidebarState, client: Client, { viewId, draft }: Possible): void {
  const who = draft.people[0]?.name || draft.people[0]?.email || 'them';
  state.question.value = {
    text: `Did you send this to ${who}?`,
    why: 'You pressed send, but the page did not show that it went out.',
    yes: 'Yes, log it',
    no: 'No',
    onYes: () =>
      void answer(state, async () => {
        const { touches } = await client.ask('touch.confirm', { viewId, draft });
        return touches > 0 ? 'Logged' : 'It was logged already';
      }),
    onNo: () => {
      state.question.value = undefined;
    },
  };
}

/** A person who may be known under another address or profile: joined only when the rep says so. */
export function askAboutPerson(state: SidebarState, client: Client): void {
  const viewId = state.context.peek()?.viewId ?? '';
  const [first] = state.known.peek()?.suggestions ?? [];
  if (first === undefined || state.question.peek() !== undefined) return;
  const { personId, name, company, why } = first;
  state.question.value = {
    text: `Is this ${name}${company === '' ? '' : ` of ${company}`}, whom you know already?`,
    why,
    yes: 'Same person',
    no: 'Two people',
    onYes: () =>
      void answer(state, async () => {
        await client.ask('person.merge', { viewId, otherId: personId });
        await loadKnown(state, client);
        return `Joined with ${name}; the timeline shows both`;
      }),
    onNo: () =>
      void answer(state, async () => {
        await client.ask('person.refuse', { viewId, otherId: personId });
        await loadKnown(state, client);
        return 'Kept apart; you will not be asked again';
      }),
  };
}
