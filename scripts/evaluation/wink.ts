// wink-bm25-text-search 3: field weight 3 for titles; it must be consolidated and cannot be changed afterwards.
import winkBm25 from 'wink-bm25-text-search';
import { peerWords } from './peer-words.ts';
import { decode, encode, type OpenRanker, type Ranker } from './ranker.ts';

type Wink = ReturnType<typeof winkBm25>;

function fresh(): Wink {
  const engine = winkBm25();
  engine.defineConfig({ fldWeights: { title: 3, text: 1 } });
  engine.definePrepTasks([peerWords]);
  return engine;
}

const open = (engine: Wink): OpenRanker => ({
  search: (text, limit) => engine.search(text, limit).map(([id]) => String(id)),
  save: async () => encode(engine.exportJSON()),
  close: () => {},
});

export const wink: Ranker = {
  name: 'wink-bm25',
  setting: 'title 3, Snowball, stop words',
  async build(documents) {
    const engine = fresh();
    for (const { id, title, text } of documents) engine.addDoc({ title, text }, id);
    engine.consolidate();
    return open(engine);
  },
  async load(bytes) {
    const engine = winkBm25();
    engine.importJSON(decode(bytes));
    engine.definePrepTasks([peerWords]);
    return open(engine);
  },
};
