// What a pack changes, in plain words for whoever decides whether to use it. Pure.
import { listWords } from '../../i18n/locale.ts';
import { t, tOf } from '../../i18n/t.ts';
import type { Anchor } from '../locate.ts';
import type { BuiltInPack, Pack } from './pack.ts';

/** `gmail.ownAddress` → `own address`. Each spec has its words under `host.anchor`; a test looks for them. */
export const specKey = (id: string): string => id.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase());
const factOf = (id: string): string => tOf('host.anchor', specKey(id));

const quoted = (anchors: readonly Anchor[]): string => listWords(anchors.map(({ id }) => t('host.packs.quoted', [id])));

const isAlike = (one: Anchor, other: Anchor): boolean => {
  const said = (anchor: Anchor) => JSON.stringify(Object.entries(anchor).sort(([a], [b]) => (a < b ? -1 : 1)));
  return said(one) === said(other);
};

function stepsBetween(before: readonly Anchor[], after: readonly Anchor[]): string[] {
  const inBefore = ({ id }: Anchor) => before.find((one) => one.id === id);
  const isIn = (list: readonly Anchor[], anchor: Anchor) => list.some(({ id }) => id === anchor.id);
  const added = after.filter((anchor) => !isIn(before, anchor));
  const removed = before.filter((anchor) => !isIn(after, anchor));
  const changed = after.filter((anchor) => {
    const old = inBefore(anchor);
    return old !== undefined && !isAlike(old, anchor);
  });
  const orderOf = (list: readonly Anchor[], other: readonly Anchor[]) =>
    list
      .filter((anchor) => isIn(other, anchor))
      .map(({ id }) => id)
      .join(' ');
  const isFirstNew = after[0]?.id !== before[0]?.id;
  const isReordered = orderOf(before, after) !== orderOf(after, before);
  return [
    ...(added.length > 0 ? [t('host.packs.adds', added.length, [quoted(added)])] : []),
    ...(changed.length > 0 ? [t('host.packs.changes', changed.length, [quoted(changed)])] : []),
    ...(isFirstNew ? [t('host.packs.first', [after[0]?.id ?? ''])] : isReordered ? [t('host.packs.reordered')] : []),
    ...(removed.length > 0 ? [t('host.packs.removes', removed.length, [quoted(removed)])] : []),
  ];
}

/** One sentence a fact whose anchors would differ; `before` and `after` hold what replaces the built-in anchors. */
export function changesIn(builtIn: BuiltInPack, before: Pack | undefined, after: Pack | undefined): string[] {
  return Object.entries(builtIn.specs).flatMap(([id, own]) => {
    const steps = stepsBetween((before?.specs[id] ?? own).anchors, (after?.specs[id] ?? own).anchors);
    if (steps.length === 0) return [];
    return [t('host.packs.change', [factOf(id), builtIn.label, steps.join(', ')])];
  });
}
