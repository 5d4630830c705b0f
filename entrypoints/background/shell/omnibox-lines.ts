// What the address bar shows while the rep types after the keyword, and what Enter means. Pure. Chromium reads a line as XML,
// Firefox as plain text; an asset's title is somebody's text and must never become markup.
import { t, tOf } from '../../../lib/i18n/t.ts';
import { isSafeLink } from '../../../lib/model/asset.ts';
import { typeLabel } from '../../../lib/model/asset-words.ts';
import type { Suggestion, TextRange } from '../../../lib/model/suggestion.ts';

export interface OmniboxLine {
  /** What stands in the address bar when the line is chosen: the link, or the title where there is none that may be opened. */
  content: string;
  description: string;
}
export interface OmniboxLines {
  /** The line above all others, that Enter means at once. */
  first: string;
  rest: OmniboxLine[];
}
export type OmniboxChoice = { does: 'open'; url: string; assetId: string } | { does: 'search'; text: string };

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Characters that XML 1.0 does not have at all: one of them and the browser refuses every line. */
const noXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const escapeXml = (text: string): string =>
  text.replace(noXml, '').replace(/[&<>"']/g, (char) => named[char] ?? char);

/** The parts of a text that were typed, marked. Each part is escaped by itself. */
export function marked(text: string, ranges: readonly TextRange[]): string {
  let out = '';
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at) continue;
    out += `${escapeXml(text.slice(at, from))}<match>${escapeXml(text.slice(from, to))}</match>`;
    at = to;
  }
  return out + escapeXml(text.slice(at));
}

const factsOf = ({ asset }: Suggestion): string => {
  const audience = tOf('commands.audience', asset.audience);
  return isSafeLink(asset.url)
    ? t('commands.omnibox.facts', [typeLabel(asset.type), audience])
    : t('commands.omnibox.factsNoLink', [typeLabel(asset.type), audience]);
};
const contentOf = ({ asset }: Suggestion): string => (isSafeLink(asset.url) ? asset.url : asset.title);

/** @param isPlain Firefox shows a line as it is. */
export function omniboxLines(typed: string, found: readonly Suggestion[], isPlain: boolean): OmniboxLines {
  const text = typed.trim();
  const safe = isPlain ? (words: string) => words : escapeXml;
  const line = (title: string, facts: string): string =>
    isPlain ? `${title} · ${facts}` : `${title} <dim>${escapeXml(facts)}</dim>`;
  const [best, ...others] = found;
  if (text === '') return { first: safe(t('commands.omnibox.hint')), rest: [] };
  if (best === undefined) return { first: safe(t('commands.omnibox.none', [text])), rest: [] };
  const first = isSafeLink(best.asset.url) ? 'commands.omnibox.open' : 'commands.omnibox.look';
  const seen = new Set([text, contentOf(best)]);
  const rest = others.flatMap((one): OmniboxLine[] => {
    const content = contentOf(one);
    if (seen.has(content)) return [];
    seen.add(content);
    const title = isPlain ? one.asset.title : marked(one.asset.title, one.hits?.title ?? []);
    return [{ content, description: line(title, factsOf(one)) }];
  });
  const all = { content: `${text} …`, description: safe(t('commands.omnibox.all', [text])) };
  return { first: line(safe(t(first, [best.asset.title])), factsOf(best)), rest: [...rest, all] };
}

/** @param found what the typed text finds; an address chosen from the lines is looked for among `links`. */
export function omniboxChoice(
  entered: string,
  found: readonly Suggestion[],
  links: ReadonlyMap<string, string>,
): OmniboxChoice {
  const text = entered.trim();
  const assetId = links.get(text);
  if (assetId !== undefined && isSafeLink(text)) return { does: 'open', url: text, assetId };
  if (text.endsWith(' …')) return { does: 'search', text: text.slice(0, -2) };
  const best = found[0]?.asset;
  if (best === undefined) return { does: 'search', text };
  return isSafeLink(best.url)
    ? { does: 'open', url: best.url, assetId: best.id }
    : { does: 'search', text: best.title };
}
