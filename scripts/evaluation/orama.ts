// Orama 3: its own tokenizer stems nothing by default, so ours is handed in; threshold 1 = OR, exact = no prefix matches.
import { type AnyOrama, create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { peerWords } from './peer-words.ts';
import { byTitleWeight, decode, encode, type OpenRanker, type Variant } from './ranker.ts';

const fresh = (): AnyOrama =>
  create({
    schema: { title: 'string', text: 'string' } as const,
    components: {
      tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: (text) => peerWords(text) },
    },
  });

const open = (index: AnyOrama, title: number): OpenRanker => ({
  search(text, limit) {
    const answer = search(index, { term: text, limit, threshold: 1, boost: { title } });
    if (answer instanceof Promise) throw new Error('Orama answered later; the timing needs its synchronous search');
    return answer.hits.map(({ id }) => id);
  },
  save: async () => encode(JSON.stringify(save(index))),
  close: () => {},
});

const variant = (title: number): Variant => ({
  setting: `threshold 1 (OR), title ${title}, Snowball, stop words`,
  async build(documents) {
    const index = fresh();
    await insertMultiple(
      index,
      documents.map(({ id, title, text }) => ({ id, title, text })),
      500,
    );
    return open(index, title);
  },
  async load(bytes) {
    const index = fresh();
    load(index, JSON.parse(decode(bytes)) as RawData);
    return open(index, title);
  },
});

export const orama = byTitleWeight('orama', variant);
