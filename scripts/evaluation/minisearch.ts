// MiniSearch 7: stemmer and stop words through processTerm, OR, title 1.5 (the better of 1.5 and 3 on our collections).
import MiniSearch, { type Options } from 'minisearch';
import type { EvalDocument } from './collection.ts';
import { peerStem } from './peer-words.ts';
import { decode, encode, type OpenRanker, type Ranker } from './ranker.ts';

const options: Options<EvalDocument> = {
  fields: ['title', 'text'],
  tokenize: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
  processTerm: (term) => peerStem(term.toLowerCase()) || null,
  searchOptions: { boost: { title: 1.5 }, combineWith: 'OR' },
};

const open = (index: MiniSearch<EvalDocument>): OpenRanker => ({
  search: (text, limit) =>
    index
      .search(text)
      .slice(0, limit)
      .map(({ id }) => String(id)),
  save: async () => encode(JSON.stringify(index)),
  close: () => {},
});

export const minisearch: Ranker = {
  name: 'minisearch',
  setting: 'OR, title 1.5, Snowball, stop words',
  async build(documents) {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return open(index);
  },
  load: async (bytes) => open(MiniSearch.loadJSON(decode(bytes), options)),
};
