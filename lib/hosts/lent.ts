// Where the script that writes leaves its hands for the one that reads.
import type { write } from './hands.ts';

interface World {
  touchlineHands?: typeof write;
}

export function lend(hands: typeof write): void {
  (globalThis as World).touchlineHands = hands;
}

/** Nothing before the background has put them into this page. */
export const lent = (): typeof write | undefined => (globalThis as World).touchlineHands;
