// Ranks a view as soon as its host has read it, so that the answer is on its way when the page asks for it. An answer made ahead
// is used once and soon, or not at all: it must never show what has changed meanwhile.

import type { Judged } from '../../lib/match/situation.ts';
import type { Context } from '../../lib/model/context.ts';
import type { RankAnswer } from '../../lib/model/suggestion.ts';

/** Milliseconds: a page that shows the view asks within some. */
const longestKept = 2_000;

/** A list, and what it was judged by. */
export interface Ranked {
  answer: RankAnswer;
  judged: Judged | undefined;
}

interface Ahead {
  answer: Promise<Ranked | undefined>;
  at: number;
  reading: string;
}

/** What a list depends on. A host reads a view again for many reasons; most readings say the same. */
const readingOf = ({ composer: _, facts, ...rest }: Context): string =>
  JSON.stringify([rest, facts.map(({ name, value }) => [name, value])]);

export class RankAhead {
  readonly #now: () => number;
  readonly #made = new Map<string, Ahead>();
  #rank: ((context: Context) => Promise<Ranked>) | undefined;

  /** @param now milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How a list is made; told by whoever answers the pages. */
  use(rank: (context: Context) => Promise<Ranked>): void {
    this.#rank = rank;
  }

  /** Done when the list of a new view is ready; at once when there is nothing new to rank. A failure is left to the page's question. */
  async start(context: Context | undefined, before: Context | undefined): Promise<void> {
    if (context === undefined || context.state === 'loading' || this.#rank === undefined) return;
    if (before?.viewId === context.viewId && before.state !== 'loading') return;
    const answer = this.#rank(context).catch(() => undefined);
    for (const [viewId, { at }] of this.#made) if (this.#now() - at > longestKept) this.#made.delete(viewId);
    this.#made.set(context.viewId, { answer, at: this.#now(), reading: readingOf(context) });
    await answer;
  }

  /** The answer that was begun for the view as it reads now, or nothing. */
  async take(context: Context | undefined): Promise<Ranked | undefined> {
    const made = context && this.#made.get(context.viewId);
    if (context === undefined || made === undefined) return undefined;
    this.#made.delete(context.viewId);
    const isFresh = this.#now() - made.at <= longestKept && made.reading === readingOf(context);
    return isFresh ? made.answer : undefined;
  }

  /** The list of a view that no page shows, for whoever only counts it; nothing where it could not be made. */
  async alone(context: Context): Promise<Ranked | undefined> {
    return this.#rank?.(context).catch(() => undefined);
  }

  /** The catalogue changed. */
  forget(): void {
    this.#made.clear();
  }
}
