// One engine on one collection: quality exactly, cost as seen on this machine in this run.
import type { Collection } from './collection.ts';
import { mean, ndcgAt, percentile, recallAt } from './metrics.ts';
import { forgetPeerWords } from './peer-words.ts';
import type { OpenRanker, Ranker } from './ranker.ts';

export interface EngineRow {
  name: string;
  ndcg10: number;
  recall10: number;
  recall100: number;
  indexMs: number;
  snapshotBytes: number;
  /** From the stored bytes to a ready engine; median of three. */
  loadMs: number;
  p50Ms: number;
  p95Ms: number;
}

/** Each query is asked once to warm up and then this often for the clock. */
const rounds = 3;
const depth = 100;

async function loadTime(ranker: Ranker, bytes: Uint8Array): Promise<{ loadMs: number; loaded: OpenRanker }> {
  const times: number[] = [];
  let loaded: OpenRanker | undefined;
  for (let round = 0; round < 3; round++) {
    loaded?.close();
    const start = performance.now();
    loaded = await ranker.load(bytes);
    times.push(performance.now() - start);
  }
  if (loaded === undefined) throw new Error('nothing was loaded');
  return { loadMs: percentile(times, 0.5), loaded };
}

/** Builds, saves, loads and asks every judged query of the loaded engine: what is measured is what a user would run. */
export async function measure(ranker: Ranker, collection: Collection): Promise<EngineRow> {
  forgetPeerWords();
  const start = performance.now();
  const built = await ranker.build(collection.documents);
  const indexMs = performance.now() - start;
  const bytes = await built.save();
  built.close();
  const { loadMs, loaded } = await loadTime(ranker, bytes);
  const ranked = collection.queries.map((query) => ({ query, ids: loaded.search(query.text, depth) }));
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { text } of collection.queries) {
      const asked = performance.now();
      loaded.search(text, depth);
      times.push(performance.now() - asked);
    }
  }
  loaded.close();
  const average = (of: (ids: string[], judged: Map<string, number>) => number): number =>
    mean(ranked.map(({ query, ids }) => of(ids, query.judged)));
  return {
    name: ranker.name,
    ndcg10: average((ids, judged) => ndcgAt(10, ids, judged)),
    recall10: average((ids, judged) => recallAt(10, ids, judged)),
    recall100: average((ids, judged) => recallAt(100, ids, judged)),
    indexMs,
    snapshotBytes: bytes.byteLength,
    loadMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}
