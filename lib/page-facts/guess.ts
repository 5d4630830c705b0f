// Title, summary, language and tags of a page, each with the place where it was found. Guesses only: the form shows them, the rep
// decides.
import { isSafeLink } from '../model/asset.ts';
import type { GuessSource, LinkDraft } from '../model/link-draft.ts';
import { languageOfLink, linkKey, withoutTracking } from '../model/link-draft.ts';
import { type PageSaid, type StructuredFacts, structuredFacts } from './page-said.ts';
import { tagsOf } from './tags.ts';
import { withoutSite } from './title.ts';

export interface Words {
  /** BCP 47 primary tag of a text, or nothing. */
  languageOf(text: string): string | undefined;
  /** A word that says nothing by itself, in whatever language. */
  isStopWord(word: string): boolean;
}

const longestSummary = 400;
/** Shorter ones are captions and bylines. */
const shortestParagraph = 60;

type Found = { value: string; from: GuessSource };
const first = (...found: readonly Found[]): Found | undefined => found.find(({ value }) => value !== '');

/** @param draft what the click told @returns the draft with what the page says put over it */
export function guessFrom(draft: LinkDraft, said: PageSaid, words: Words): LinkDraft {
  const data = structuredFacts(said.data);
  const url = addressOf(draft.url, said);
  const title = titleOf(said, data, url);
  const summary = summaryOf(said, data);
  const language = languageOf(said, url, words);
  const tags = tagsOf(said, data, title?.value ?? draft.title, words.isStopWord);
  const type = typeOf(url);
  return {
    url,
    title: (title?.value ?? draft.title).slice(0, 300),
    language: language?.value ?? draft.language,
    summary: summary?.value ?? '',
    tags: tags.tags,
    ...(type !== undefined && { type }),
    reading: 'read',
    from: {
      ...(title !== undefined && { title: title.from }),
      ...(summary !== undefined && { summary: summary.from }),
      ...(language !== undefined && { language: language.from }),
      ...(tags.tags.length > 0 && { tags: tags.from }),
      ...(type !== undefined && { type: 'address' }),
      ...(url !== draft.url && { url: 'canonical' }),
    },
  };
}

/** The canonical address, where it is one of the same site and no front page stands for all. */
function addressOf(url: string, { canonical }: PageSaid): string {
  if (canonical === '' || !isSafeLink(canonical)) return url;
  const clean = withoutTracking(canonical);
  const [here, there] = [new URL(url), new URL(clean)];
  const siteOf = ({ host }: URL): string => host.replace(/^www\./, '');
  if (siteOf(here) !== siteOf(there)) return url;
  if (there.pathname === '/' && here.pathname !== '/') return url;
  return linkKey(clean) === linkKey(url) && here.protocol === there.protocol ? url : clean;
}

function titleOf(said: PageSaid, data: StructuredFacts, url: string): Found | undefined {
  const site = { name: said.siteName || data.publisher, host: new URL(url).hostname, heading: said.heading };
  return first(
    { value: withoutSite(said.ogTitle, site), from: 'preview' },
    { value: withoutSite(data.headline, site), from: 'data' },
    { value: withoutSite(said.title, site), from: 'title' },
    { value: said.heading, from: 'heading' },
  );
}

function summaryOf(said: PageSaid, data: StructuredFacts): Found | undefined {
  const paragraph = said.paragraphs.find((text) => text.length >= shortestParagraph) ?? '';
  return first(
    { value: shortened(said.description), from: 'description' },
    { value: shortened(said.ogDescription), from: 'preview' },
    { value: shortened(data.description), from: 'data' },
    { value: shortened(paragraph), from: 'paragraph' },
  );
}

/** Whole sentences as long as they fit, else whole words. */
export function shortened(text: string): string {
  if (text.length <= longestSummary) return text;
  const cut = text.slice(0, longestSummary);
  const sentence = /^.*[.!?…](?=\s)/su.exec(cut)?.[0];
  return sentence !== undefined && sentence.length > longestSummary / 3
    ? sentence
    : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestSummary / 2)).trimEnd()}…`;
}

const primary = (tag: string): string => /^([a-z]{2})(?:[-_]|$)/i.exec(tag)?.[1]?.toLowerCase() ?? '';

/** The page's word, unless its text plainly says otherwise: many pages say `en` and are not. */
function languageOf(said: PageSaid, url: string, words: Words): Found | undefined {
  const text = [said.title, said.description, ...said.paragraphs].join('\n');
  const written = primary(words.languageOf(text) ?? '');
  const named = primary(said.language) || primary(said.locale);
  if (written !== '' && named !== '' && written !== named && text.length > 400) return { value: written, from: 'text' };
  return first(
    { value: named, from: 'language' },
    { value: written, from: 'text' },
    { value: languageOfLink(url), from: 'address' },
  );
}

const types: readonly (readonly [RegExp, string])[] = [
  [/case-?stud|success-stor|customer-stor|referenz|fallstud|kundenstor/, 'case-study'],
  [/white-?paper/, 'whitepaper'],
  [/webinar/, 'webinar'],
  [/data-?sheet|datenblatt/, 'datasheet'],
  [/calculator|rechner/, 'calculator'],
  [/\/videos?\//, 'video'],
];

/** As the address says; nothing where it says nothing. */
function typeOf(url: string): string | undefined {
  const path = new URL(url).pathname.toLowerCase();
  return types.find(([pattern]) => pattern.test(path))?.[1];
}
