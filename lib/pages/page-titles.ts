// Which pages of a list are read for their titles, and what is believed of an answer. Pure.
import type { PageTitle } from '../model/page-title.ts';
import { planLinks, type Site } from './addresses.ts';
import { isSignInPage } from './link-verdict.ts';
import { readHead } from './page-head.ts';

/** Half an hour of a polite reader; a larger site is imported in parts. */
export const mostPages = 2_000;

export interface TitlePlan {
  sites: Site[];
  /** Pages that are read, of how many. */
  pages: number;
  all: number;
  /** Pages that begin with `http:` and cannot be asked. */
  plain: number;
}

/** Sites of the own network are read, too: the question names them. */
export function planTitles(urls: Iterable<string>, most = mostPages): TitlePlan {
  const wanted = [...new Set(urls)];
  const { sites, inside, plain } = planLinks(wanted, Number.POSITIVE_INFINITY);
  let left = most;
  const taken = [...sites, ...inside].flatMap((site) => {
    const addresses = site.addresses.slice(0, left);
    left -= addresses.length;
    return addresses.length === 0 ? [] : [{ ...site, addresses }];
  });
  return { sites: taken, pages: most - left, all: wanted.length, plain };
}

/** What was read of a page; nothing where it is not the page that was asked for, or says no title. */
export function titleOf(asked: string, page: { url: string; html: string }): PageTitle | undefined {
  const host = (address: string): string => new URL(address).hostname.replace(/^www\./, '');
  if (host(asked) !== host(page.url) || isSignInPage(page.url)) return undefined;
  const head = readHead(page.html);
  return head.title === '' ? undefined : head;
}
