// Which questions stand, and what their answers ask of the background. A "no" is remembered there, or simply closes.
import { t, tOf } from '../../lib/i18n/t.ts';
import { askedWords } from '../../lib/touches/words.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { BackgroundToPage, SensitiveQuestion } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import { loadKnown } from './person-actions.ts';
import type { SidebarState } from './state.ts';

export interface Question {
  /** The same question is asked once. */
  id: string;
  text: string;
  /** Why it is asked, one sentence. */
  why: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
  /** A third answer, for good. */
  never?: { words: string; onNever: () => void };
  /** Stays when the page moves on. */
  isLasting: boolean;
}

const most = 10;

/** Puts a question at the end of the line; one that stands already is not asked twice. */
export function ask(state: SidebarState, question: Question): void {
  const before = state.questions.peek();
  if (before.some(({ id }) => id === question.id)) return;
  state.questions.value = [...before, question].slice(-most);
}

const close = (state: SidebarState, id: string): void => {
  state.questions.value = state.questions.peek().filter((question) => question.id !== id);
};

/** The host's own undo took it back: there is nothing to ask about any more. */
export const dropQuestions = (state: SidebarState, dedupeKey: string): void => {
  close(state, `touch:${dedupeKey}`);
  close(state, `private:${dedupeKey}`);
};

/** Sends an answer, then shows what came of it; a failure becomes a sentence in the live strip. */
async function answer(state: SidebarState, id: string, work: () => Promise<string>): Promise<void> {
  close(state, id);
  try {
    const text = await work();
    if (text !== '') state.happening.value = { tone: 'green', text, detail: '', touch: undefined };
  } catch (error) {
    state.happening.value = { tone: 'red', text: sentenceOf(error), detail: '', touch: undefined };
  }
}

type Possible = Extract<BackgroundToPage, { type: 'possible-touch' }>;

/** What a new touch says of itself comes as a push; only its absence needs words. */
const loggedWords = (touches: number): string => (touches > 0 ? '' : t('touch.question.alreadyLogged'));

/** A trigger without proof is never logged by itself. */
export function askAboutTouch(state: SidebarState, client: Client, { viewId, draft }: Possible): void {
  const [person] = draft.people;
  const who = person?.name || person?.email || t('touch.question.them');
  const id = `touch:${draft.dedupeKey}`;
  const address = person?.email ?? '';
  ask(state, {
    id,
    ...askedWords(draft.kind, who),
    yes: t('touch.question.yes'),
    no: t('touch.question.no'),
    isLasting: true,
    onYes: () =>
      void answer(state, id, async () => loggedWords((await client.ask('touch.confirm', { viewId, draft })).touches)),
    onNo: () => close(state, id),
    never: {
      words: t('touch.question.never'),
      onNever: () =>
        void answer(state, id, async () => {
          const { earlierIds } =
            address === ''
              ? await client.ask('record.set', { viewId, scope: 'person', isOff: true })
              : await client.ask('neverlog.add', { kind: 'address', value: address });
          askAboutEarlier(state, client, earlierIds);
          return t('touch.question.neverDone', [who]);
        }),
    },
  });
}

/** A touch that was seen and may be private: nothing is logged before the rep says so. */
export function askAboutPrivate(state: SidebarState, client: Client, question: SensitiveQuestion): void {
  const { viewId, draft } = question;
  const id = `private:${draft.dedupeKey}`;
  const reply = (isToBeLogged: boolean, words: (touches: number) => string): void =>
    void answer(state, id, async () =>
      words((await client.ask('sensitive.answer', { viewId, draft, isToBeLogged })).touches),
    );
  ask(state, {
    id,
    text: t('touch.question.private', [tOf('touch.sensitive', question.class)]),
    why: t('touch.question.privateWhy'),
    yes: t('touch.question.logIt'),
    no: t('touch.question.keepPrivate'),
    isLasting: true,
    onYes: () => reply(true, loggedWords),
    onNo: () => reply(false, () => t('touch.question.keptPrivate')),
  });
}

/** After something went off the record: what was logged before stays unless the rep says otherwise. */
export function askAboutEarlier(state: SidebarState, client: Client, touchIds: string[]): void {
  if (touchIds.length === 0) return;
  const id = 'earlier';
  close(state, id);
  ask(state, {
    id,
    text: t('touch.question.earlier', touchIds.length, [figure(touchIds.length)]),
    why: t('touch.question.earlierWhy'),
    yes: t('touch.question.takeBack'),
    no: t('touch.question.keep'),
    isLasting: true,
    onYes: () =>
      void answer(state, id, async () => {
        const { undone } = await client.ask('touch.undo-many', { touchIds });
        return t('touch.question.takenBack', undone, [figure(undone)]);
      }),
    onNo: () => close(state, id),
  });
}

/** A person who may be known under another address or profile: joined only when the rep says so. */
export function askAboutPerson(state: SidebarState, client: Client): void {
  const viewId = state.context.peek()?.viewId ?? '';
  const [first] = state.known.peek()?.suggestions ?? [];
  if (first === undefined) return;
  const { personId, name, company, why } = first;
  const id = `person:${personId}`;
  const reply = (name: 'person.merge' | 'person.refuse', words: string): void =>
    void answer(state, id, async () => {
      await client.ask(name, { viewId, otherId: personId });
      await loadKnown(state, client);
      return words;
    });
  ask(state, {
    id,
    text: company === '' ? t('touch.question.person', [name]) : t('touch.question.personOf', [name, company]),
    why,
    yes: t('touch.question.same'),
    no: t('touch.question.two'),
    isLasting: false,
    onYes: () => reply('person.merge', t('person.done.joined', [name])),
    onNo: () => reply('person.refuse', t('person.done.keptApart')),
  });
}
