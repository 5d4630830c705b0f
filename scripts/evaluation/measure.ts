// One engine on one collection: quality exactly, cost as seen on this machine in this run.
import type { Collection, EvalQuery } from './collection.ts';
import { mean, ndcgAt, percentile, recallAt } from './metrics.ts';
import { forgetPeerWords } from './peer-words.ts';
import type { OpenRanker, Ranker, Variant } from './ranker.ts';

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
  /** The setting that was best, and what every one reached. */
  setting: string;
  settings: { setting: string; ndcg10: number }[];
}

/** A loaded engine with its row; whoever takes it closes it. */
export interface Measured {
  row: EngineRow;
  /** All settings, opened, the best first. */
  opened: { variant: Variant; ranker: OpenRanker; bytes: Uint8Array }[];
}

/** Each query is asked once to warm up and then up to this often for the clock. */
const rounds = 3;
/** No more than so many milliseconds are spent on the clock, so that slow engines end. */
const longestTiming = 15_000;
const depth = 100;

async function loadTime(variant: Variant, bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    const loaded = await variant.load(bytes);
    times.push(performance.now() - start);
    loaded.close();
  }
  return percentile(times, 0.5);
}

function timed(ranker: OpenRanker, queries: readonly EvalQuery[]): number[] {
  const times: number[] = [];
  const end = performance.now() + longestTiming;
  for (let round = 0; round < rounds; round++) {
    for (const { text } of queries) {
      const asked = performance.now();
      if (asked > end && times.length > 0) return times;
      ranker.search(text, depth);
      times.push(performance.now() - asked);
    }
  }
  return times;
}

/** Builds, saves, loads and asks every judged query of the loaded engine: what is measured is what a user would run. */
export async function measure(engine: Ranker, { documents, queries }: Collection): Promise<Measured> {
  const tried: (Measured['opened'][number] & { indexMs: number; ranked: string[][]; ndcg10: number })[] = [];
  for (const variant of engine.variants) {
    forgetPeerWords();
    const start = performance.now();
    const built = await variant.build(documents);
    const indexMs = performance.now() - start;
    const bytes = await built.save();
    built.close();
    const ranker = await variant.load(bytes);
    const ranked = queries.map(({ text }) => ranker.search(text, depth));
    const ndcg10 = mean(queries.map(({ judged }, at) => ndcgAt(10, ranked[at] ?? [], judged)));
    tried.push({ variant, ranker, bytes, indexMs, ranked, ndcg10 });
  }
  tried.sort((x, y) => y.ndcg10 - x.ndcg10);
  const [best] = tried;
  if (best === undefined) throw new Error(`${engine.name} has no setting`);
  const times = timed(best.ranker, queries);
  const recall = (at: number): number =>
    mean(queries.map(({ judged }, query) => recallAt(at, best.ranked[query] ?? [], judged)));
  const row: EngineRow = {
    name: engine.name,
    ndcg10: best.ndcg10,
    recall10: recall(10),
    recall100: recall(100),
    indexMs: best.indexMs,
    snapshotBytes: best.bytes.byteLength,
    loadMs: await loadTime(best.variant, best.bytes),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    setting: best.variant.setting,
    settings: tried.map(({ variant, ndcg10 }) => ({ setting: variant.setting, ndcg10 })),
  };
  return { row, opened: tried };
}
