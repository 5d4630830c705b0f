// Hands a wish to the sidebar of a tab: at once where one is open, otherwise to the first that says hello. In memory only, and
// for a moment: a wish that nobody took in time is forgotten, or it would come as a surprise.
import type { Wish } from '../../../lib/model/wish.ts';
import type { Page } from '../tabs.ts';

/** Milliseconds a sidebar may take to open. */
const longestWait = 15_000;

export class Wishes {
  readonly #pages: ReadonlySet<Page>;
  readonly #now: () => number;
  readonly #waiting = new Map<number, { wish: Wish; until: number }>();

  /** @param now milliseconds. */
  constructor(pages: ReadonlySet<Page>, now: () => number) {
    this.#pages = pages;
    this.#now = now;
  }

  /** True when an open sidebar has it already. */
  make(tabId: number, wish: Wish): boolean {
    const open = [...this.#pages].filter((page) => page.tabId === tabId && page.mount !== 'tab');
    const page = open.find(({ mount }) => mount === 'frame') ?? open[0];
    if (page === undefined) this.expect(tabId, wish);
    else give(page, wish);
    return page !== undefined;
  }

  /** For the next sidebar of this tab, whatever is open now. */
  expect(tabId: number, wish: Wish): void {
    this.#waiting.set(tabId, { wish, until: this.#now() + longestWait });
  }

  /** After `hello` was answered. */
  greeted(page: Page): void {
    const { tabId } = page;
    const made = tabId === undefined ? undefined : this.#waiting.get(tabId);
    if (tabId === undefined || made === undefined) return;
    this.#waiting.delete(tabId);
    if (made.until >= this.#now()) give(page, made.wish);
  }
}

const give = (page: Page, wish: Wish): void => page.port.postMessage({ type: 'wish', wish });
