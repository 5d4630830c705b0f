// What the table shows: filtered, sorted, counted. Pure, over the rows that the page holds.
import type { Flaw } from '../../lib/insights/quality.ts';
import type { AssetBrief } from '../../lib/model/asset-change.ts';
import { factKey } from '../../lib/model/asset-fact.ts';

export const filterFields = ['status', 'type', 'audience', 'language', 'source', 'owner'] as const;
export type FilterField = (typeof filterFields)[number];

export interface LibraryFilter {
  text: string;
  /** Field → chosen values; none = all. */
  only: Partial<Record<FilterField, readonly string[]>>;
  flaw: Flaw | '';
  /** Only what rests on this fact: its name, and the keys under which assets name it. */
  fact?: { name: string; keys: readonly string[] } | undefined;
}
export const noFilter: LibraryFilter = { text: '', only: {}, flaw: '' };

export type SortField = 'title' | 'type' | 'status' | 'owner' | 'updated' | 'review' | 'validUntil';
export interface Sorting {
  by: SortField;
  isDown: boolean;
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
const haystacks = new WeakMap<AssetBrief, string>();
/** Folded once for each row. */
function haystack(brief: AssetBrief): string {
  const known = haystacks.get(brief);
  if (known !== undefined) return known;
  const text = folded(
    `${brief.title} ${brief.type} ${brief.owner} ${brief.industry.join(' ')} ${brief.persona.join(' ')} ${brief.url}`,
  );
  haystacks.set(brief, text);
  return text;
}

/** Rows that fit all that is asked for: every word, one of the values of each field, the flaw. */
export function filtered(
  briefs: readonly AssetBrief[],
  { text, only, flaw, fact }: LibraryFilter,
  flawsOf: ReadonlyMap<string, readonly Flaw[]>,
): AssetBrief[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fields = filterFields.filter((field) => (only[field]?.length ?? 0) > 0);
  return briefs.filter(
    (brief) =>
      (flaw === '' || flawsOf.get(brief.id)?.includes(flaw) === true) &&
      (fact === undefined || brief.facts.some((named) => fact.keys.includes(factKey(named)))) &&
      fields.every((field) => only[field]?.includes(brief[field])) &&
      words.every((word) => haystack(brief).includes(word)),
  );
}

/** In place of the browser's locale rules, which take a second for 100,000 titles: by folded text, empty values last. */
export function sorted(briefs: readonly AssetBrief[], { by, isDown }: Sorting): AssetBrief[] {
  const keys = new Map(briefs.map((brief) => [brief, by === 'title' ? folded(brief.title) : folded(brief[by])]));
  const sign = isDown ? -1 : 1;
  return [...briefs].sort((a, b) => {
    const [x = '', y = ''] = [keys.get(a), keys.get(b)];
    if (x === y) return a.id < b.id ? -1 : 1;
    if (x === '' || y === '') return x === '' ? 1 : -1;
    return x < y ? -sign : sign;
  });
}

/** Values of a field with how many rows have them, the most frequent first. */
export function valuesOf(briefs: readonly AssetBrief[], field: FilterField): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const brief of briefs) counts.set(brief[field], (counts.get(brief[field]) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
