// A sitemap: addresses and dates, and no titles. A title is made of the address until somebody gives the pages to read.
import { t } from '../i18n/t.ts';
import type { Importer, ParsedRow, ParseError } from './importer.ts';
import { childText, readingXml, type XmlElement } from './xml.ts';

export const sitemap: Importer = {
  id: 'sitemap',
  label: 'Sitemap',
  extensions: ['xml'],
  accepts: (_, start) => /<(?:urlset|sitemapindex)\b/i.test(start.slice(0, 4_000)),
  parse: (pieces) =>
    readingXml(pieces, {
      isRow: (path) => path.length === 2 && (path[1] === 'url' || path[1] === 'sitemap'),
      rowOf: (element) => (element.name === 'url' ? rowOf(element) : another(element)),
    }),
};

function rowOf(element: XmlElement): ParsedRow {
  const url = childText(element, 'loc');
  const language = element.children.find(({ name, attributes }) => name.endsWith('link') && attributes.href === url)
    ?.attributes.hreflang;
  return {
    line: element.line,
    row: {
      title: titleFromAddress(url),
      url,
      type: typeFromAddress(url),
      updated: childText(element, 'lastmod').slice(0, 10),
      language: language?.slice(0, 2) ?? '',
    },
  };
}

const another = (element: XmlElement): ParseError => ({
  line: element.line,
  field: 'loc',
  message: t('catalogue.refused.sitemaps', [childText(element, 'loc').slice(0, 200)]),
  isRow: true,
});

/** `https://x.example/blog/cold-chain_basics.html` → `Cold chain basics`; the host where there is no path. */
export function titleFromAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  const last = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .at(-1);
  if (last === undefined) return url.hostname;
  const words = decoded(last)
    .replace(/\.(?:html?|php|aspx?|pdf|md)$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  return words === '' ? url.hostname : words.charAt(0).toUpperCase() + words.slice(1);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Folders that say what a page is; everything else stays without a type. */
const folders: readonly (readonly [RegExp, string])[] = [
  [/\/(?:case-stud|customers?\/|success-stor|referenz|fallstud|kunden\/)/i, 'case-study'],
  [/\/(?:white-?papers?)\//i, 'whitepaper'],
  [/\/(?:webinars?|webcasts?)\//i, 'webinar'],
  [/\/(?:videos?)\//i, 'video'],
  [/\/(?:blog|news|insights?|articles?|magazin)\//i, 'blog-post'],
  [/\/(?:datasheets?|data-sheets?|datenbl)/i, 'datasheet'],
];
export const typeFromAddress = (address: string): string =>
  folders.find(([pattern]) => pattern.test(address))?.[1] ?? '';
