// How much a word still says to a rep whose conversations are full of it: learned on the device, nothing before enough was learned.
import type { Known } from './known.ts';
import { rateOf } from './text/background.ts';
import type { TextIndex } from './text/text-index.ts';
import { contrastFrom, contrastOffset, fullContrast, leastContrast } from './tuning.ts';

/** Share of its weight (up to 1) that a stem keeps; absent until the background counts. */
export function contrastOf(index: TextIndex, { background }: Known): ((term: number) => number) | undefined {
  if (background === undefined || background.contexts < contrastFrom) return undefined;
  return (term) => {
    const inCatalogue = index.countOf(term) / Math.max(1, index.postingCount);
    const contrast = Math.log(inCatalogue / rateOf(background, index.keyOf(term))) + contrastOffset;
    return Math.min(1, Math.max(leastContrast, contrast / fullContrast));
  };
}
