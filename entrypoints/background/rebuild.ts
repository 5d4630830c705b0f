// The catalogue read whole and made into a new base, in slices that give the thread back: while it runs, whoever asks is answered
// from the old one. Stored only by its caller, when it is whole: a stop in the middle loses time, never an index.
import { readDocuments } from '../../lib/match/documents.ts';
import { buildSegment } from '../../lib/match/index/build-segment.ts';
import { type Job, runInSlices } from '../../lib/match/index/job.ts';
import { type LiveIndex, liveIndex } from '../../lib/match/index/live-index.ts';
import { openSegment } from '../../lib/match/index/segment.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { assetBatches, catalogueRevision, countAssets } from '../../lib/store/catalogue.ts';
import type { Database } from '../../lib/store/database.ts';

/** Milliseconds of work before the thread is given back: shorter than a frame. */
const longestSlice = 10;
/** A rebuilding ends by itself; what stops it is the end of the worker. */
const neverStopped = new AbortController().signal;
/** Share of the way to a new index that is done when the assets are fetched, and when they are read. */
const shares = { fetched: 0.05, read: 0.3 };

export interface RebuildWorld {
  db: Database;
  /** Milliseconds that only grow. */
  ticks(): number;
  /** Gives the thread back once. */
  pause(): Promise<void>;
}

export interface Rebuilt {
  index: LiveIndex;
  /** Of the catalogue when the reading began: what was written later is not in it for sure. */
  revision: number;
}

async function readAll(db: Database, onProgress: (share: number) => void): Promise<Asset[]> {
  const all = Math.max(1, await countAssets(db));
  const assets: Asset[] = [];
  for await (const batch of assetBatches(db)) {
    assets.push(...batch);
    onProgress(Math.min(1, assets.length / all));
  }
  return assets;
}

/** @param say hears how far it is, 0–1. */
export async function rebuild(world: RebuildWorld, say: (share: number) => void): Promise<Rebuilt> {
  const { db, ticks, pause } = world;
  const inSlices = <T>(job: Job<T>, from: number, to: number): Promise<T> => {
    const onProgress = (share: number): void => say(from + share * (to - from));
    return runInSlices(job, { signal: neverStopped, now: ticks, pause, longest: longestSlice, onProgress });
  };
  const revision = await catalogueRevision(db);
  const assets = await readAll(db, (share) => say(share * shares.fetched));
  const documents = await inSlices(readDocuments(assets), shares.fetched, shares.read);
  const base = openSegment(await inSlices(buildSegment(documents), shares.read, 1));
  if (base === undefined) throw new Error('The index that was just built cannot be opened.');
  return { index: liveIndex(base), revision };
}
