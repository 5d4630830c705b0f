// Two edits of one asset, field by field. Pure. Nothing is decided where both changed the same field: a person does.
import type { Asset } from '../../lib/model/asset.ts';

export type AssetField = Exclude<keyof Asset, 'id'>;
export type Side = 'mine' | 'theirs';

const isSame = (a: Asset, b: Asset, field: AssetField): boolean =>
  JSON.stringify(a[field]) === JSON.stringify(b[field]);

/** Fields in which two states differ, in the order of the schema as far as they are there. */
export function differing(a: Asset, b: Asset): AssetField[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)].filter((key) => key !== 'id') as AssetField[]);
  return [...fields].filter((field) => !isSame(a, b, field));
}

/**
 * What stays of each differing field, where only one of the two changed it; the others are left open.
 * @param base what both started from
 */
export function proposed(base: Asset, mine: Asset, theirs: Asset): Partial<Record<AssetField, Side>> {
  const choices: Partial<Record<AssetField, Side>> = {};
  for (const field of differing(mine, theirs)) {
    if (isSame(base, mine, field)) choices[field] = 'theirs';
    else if (isSame(base, theirs, field)) choices[field] = 'mine';
  }
  return choices;
}

/** Theirs, with each field that was chosen as mine. */
export function merged(mine: Asset, theirs: Asset, choices: Partial<Record<AssetField, Side>>): Asset {
  const next: Asset = { ...theirs };
  for (const field of differing(mine, theirs)) {
    if (choices[field] !== 'mine') continue;
    if (mine[field] === undefined) delete next[field as 'validUntil'];
    else Object.assign(next, { [field]: mine[field] });
  }
  return next;
}

export const isDecided = (mine: Asset, theirs: Asset, choices: Partial<Record<AssetField, Side>>): boolean =>
  differing(mine, theirs).every((field) => choices[field] !== undefined);
