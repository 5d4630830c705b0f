// lunr 2: its own stemmer and stop words; asked through `query()`, because characters of a mail are syntax to `search()`.
import lunr from 'lunr';
import { wordsOf } from '../../lib/match/text/analyse.ts';
import { byTitleWeight, decode, encode, type OpenRanker, type Variant } from './ranker.ts';

const open = (index: lunr.Index): OpenRanker => ({
  search(text, limit) {
    const words = [...new Set(wordsOf(text))];
    if (words.length === 0) return [];
    const found = index.query((query) => {
      query.term(words, {});
    });
    return found.slice(0, limit).map(({ ref }) => ref);
  },
  save: async () => encode(JSON.stringify(index)),
  close: () => {},
});

const variant = (title: number): Variant => ({
  setting: `query(), title ${title}, its own stemmer and stop words`,
  build: async (documents) =>
    open(
      lunr((builder) => {
        builder.ref('id');
        builder.field('title', { boost: title });
        builder.field('text');
        for (const document of documents) builder.add(document);
      }),
    ),
  load: async (bytes) => open(lunr.Index.load(JSON.parse(decode(bytes)) as object)),
});

export const lunrRanker = byTitleWeight('lunr', variant);
