// A link on its way into the catalogue: what a click told about it. Nothing is written before the rep confirms.
import * as v from 'valibot';
import { isSafeLink } from './asset.ts';

/** Where a guess comes from; words in `commands.add.from`. */
export const guessSources = [
  'preview',
  'data',
  'title',
  'heading',
  'description',
  'paragraph',
  'language',
  'text',
  'address',
  'keywords',
  'words',
  'canonical',
] as const;
export type GuessSource = (typeof guessSources)[number];
const source = v.optional(v.picklist(guessSources));

export const linkDraftSchema = v.object({
  /** Empty where the link is refused: then nothing of it is kept. */
  url: v.pipe(v.string(), v.maxLength(2_000)),
  title: v.pipe(v.string(), v.maxLength(300)),
  /** A guess, two letters; empty = unknown. */
  language: v.pipe(v.string(), v.regex(/^(?:[a-z]{2})?$/)),
  /** Guesses of a page that was read. */
  summary: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  tags: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(20))),
  type: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** `read`: the page was read on the click. `unread`: the browser let nobody in. Absent: a link, whose page nobody reads. */
  reading: v.optional(v.picklist(['read', 'unread'])),
  from: v.optional(
    v.object({ url: source, title: source, language: source, summary: source, tags: source, type: source }),
  ),
});
export type LinkDraft = v.InferOutput<typeof linkDraftSchema>;

/** Parameters that say who sent somebody to a page, not which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|li_fat_id|mc_cid|mc_eid|mkt_tok|_hs\w+|hsa_\w+|trk|trackingId)$/i;

/** The address without what only counts visitors. */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const left = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  if (left.length === 0) return address;
  for (const name of left) url.searchParams.delete(name);
  return url.href;
}

/** The same for two spellings of one page: scheme, `www.`, a last slash, tracking and the place on the page do not count. */
export function linkKey(address: string): string {
  if (!isSafeLink(address)) return '';
  const { host, pathname, search } = new URL(withoutTracking(address));
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}

const languages = new Set(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'fi', 'cs', 'ja', 'zh']);
/** Countries whose sites mostly speak one language of the list. */
const byCountry: Readonly<Record<string, string>> = {
  de: 'de',
  at: 'de',
  fr: 'fr',
  es: 'es',
  it: 'it',
  nl: 'nl',
  pt: 'pt',
  pl: 'pl',
};

/** The language that an address names: `/de/`, `de.example.com`, `?lang=de`, `.de`; empty where it names none. */
export function languageOfLink(address: string): string {
  if (!URL.canParse(address)) return '';
  const { hostname, pathname, searchParams } = new URL(address);
  const labels = hostname.split('.');
  const named = [searchParams.get('lang'), searchParams.get('hl'), ...pathname.split('/').slice(1, 4), labels[0]];
  for (const part of named) {
    const code = /^([a-z]{2})(?:[-_][a-z]{2})?$/i.exec(part ?? '')?.[1]?.toLowerCase();
    if (code !== undefined && languages.has(code)) return code;
  }
  return byCountry[labels.at(-1) ?? ''] ?? '';
}

/** What an address says in words: `/blog/cold-chain-monitoring.html` → `cold chain monitoring`, or the site's name. */
export function wordsOfLink(address: string): string {
  if (!URL.canParse(address)) return '';
  const { hostname, pathname } = new URL(address);
  const named = pathname
    .split('/')
    .reverse()
    .map(spoken)
    .find((words) => /\p{L}{3}/u.test(words) && !/^(?:index|home|default)$/i.test(words));
  return (
    named ??
    hostname
      .replace(/^www\./, '')
      .split('.')
      .slice(0, -1)
      .join(' ')
  );
}

function spoken(segment: string): string {
  let text = segment;
  try {
    text = decodeURIComponent(segment);
  } catch {
    // Not encoded as it should be: taken as it is.
  }
  return text
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[-_+.\s]+/g, ' ')
    .trim();
}
