// Our own engine in the evaluation: the scorer that `rank` uses, over documents taken as assets.
import * as v from 'valibot';
import { readCatalogue } from '../../lib/match/bm25-engine.ts';
import { readSnapshot, writeSnapshot } from '../../lib/match/text/snapshot.ts';
import type { TextIndex } from '../../lib/match/text/text-index.ts';
import { type Asset, assetSchema } from '../../lib/model/asset.ts';
import type { EvalDocument } from './collection.ts';
import type { OpenRanker, Ranker } from './ranker.ts';

const template = v.parse(assetSchema, { id: '-', type: 'blog-post', title: '-' });

export const asAsset = ({ id, title, text }: EvalDocument): Asset => ({ ...template, id, title, body: text });

const open = (index: TextIndex): OpenRanker => ({
  search: (text, limit) => index.search(text, limit).map(({ id }) => id),
  save: async () => writeSnapshot(index),
  close: () => {},
});

export const touchline: Ranker = {
  name: 'touchline',
  setting: 'simple BM25F, title 3, Snowball, stop words',
  build: async (documents) => open(readCatalogue(documents.map(asAsset)).index),
  async load(bytes) {
    const index = readSnapshot(bytes);
    if (index === undefined) throw new Error('our own snapshot cannot be read back');
    return open(index);
  },
};
