// Lists in one cell: `Logistics; Retail`, `a, b`, `a | b`. A separator inside brackets belongs to the entry.
import type { Source } from './fields.ts';

/** As `assetSchema` allows. */
const longestEntry = 120;

/** All entries of all columns that feed the field, each once (in whatever case), in their order. */
export function readList(sources: readonly Source[]): string[] {
  const entries = new Map<string, string>();
  for (const { value } of sources) {
    for (const entry of Array.isArray(value) ? value.flatMap(ofListItem) : splitOutside(textOf(value), ';,|\n')) {
      const text = clip(entry.replace(/\s+/g, ' ').trim());
      if (text !== '' && !isPlaceholder(text) && !entries.has(text.toLowerCase()))
        entries.set(text.toLowerCase(), text);
    }
  }
  return [...entries.values()];
}

/** What stands where nothing is known yet: `[To be confirmed — B2B]`, `TBD`, `n/a`. As a value it would be a facet of its own. */
const isPlaceholder = (text: string): boolean =>
  /^[[(]?(?:to be (?:confirmed|verified|determined|defined|decided|announced|added)|tb[acd]|n\/a|none|unknown|not (?:specified|applicable|available)|keine?|unbekannt|offen|k\. ?a\.|-+|–|—)(?: ?[—–-] ?[^\])]{0,40})?[\])]?$/i.test(
    text,
  );

/** In a real list a comma followed by a space belongs to the entry: `Food, beverage and tobacco`. */
const ofListItem = (item: unknown): string[] => {
  const parts = splitOutside(textOf(item), ';|\n').flatMap((part) => part.split(/,(?=\p{L})/u));
  return parts.flatMap((part) => (part.length > longestEntry ? splitOutside(part, ',') : [part]));
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function splitOutside(text: string, separators: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if ('([{'.includes(char)) depth++;
    if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** An entry is a label: what is longer is cut after a whole word. */
function clip(text: string): string {
  if (text.length <= longestEntry) return text;
  const cut = text.slice(0, longestEntry - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestEntry / 2)).trimEnd()}…`;
}
