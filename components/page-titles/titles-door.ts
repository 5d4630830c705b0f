// What reading the titles of pages needs of the world: handed in by the page's root.
import type { PageTitle } from '../../lib/model/page-title.ts';
import type { Lent, Site } from '../link-check/link-door.ts';

export interface TitlePlan {
  sites: Site[];
  /** Pages that are read, of how many. */
  pages: number;
  all: number;
  /** Pages that cannot be asked: they begin with `http:`. */
  plain: number;
}

export interface TitlesDoor {
  plan(urls: Iterable<string>): TitlePlan;
  /** Asks the browser; only while it answers a click, so nothing may be waited for before. Nothing = denied. */
  allow(patterns: string[]): Promise<Lent | undefined>;
  /** Nothing for a page that says no title. Rejects with the signal's reason when it is stopped. */
  read(
    sites: readonly Site[],
    signal: AbortSignal,
    onRead: (url: string, title: PageTitle | undefined) => void,
  ): Promise<void>;
}
