// Which fields of an asset are searched, and what a word counts in each.
import type { Asset } from '../model/asset.ts';
import type { IndexedField } from './index/count-words.ts';
import { fieldWeights } from './tuning.ts';

export function indexedFields(asset: Asset): IndexedField[] {
  return (Object.keys(fieldWeights) as (keyof typeof fieldWeights)[])
    .map((field) => {
      const value = asset[field];
      return { text: typeof value === 'string' ? value : value.join('\n'), weight: fieldWeights[field] };
    })
    .filter(({ text }) => text !== '');
}
