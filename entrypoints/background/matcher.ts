// Keeps the matcher's index in step with the catalogue: opens what is stored, adds what changed since, and builds a new base in
// slices when there is none or too much changed. Meanwhile the old one answers. Nothing here needs to survive a stop.
import { type Catalogue, isGermanIn, openCatalogue } from '../../lib/match/catalogue.ts';
import { type RestOfCatalogue, readDocuments } from '../../lib/match/documents.ts';
import type { Engine } from '../../lib/match/engine.ts';
import { buildSegment } from '../../lib/match/index/build-segment.ts';
import { type Job, runInSlices, runThrough } from '../../lib/match/index/job.ts';
import { fromBuffers, type LiveIndex, liveIndex } from '../../lib/match/index/live-index.ts';
import { openSegment } from '../../lib/match/index/segment.ts';
import { engineOver } from '../../lib/match/open-engine.ts';
import type { TextIndex } from '../../lib/match/text/text-index.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { assetBatches, assetsOf, catalogueRevision, changedSince, countAssets } from '../../lib/store/catalogue.ts';
import type { Database } from '../../lib/store/database.ts';
import { dropSegments, readSegments, writeSegments } from '../../lib/store/segments.ts';
import type { Building } from '../../lib/wire/messages.ts';

/** Milliseconds of work before the thread is given back: shorter than a frame. */
const longestSlice = 10;
/** So many changed assets are added at once; more of them mean a new base. */
const mostAtOnce = 300;
/** A rebuilding ends by itself; what stops it is the end of the worker. */
const neverStopped = new AbortController().signal;
/** Share of the way to a new index that is done when the assets are fetched, and when they are read. */
const shares = { fetched: 0.05, read: 0.3 };

export interface MatcherWorld {
  db: Database;
  /** Milliseconds that only grow. */
  ticks(): number;
  id(): string;
  /** Gives the thread back once. */
  pause(): Promise<void>;
  /** Nothing = done. */
  tell(building: Building | undefined): void;
  /** What could not be done; the catalogue itself is whole. */
  failed(error: unknown): void;
}

export interface Opened {
  index: TextIndex;
  catalogue: Catalogue;
  engine: Engine;
}

export class Matcher {
  readonly #world: MatcherWorld;
  #held: LiveIndex | undefined;
  #opened: Opened | undefined;
  /** Of the catalogue, that the held index shows. */
  #revision = -1;
  #isOpened = false;
  #building: Building | undefined;
  #work: Promise<void> | undefined;
  #isOutdated = true;
  /** Blocks that are stored already, by what they hold. */
  readonly #ids = new WeakMap<ArrayBuffer, string>();

  constructor(world: MatcherWorld) {
    this.#world = world;
  }

  get building(): Building | undefined {
    return this.#building;
  }

  /** The catalogue was written: what is new is found from the next question on. */
  catalogueChanged(): void {
    this.#isOutdated = true;
    void this.#catchUp();
  }

