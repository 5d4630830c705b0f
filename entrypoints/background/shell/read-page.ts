// Reads what a page says of itself, once, on the click that adds it. `activeTab` lets us into that one tab until it shows another
// page; nothing is put into the page, and nothing is kept but what the form shows.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { detectLanguage } from '../../../lib/match/text/language.ts';
import { otherStopWords } from '../../../lib/match/text/other-stop-words.ts';
import { stopWords } from '../../../lib/match/text/stop-words.ts';
import type { LinkDraft } from '../../../lib/model/link-draft.ts';
import { guessFrom, type Words } from '../../../lib/page-facts/guess.ts';
import { pageSaidSchema } from '../../../lib/page-facts/page-said.ts';

/** Milliseconds: a page that hangs must not keep the form away. */
const patience = 2_000;

const isStopWord = (word: string): boolean =>
  [...Object.values(stopWords), ...Object.values(otherStopWords)].some((list) => list.has(word));
const words: Words = { languageOf: detectLanguage, isStopWord };

/** The draft with what the page says; `unread` where the browser lets nobody in, or it is another page by now. */
export async function readingPage(draft: LinkDraft, tabId: number | undefined): Promise<LinkDraft> {
  if (draft.url === '') return draft;
  const unread: LinkDraft = { ...draft, reading: 'unread' };
  if (tabId === undefined) return unread;
  const run = browser.scripting.executeScript({ target: { tabId }, func: whatThePageSays });
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  try {
    const result = await Promise.race([run, late]);
    const said = v.safeParse(pageSaidSchema, result?.[0]?.result);
    if (!said.success || !/html/.test(said.output.contentType) || !isSameSite(said.output.url, draft.url))
      return unread;
    return guessFrom(draft, said.output, words);
  } catch {
    // A store's page, a PDF, a page of the browser: closed to extensions.
    return unread;
  }
}

const isSameSite = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;

/** Runs in the page: it knows nothing of this file. Cut where it is read, so that a huge page sends little. */
export function whatThePageSays(): object {
  const one = (selector: string, attribute: string): string =>
    (document.querySelector(selector)?.getAttribute(attribute) ?? '').slice(0, 2_000);
  const texts = (selector: string, most: number, longest: number): string[] => {
    const found: string[] = [];
    for (const element of document.querySelectorAll(selector)) {
      if (found.length >= most) break;
      const text = (element.textContent ?? '').slice(0, longest);
      if (text.trim() !== '') found.push(text);
    }
    return found;
  };
  const meta = (name: string): string => one(`meta[property="${name}" i], meta[name="${name}" i]`, 'content');
  const tags = [...document.querySelectorAll('meta[property="article:tag" i]')].slice(0, 30);
  const main = document.querySelector('main p, article p') === null ? 'p' : 'main p, article p';
  return {
    url: location.href,
    canonical: (document.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href ?? '').slice(0, 2_000),
    contentType: document.contentType,
    title: document.title.slice(0, 2_000),
    ogTitle: meta('og:title'),
    heading: texts('h1', 1, 1_000)[0] ?? '',
    siteName: meta('og:site_name'),
    description: meta('description'),
    ogDescription: meta('og:description'),
    language: document.documentElement.lang.slice(0, 40),
    locale: meta('og:locale'),
    keywords: meta('keywords'),
    articleTags: tags.map((tag) => (tag.getAttribute('content') ?? '').slice(0, 200)),
    data: texts('script[type="application/ld+json" i]', 5, 50_000),
    paragraphs: texts(main, 12, 1_500),
  };
}
