// Keeps the matcher's index in step with the catalogue: opens what is stored, adds what changed since, and has a new base built
// when there is none or too much changed. Meanwhile the old one answers, and small changes go into both. A failed building is
// tried again by itself, one that a stop cut short by whoever wakes the worker: `resume`.
//
//   stored parts ─ restore ─▶ held ◀─ small changes, at once        rebuild (in slices) ─▶ rebuilt
//                               ▲                                                            │
//                               └──────────── in its place, once it has them too ◀──────────┘
import { type Catalogue, isGermanIn, openCatalogue } from '../../lib/match/catalogue.ts';
import { type RestOfCatalogue, readDocuments } from '../../lib/match/documents.ts';
import type { Engine } from '../../lib/match/engine.ts';
import { runThrough } from '../../lib/match/index/job.ts';
import { fromBuffers, type LiveIndex } from '../../lib/match/index/live-index.ts';
import { engineOver } from '../../lib/match/open-engine.ts';
import type { TextIndex } from '../../lib/match/text/text-index.ts';
import { assetsOf, catalogueRevision, changedSince } from '../../lib/store/catalogue.ts';
import { dropSegments, readSegments, storedRevision, writeSegments } from '../../lib/store/segments.ts';
import type { Building } from '../../lib/wire/messages.ts';
import { type RebuildWorld, type Rebuilt, rebuild } from './rebuild.ts';

/** So many changed assets are added at once; more of them mean a new base. */
const mostAtOnce = 300;
/** Milliseconds before a failed building is tried again: doubled each time, up to the longest. */
const retry = { first: 2_000, longest: 300_000 };

export interface MatcherWorld extends RebuildWorld {
  id(): string;
  /** Comes back after so many milliseconds. */
  wait(ms: number): Promise<void>;
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
  /** Of the catalogue, that the held index shows, or that the building in progress will show. */
  #revision = -1;
  /** The held index shows everything up to the revision, so that it may be stored as that. */
  #isWhole = false;
  #isRestored = false;
  #isOutdated = true;
  #work: Promise<void> | undefined;
  #building: Building | undefined;
  #rebuilding: Promise<void> | undefined;
  #isRebuildWanted = false;
  #rebuilt: Rebuilt | undefined;
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

  /** Another catalogue stands in the place of this one: nothing of the index counts any more. */
  catalogueReplaced(): void {
    this.#held = undefined;
    this.#opened = undefined;
    this.#revision = -1;
    this.#isWhole = false;
    this.#isRestored = true;
    // What is being built was read before.
    if (this.#rebuilding !== undefined) this.#isRebuildWanted = true;
    this.catalogueChanged();
  }

  /** The engine as of now; nothing while the first index is built, see `building`. Waits for changes that are few. */
  async engine(): Promise<Opened | undefined> {
    await this.#catchUp();
    return this.#open();
  }

  /** Goes on where a stop of the worker cut a building short; reads nothing more than two numbers when there is none. */
  async resume(): Promise<void> {
    const { db } = this.#world;
    const [stored, revision] = await Promise.all([storedRevision(db), catalogueRevision(db)]);
    if ((stored ?? 0) < revision) await this.#catchUp();
  }

  /** Done when nothing is left to do. */
  async settled(): Promise<void> {
    await this.#catchUp();
    while (this.#rebuilding !== undefined || this.#work !== undefined) {
      await this.#rebuilding;
      await this.#work;
    }
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

  #say(building: Building | undefined): void {
    this.#building = building;
    this.#world.tell(building);
  }

  #catchUp(): Promise<void> {
    this.#work ??= this.#run()
      .catch((error: unknown) => {
        // The next question tries again.
        this.#isOutdated = true;
        this.#world.failed(error);
      })
      .finally(() => {
        this.#work = undefined;
      });
    return this.#work;
  }

  async #run(): Promise<void> {
    if (!this.#isRestored) await this.#restore();
    while (this.#isOutdated || this.#rebuilt !== undefined) {
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
      else {
        this.#revision = stored.revision;
        this.#isWhole = true;
      }
      stored.parts.forEach((part, at) => {
        this.#ids.set(part, stored.ids[at] ?? '');
      });
    }
    this.#isRestored = true;
  }

  /** Adds what is new to the held index, or to the one that was just rebuilt and then takes its place. */
  async #bringUpToDate(): Promise<void> {
    const { db } = this.#world;
    const rebuilt = this.#rebuilt;
    const index = rebuilt?.index ?? this.#held;
    if (index === undefined) return this.#startRebuild();
    const since = rebuilt?.revision ?? this.#revision;
    const { written, removed, revision } = await changedSince(db, since, mostAtOnce + 1);
    const isMuch = written.length > mostAtOnce;
    const isChanged = written.length + removed.length > 0;
    // What must no longer be shown is gone at once, also when the rest takes longer.
    const changed = isMuch ? [] : runThrough(readDocuments(await assetsOf(db, written), this.#rest()));
    if (isChanged) index.update(changed, removed);
    if (rebuilt !== undefined) {
      this.#rebuilt = undefined;
      this.#held = index;
      this.#isWhole = true;
    }
    // A building that begins now reads everything up to here: later changes are few again.
    this.#revision = revision;
    if (isMuch) this.#isWhole = false;
    if ((isChanged || rebuilt !== undefined) && this.#isWhole) await this.#store();
    if (isMuch || (index.wantsMerge && this.#rebuilding === undefined)) this.#startRebuild();
  }

  /** One at a time; what is wanted meanwhile follows. */
  #startRebuild(): void {
    this.#isRebuildWanted = true;
    this.#rebuilding ??= this.#rebuildWhileWanted().finally(() => {
      this.#rebuilding = undefined;
    });
  }

  async #rebuildWhileWanted(): Promise<void> {
    for (let wait = retry.first; this.#isRebuildWanted; ) {
      this.#isRebuildWanted = false;
      if (await this.#rebuildOnce()) {
        wait = retry.first;
        continue;
      }
      this.#isRebuildWanted = true;
      await this.#world.wait(wait);
      wait = Math.min(retry.longest, wait * 2);
    }
  }

  /** Answers whether it came to an end. */
  async #rebuildOnce(): Promise<boolean> {
    // An index of nothing, made before there was a catalogue, has no answers.
    const isAnswering = (this.#held?.index.size ?? 0) > 0;
    this.#say({ share: 0, isAnswering });
    try {
      this.#rebuilt = await rebuild(this.#world, (share) => this.#say({ share, isAnswering }));
      // The first may be a catching up that has looked already.
      for (let tries = 0; tries < 2 && this.#rebuilt !== undefined; tries++) await this.#catchUp();
      return this.#rebuilt === undefined;
    } catch (error) {
      this.#world.failed(error);
      return false;
    } finally {
      this.#rebuilt = undefined;
      this.#say(undefined);
    }
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
