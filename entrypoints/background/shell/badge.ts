// Keeps the toolbar button's badge in step with the tabs, the outbox and what is due. The browser keeps what was painted while
// the worker is stopped, and forgets a tab's own badge when it goes to another page.
import type { SyncStatus } from '../../../lib/wire/messages.ts';
import { type BadgeLook, badgeLook, troubleOf } from './badge-look.ts';

/** Paints the button of one tab, or of all that have no own look. */
export type Paint = (tabId: number | undefined, look: BadgeLook) => void;

export class Badge {
  readonly #paint: Paint;
  readonly #countDue: () => Promise<number>;
  readonly #tabs = new Map<number, { viewId: string; matches: number }>();
  #trouble: ReturnType<typeof troubleOf>;
  #due = 0;

  constructor(paint: Paint, countDue: () => Promise<number>) {
    this.#paint = paint;
    this.#countDue = countDue;
  }

  /** What this tab has on screen now; another view takes the count of the old one away. */
  viewShown(tabId: number, viewId: string): void {
    if (this.#tabs.get(tabId)?.viewId !== viewId) this.counted(tabId, viewId, 0);
  }

  /** So many suggestions stand beside the page. */
  counted(tabId: number, viewId: string, matches: number): void {
    const before = this.#tabs.get(tabId);
    this.#tabs.set(tabId, { viewId, matches });
    if (before?.matches !== matches) this.#show(tabId, matches);
  }

  /** Nothing of ours is in this tab any more. */
  left(tabId: number): void {
    if (!this.#tabs.delete(tabId)) return;
    this.#show(tabId, 0);
  }

  /** The same for every tab of which this holds. */
  leftWhere(isGone: (tabId: number) => boolean): void {
    for (const tabId of [...this.#tabs.keys()]) if (isGone(tabId)) this.left(tabId);
  }

  synced(status: Pick<SyncStatus, 'state' | 'failed' | 'message'>): void {
    const before = JSON.stringify(this.#trouble);
    this.#trouble = troubleOf(status);
    if (JSON.stringify(this.#trouble) !== before) this.#showAll();
  }

  /** Next steps changed, or another day began. */
  async dueChanged(): Promise<void> {
    const due = await this.#countDue();
    if (due === this.#due) return;
    this.#due = due;
    this.#showAll();
  }

  /** After a start: what an earlier worker painted may be old. */
  begin(): void {
    this.#showAll();
  }

  #show(tabId: number | undefined, matches: number): void {
    this.#paint(tabId, badgeLook({ matches, trouble: this.#trouble, due: this.#due }));
  }

  #showAll(): void {
    this.#show(undefined, 0);
    for (const [tabId, { matches }] of this.#tabs) this.#show(tabId, matches);
  }
}
