// Is it still the same catalogue? A sketch of its asset ids (the smallest hashes, Broder 1997) tells how much two catalogues
// share without keeping either.
import { sketchSize } from '../tuning.ts';

/** Ascending hashes, at most `sketchSize`. */
export type CatalogueSketch = readonly number[];

/** FNV-1a with a last mix, so that ids that differ in their end lie far apart. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export const sketchOf = (ids: readonly string[]): CatalogueSketch =>
  [...Uint32Array.from(new Set(ids.map(hashOf))).sort()].slice(0, sketchSize);

/** 0–1: what two catalogues have in common, as a share of both together. Two empty ones are the same. */
export function sharedShare(one: CatalogueSketch, other: CatalogueSketch): number {
  const together = [...new Set([...one, ...other])].sort((x, y) => x - y).slice(0, sketchSize);
  if (together.length === 0) return 1;
  const [left, right] = [new Set(one), new Set(other)];
  return together.filter((hash) => left.has(hash) && right.has(hash)).length / together.length;
}
