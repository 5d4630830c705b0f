// MiniSearch 7: stemmer and stop words through processTerm, OR.
import MiniSearch, { type Options } from 'minisearch';
import type { EvalDocument } from './collection.ts';
import { peerStem } from './peer-words.ts';
import { byTitleWeight, decode, encode, type OpenRanker, type Variant } from './ranker.ts';

export const minisearchOptions = (title: number): Options<EvalDocument> => ({
  fields: ['title', 'text'],
  tokenize: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
  processTerm: (term) => peerStem(term.toLowerCase()) || null,
  searchOptions: { boost: { title }, combineWith: 'OR' },
});

const open = (index: MiniSearch<EvalDocument>): OpenRanker => ({
  search: (text, limit) =>
    index
      .search(text)
      .slice(0, limit)
      .map(({ id }) => String(id)),
  save: async () => encode(JSON.stringify(index)),
  close: () => {},
});

const variant = (title: number): Variant => ({
  setting: `OR, title ${title}, Snowball, stop words`,
  async build(documents) {
    const index = new MiniSearch(minisearchOptions(title));
    index.addAll(documents);
    return open(index);
  },
  load: async (bytes) => open(MiniSearch.loadJSON(decode(bytes), minisearchOptions(title))),
});

export const minisearch = byTitleWeight('minisearch', variant);
