// What an asset's own text proposes for its fields: a value, the words that speak for it, and how sure that is.
import type { changeableLists } from './asset-change.ts';

export type TagField = Exclude<(typeof changeableLists)[number], 'region'> | 'language';

export interface TagProposal {
  field: TagField;
  value: string;
  /** 0–1. */
  certainty: number;
  /** Words of the asset as they stand there, the weightiest first. */
  words: string[];
  /** No other asset carries it: a new tag. */
  isNew?: boolean;
}

/** From here a proposal is sure enough to be taken with others in one go. See `npm run -s eval -- tags`. */
export const sureFrom = 0.75;
