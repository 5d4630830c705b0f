// Time that passes only when nothing is left to do in it. No real timer and no real waiting: what happens at the same
// millisecond is put in order by the dice.
import type { Dice } from './dice.ts';

interface Happening {
  at: number;
  order: number;
  run(): void;
}

/** All promises that can go on have gone on: Node empties their queue before it turns to the next tick. */
const quiet = (): Promise<void> => new Promise((done) => process.nextTick(done));

export class Loop {
  /** True time, epoch milliseconds; a device's own clock may say something else. */
  now: number;
  readonly #dice: Dice;
  /** The next one stands last. */
  readonly #ahead: Happening[] = [];

  constructor(start: number, dice: Dice) {
    this.now = start;
    this.#dice = dice;
  }

  at(at: number, run: () => void): void {
    const happening = { at: Math.max(at, this.now), order: this.#dice.next(), run };
    let place = this.#ahead.length;
    while (place > 0 && isBefore(this.#ahead[place - 1], happening)) place--;
    this.#ahead.splice(place, 0, happening);
  }

  /** Lets time pass up to `end`, or until `isOver`. */
  async pass(end: number, isOver: () => boolean): Promise<void> {
    for (;;) {
      const next = this.#ahead.at(-1);
      if (next === undefined || next.at > end || isOver()) break;
      this.#ahead.pop();
      this.now = next.at;
      next.run();
      await quiet();
    }
    if (!isOver()) this.now = Math.max(this.now, end);
  }
}

const isBefore = (one: Happening | undefined, other: Happening): boolean =>
  one !== undefined && (one.at < other.at || (one.at === other.at && one.order < other.order));
