// wink-bm25-text-search 3: it must be consolidated and cannot be changed afterwards.
import winkBm25 from 'wink-bm25-text-search';
import { peerWords } from './peer-words.ts';
import { byTitleWeight, decode, encode, type OpenRanker, type Variant } from './ranker.ts';

type Wink = ReturnType<typeof winkBm25>;

function fresh(title: number): Wink {
  const engine = winkBm25();
  engine.defineConfig({ fldWeights: { title, text: 1 } });
  engine.definePrepTasks([peerWords]);
  return engine;
}

const open = (engine: Wink): OpenRanker => ({
  search: (text, limit) => engine.search(text, limit).map(([id]) => String(id)),
  save: async () => encode(engine.exportJSON()),
  close: () => {},
});

const variant = (title: number): Variant => ({
  setting: `title ${title}, Snowball, stop words`,
  async build(documents) {
    const engine = fresh(title);
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
});

export const wink = byTitleWeight('wink-bm25', variant);
