// The selected row and the groups of the list. Pure. The selection follows the asset, not the position, when lists update.
import type { AssetUse } from '../../lib/model/asset.ts';
import { mostRows, type Suggestion } from '../../lib/model/suggestion.ts';

/** The id selected after the list changed: the same asset if it is still there, else whatever stands in its place. */
export function selectionAfter(before: readonly string[], after: readonly string[], selected: string): string {
  if (after.includes(selected)) return selected;
  const place = Math.max(0, before.indexOf(selected));
  return after[Math.min(place, after.length - 1)] ?? '';
}

/** One step up or down; stops at the ends. Without a selection, a step down selects the first row. */
export function step(ids: readonly string[], selected: string, by: 1 | -1): string {
  const at = ids.indexOf(selected);
  if (at < 0) return (by === 1 ? ids[0] : ids.at(-1)) ?? '';
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)] ?? '';
}

export interface Group {
  use: AssetUse;
  rows: Suggestion[];
}

const order: readonly AssetUse[] = ['send', 'know', 'answer'];

/** Groups in the order Send, Know, Answer, each with its best rows; empty groups are left out. */
export function groupByUse(suggestions: readonly Suggestion[]): Group[] {
  return order
    .map((use) => ({ use, rows: suggestions.filter((item) => item.use === use).slice(0, mostRows[use]) }))
    .filter((group) => group.rows.length > 0);
}
