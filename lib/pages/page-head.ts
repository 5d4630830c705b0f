// The head of a page as title, summary and language. No document is made of it: our pages forbid turning a text into markup
// (Trusted Types), and from a page nothing but these words is wanted.
import { withoutEntities } from '../importers/plain-of.ts';
import type { PageTitle } from '../model/page-title.ts';

/** As `assetSchema` allows; a description is one or two sentences. */
const [longestTitle, longestSummary] = [300, 600];
/** UTF-16 units of one tag: what is longer is no tag that we look for. */
const tag = (name: string): RegExp => new RegExp(`<${name}\\b((?:"[^"]*"|'[^']*'|[^>"']){0,4000})>`, 'gi');

const clean = (text: string, longest: number): string => {
  const plain = withoutEntities(text).replace(/\s+/g, ' ').trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).trimEnd()}…`;
};

function attributesOf(text: string): Map<string, string> {
  const found = text.matchAll(/([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Map([...found].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']));
}

/** `Detention fees | Northlight` → `Detention fees`, where the page calls its site so. */
function withoutSite(title: string, site: string): string {
  if (site === '' || !title.toLowerCase().endsWith(site.toLowerCase())) return title;
  const rest = title.slice(0, -site.length).trimEnd();
  return /[^\s][|·•–—:»-]$/.test(rest) || /\s[|·•–—:»-]$/.test(rest) ? rest.slice(0, -1).trimEnd() : title;
}

/** @param html of a page, at least its head */
export function readHead(html: string): PageTitle {
  const bare = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|noscript|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '');
  const end = bare.search(/<\/head\b|<body\b/i);
  const head = end === -1 ? bare : bare.slice(0, end);
  const metas = new Map<string, string>();
  for (const [, text = ''] of head.matchAll(tag('meta'))) {
    const attributes = attributesOf(text);
    const name = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase();
    const content = attributes.get('content') ?? '';
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  const meta = (...names: string[]): string =>
    names.map((name) => clean(metas.get(name) ?? '', longestSummary)).find((value) => value !== '') ?? '';
  const own = /<title\b[^>]{0,400}>([\s\S]{0,4000}?)<\/title/i.exec(head)?.[1] ?? '';
  const title = clean(meta('og:title', 'twitter:title') || own, longestTitle);
  const [root] = [...head.matchAll(tag('html'))];
  const lang = attributesOf(root?.[1] ?? '').get('lang') ?? metas.get('content-language') ?? '';
  const language = /^([a-z]{2,3})(?:[-_]|$)/i.exec(lang.trim())?.[1]?.toLowerCase() ?? '';
  return {
    title: withoutSite(title, meta('og:site_name', 'application-name')),
    summary: meta('description', 'og:description', 'twitter:description'),
    language,
  };
}

/** The bytes of a page as text: by its byte order mark, what the server says, what the page says, else UTF-8. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const told = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const named = /<meta\b[^>]{0,400}charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1];
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  for (const label of [mark, told, named])
    if (label !== undefined && label !== '')
      try {
        return new TextDecoder(label).decode(bytes);
      } catch {
        // A name that no decoder has; the next may be right.
      }
  return new TextDecoder('utf-8').decode(bytes);
}