  /** The engine as of now; nothing while the first index is built, see `building`. Waits for changes that are few. */
  async engine(): Promise<Opened | undefined> {
    const work = this.#catchUp();
    // A base takes seconds: whoever has an older index answers from it, whoever has none says so.
    await Promise.race([work, this.#onceBuilding()]);
    return this.#open();
  }

  /** Opened when it is asked for, once per state of the index. */
  #open(): Opened | undefined {
    const index = this.#held?.index;
    if (index === undefined) return undefined;
    if (this.#opened?.index === index) return this.#opened;
    const catalogue = openCatalogue(index);
    this.#opened = { index, catalogue, engine: engineOver(catalogue, () => this.#world.ticks()) };
    return this.#opened;
  }

  /** What the catalogue knows already, for assets that join it. */
  #rest(): RestOfCatalogue | undefined {
    const opened = this.#open();
    if (opened === undefined) return undefined;
    const { competitors, products } = opened.catalogue.names;
    return { names: [...competitors.keys(), ...products.keys()], isGerman: isGermanIn(opened.index) };
  }

  /** Done when nothing is left to do. */
  async settled(): Promise<void> {
    await this.#catchUp();
  }

  #waiting: (() => void)[] = [];

  #onceBuilding(): Promise<void> {
    if (this.#building !== undefined) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #say(building: Building | undefined): void {
    this.#building = building;
    this.#world.tell(building);
    for (const go of this.#waiting.splice(0)) go();
  }

  #catchUp(): Promise<void> {
    this.#work ??= this.#run()
      .catch((error: unknown) => this.#world.failed(error))
      .finally(() => {
        this.#work = undefined;
      });
    return this.#work;
  }

  async #run(): Promise<void> {
    if (!this.#isOpened) await this.#restore();
    while (this.#isOutdated) {
      this.#isOutdated = false;
      await this.#bringUpToDate();
    }
  }

  async #restore(): Promise<void> {
    const { db } = this.#world;
    const stored = await readSegments(db);
    const [base, ...deltas] = stored?.parts ?? [];
    if (stored !== undefined && base !== undefined) {
      const gone = stored.gone.map((docs) => Uint32Array.from(docs));
      this.#held = fromBuffers({ base, deltas, gone });
      if (this.#held === undefined) await dropSegments(db);
      else this.#revision = stored.revision;
      stored.parts.forEach((part, at) => {
        this.#ids.set(part, stored.ids[at] ?? '');
      });
    }
    this.#isOpened = true;
  }

  async #bringUpToDate(): Promise<void> {
    const { db } = this.#world;
    if (this.#held === undefined) return this.#rebuild();
    const { written, removed, revision } = await changedSince(db, this.#revision);
    if (written.length + removed.length === 0) return;
    const isMuch = written.length > mostAtOnce;
    // What must no longer be shown is gone at once, also when the rest takes longer.
    const changed = isMuch ? [] : runThrough(readDocuments(await assetsOf(db, written), this.#rest()));
    this.#held.update(changed, removed);
    if (isMuch) return this.#rebuild();
    this.#revision = revision;
    await this.#store();
    if (this.#held.wantsMerge) await this.#rebuild();
  }

  async #rebuild(): Promise<void> {
    const { db } = this.#world;
    const isAnswering = this.#held !== undefined;
    const say = (share: number): void => this.#say({ share, isAnswering });
    say(0);
    try {
      const revision = await catalogueRevision(db);
      const assets = await this.#readAll((share) => say(share * shares.fetched));
      const documents = await this.#inSlices(readDocuments(assets), shares.fetched, shares.read, say);
      const bytes = await this.#inSlices(buildSegment(documents), shares.read, 1, say);
      const base = openSegment(bytes);
      if (base === undefined) throw new Error('The index that was just built cannot be opened.');
      this.#held = liveIndex(base);
      this.#revision = revision;
      await this.#store();
      // Written meanwhile: seen by the next round.
      this.#isOutdated = true;
    } finally {
      this.#say(undefined);
    }
  }

  #inSlices<T>(job: Job<T>, from: number, to: number, say: (share: number) => void): Promise<T> {
    const { ticks, pause } = this.#world;
    const onProgress = (share: number): void => say(from + share * (to - from));
    return runInSlices(job, { signal: neverStopped, now: ticks, pause, longest: longestSlice, onProgress });
  }

  async #readAll(onProgress: (share: number) => void): Promise<Asset[]> {
    const { db } = this.#world;
    const all = Math.max(1, await countAssets(db));
    const assets: Asset[] = [];
    for await (const batch of assetBatches(db)) {
      assets.push(...batch);
      onProgress(Math.min(1, assets.length / all));
    }
    return assets;
  }

  /** A failed write costs the next start a rebuilding, nothing else. */
  async #store(): Promise<void> {
    if (this.#held === undefined) return;
    const { base, deltas, gone } = this.#held.toBuffers();
    const parts = [base, ...deltas];
    const ids = parts.map((part) => {
      const id = this.#ids.get(part) ?? this.#world.id();
      this.#ids.set(part, id);
      return id;
    });
    const revision = this.#revision;
    await writeSegments(this.#world.db, { ids, parts, revision, gone: gone.map((docs) => [...docs]) });
  }
}
