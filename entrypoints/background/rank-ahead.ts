// Ranks a view as soon as its host has read it, so that the answer is on its way when the page asks for it. An answer made ahead
// is used once and soon, or not at all: it must never show what has changed meanwhile.
import type { Context } from '../../lib/model/context.ts';
import type { RankAnswer } from '../../lib/model/suggestion.ts';

/** Milliseconds: a page that shows the view asks within some. */
const longestKept = 2_000;

export interface Ahead {
  answer: Promise<RankAnswer | undefined>;
  at: number;
}

export class RankAhead {
  readonly #now: () => number;
  #made = new WeakMap<Context, Ahead>();
  #rank: ((context: Context) => Promise<RankAnswer>) | undefined;

  /** @param now milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How a list is made; told by whoever answers the pages. */
  use(rank: (context: Context) => Promise<RankAnswer>): void {
    this.#rank = rank;
  }

  /** Done when the list of a new view is ready; at once when there is nothing new to rank. A failure is left to the page's question. */
  async start(context: Context | undefined, before: Context | undefined): Promise<void> {
    if (context === undefined || context.state === 'loading' || this.#rank === undefined) return;
    if (before?.viewId === context.viewId && before.state !== 'loading') return;
    const answer = this.#rank(context).catch(() => undefined);
    this.#made.set(context, { answer, at: this.#now() });
    await answer;
  }

  /** The answer that was begun for exactly this reading of the view, or nothing. */
  async take(context: Context | undefined): Promise<RankAnswer | undefined> {
    const made = context && this.#made.get(context);
    if (context === undefined || made === undefined) return undefined;
    this.#made.delete(context);
    return this.#now() - made.at > longestKept ? undefined : made.answer;
  }

  /** The catalogue or what is known of people changed. */
  forget(): void {
    this.#made = new WeakMap();
  }
}
