// How much a word says to this rep: the catalogue's rate of it against that in their own conversations, learned on the device.
// Nothing is known on the first day, so contrast comes in with what was learned, and is never all at once there.
import { type Background, rateOf } from './text/background.ts';
import type { TextIndex } from './text/text-index.ts';
import { contrastOffset, fullContrast, halfLearned, unseenMass } from './tuning.ts';

export interface Contrast {
  /** 0–1: how much was learned; the share of contrast in each word's weight. */
  trust: number;
  /** max(0, ln(p(stem | catalogue) ÷ p(stem | own conversations)) + offset) ÷ `fullContrast`: 1 = a full word, no upper bound. */
  of(term: number): number;
}

const none: Contrast = { trust: 0, of: () => 1 };

type Memo = { version: number; contrast: Contrast };
const memos = new WeakMap<TextIndex, WeakMap<Background, Memo>>();

/** The same until the background learns; without one there is no contrast. */
export function contrastOf(index: TextIndex, background: Background | undefined): Contrast {
  if (background === undefined || background.contexts === 0) return none;
  const ofIndex = memos.get(index) ?? new WeakMap<Background, Memo>();
  memos.set(index, ofIndex);
  const known = ofIndex.get(background);
  if (known?.version === background.version) return known.contrast;
  const values = new Map<number, number>();
  const of = (term: number): number => {
    const before = values.get(term);
    if (before !== undefined) return before;
    // The same mass of unseen words on both sides: one of three hundred words proves as little as one of three mails.
    const inCatalogue = index.countOf(term) / (index.postingCount + unseenMass);
    const ratio = Math.log(inCatalogue / rateOf(background, index.keyOf(term)));
    const value = Math.max(0, ratio + contrastOffset) / fullContrast;
    values.set(term, value);
    return value;
  };
  const contrast = { trust: background.contexts / (background.contexts + halfLearned), of };
  ofIndex.set(background, { version: background.version, contrast });
  return contrast;
}
