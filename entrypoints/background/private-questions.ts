// "This looks private. Log it?": questions that wait for the rep. They live in the browser's session memory: a stopped
// worker must not lose them, and nothing of them may reach the disk before the answer. Kept is the draft and whom and which
// place the page named, never its text.

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { tOf } from '../../lib/i18n/t.ts';
import { type Context, contextSchema } from '../../lib/model/context.ts';
import { sensitiveClasses } from '../../lib/model/off-record.ts';
import { touchDraftSchema } from '../../lib/model/touch.ts';
import type { SensitiveQuestion } from '../../lib/wire/messages.ts';

const key = 'privateQuestions';
const mostWaiting = 20;
const mostKeys = 200;

const askedSchema = v.object({
  tabId: v.number(),
  /** Without texts of the page. */
  context: contextSchema,
  draft: touchDraftSchema,
  class: v.picklist(sensitiveClasses),
  /** Assets that went in as text in this view. */
  textAssets: v.array(v.string()),
});
export type Asked = v.InferOutput<typeof askedSchema>;
const keys = v.fallback(v.array(v.string()), []);
const stateSchema = v.object({ waiting: v.fallback(v.array(askedSchema), []), answered: keys, withdrawn: keys });
type State = v.InferOutput<typeof stateSchema>;

const keptFacts = ['account.own.slug', 'person.salesnav.leadId'];
/** What a touch needs: people, keys and place. */
const withoutTexts = ({ composer: _, ...context }: Context): Context => ({
  ...context,
  text: '',
  trouble: '',
  ...(context.thread !== undefined && { thread: { ...context.thread, messages: [] } }),
  facts: context.facts.filter(({ name }) => keptFacts.includes(name)),
});

async function load(): Promise<State> {
  const stored = await browser.storage.session.get(key);
  const parsed = v.safeParse(stateSchema, stored[key] ?? {});
  return parsed.success ? parsed.output : { waiting: [], answered: [], withdrawn: [] };
}

const asQuestion = ({ context, draft, class: name }: Asked): SensitiveQuestion => ({
  viewId: context.viewId,
  draft,
  class: name,
  words: tOf('touch.sensitive', name),
});

export class PrivateQuestions {
  #loaded: Promise<State> | undefined;

  #state(): Promise<State> {
    this.#loaded ??= load();
    return this.#loaded;
  }

  async #change<T>(work: (state: State) => T): Promise<T> {
    const state = await this.#state();
    const result = work(state);
    state.waiting = state.waiting.slice(-mostWaiting);
    state.answered = state.answered.slice(-mostKeys);
    state.withdrawn = state.withdrawn.slice(-mostKeys);
    await browser.storage.session.set({ [key]: state });
    return result;
  }

  /** The question, when it is new: the same observation told again is not asked again. */
  add(asked: Asked): Promise<SensitiveQuestion | undefined> {
    return this.#change((state) => {
      const { dedupeKey } = asked.draft;
      const isKnown = state.waiting.some(({ draft }) => draft.dedupeKey === dedupeKey);
      if (isKnown || state.answered.includes(dedupeKey) || state.withdrawn.includes(dedupeKey)) return undefined;
      const kept = { ...asked, context: withoutTexts(asked.context) };
      state.waiting = [...state.waiting, kept];
      return asQuestion(kept);
    });
  }

  /** Those of a tab, also of views that were left. */
  async of(tabId: number | undefined, viewId: string): Promise<SensitiveQuestion[]> {
    const { waiting } = await this.#state();
    return waiting.filter((one) => one.tabId === tabId || one.context.viewId === viewId).map(asQuestion);
  }

  /** The question with this key, first, and with it all of its conversation: one answer ends them. Empty when it waits no more. */
  async about(dedupeKey: string): Promise<Asked[]> {
    const { waiting } = await this.#state();
    const one = waiting.find(({ draft }) => draft.dedupeKey === dedupeKey);
    if (one === undefined) return [];
    const isSame = ({ draft, context }: Asked): boolean =>
      draft.threadId !== '' && draft.threadId === one.draft.threadId && context.host === one.context.host;
    return [one, ...waiting.filter((other) => other !== one && isSame(other))];
  }

  /** Answered for good. Only after what the answer asks for was done: a stopped worker is asked again. */
  settle(dedupeKeys: readonly string[]): Promise<void> {
    return this.#change((state) => drop(state, dedupeKeys));
  }

  async isAnswered(dedupeKey: string): Promise<boolean> {
    return (await this.#state()).answered.includes(dedupeKey);
  }

  /** The host's own undo took it back: there is nothing to log any more, whatever the answer to whichever question. */
  withdraw(dedupeKey: string): Promise<void> {
    return this.#change((state) => {
      drop(state, [dedupeKey]);
      state.withdrawn = [...state.withdrawn, dedupeKey];
    });
  }

  async isWithdrawn(dedupeKey: string): Promise<boolean> {
    return (await this.#state()).withdrawn.includes(dedupeKey);
  }
}

function drop(state: State, dedupeKeys: readonly string[]): void {
  state.waiting = state.waiting.filter(({ draft }) => !dedupeKeys.includes(draft.dedupeKey));
  state.answered = [...state.answered, ...dedupeKeys];
}
