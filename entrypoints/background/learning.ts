// What the matcher learns on this device: how usual words are in the rep's conversations (hashed counts only), and how strong
// the best match was where nothing was taken. Both can be forgotten.
import * as v from 'valibot';
import {
  type Background,
  emptyBackground,
  learnContext,
  readBackground,
  storedBackground,
} from '../../lib/match/text/background.ts';
import { type Calibration, noCalibration, noteUntaken, readCalibration } from '../../lib/match/text/calibration.ts';
import { type CatalogueSketch, sharedShare, sketchOf } from '../../lib/match/text/catalogue-sketch.ts';
import { sameCatalogue } from '../../lib/match/tuning.ts';
import type { Context } from '../../lib/model/context.ts';
import { assetIds, catalogueRevision } from '../../lib/store/catalogue.ts';
import type { Database } from '../../lib/store/database.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';

const keys = { words: 'learnedWords', seen: 'learnedThreads', strengths: 'learnedStrengths', family: 'learnedOn' };
/** Conversations that are remembered, so that opening one again teaches nothing new. */
const mostSeen = 2_000;

/** The catalogue on which the strengths were learned, as it was then, and its revision when it was last compared. */
interface Family {
  revision: number;
  sketch: CatalogueSketch;
}
const familySchema = v.object({ revision: v.number(), sketch: v.array(v.number()) });

export interface Learned {
  background: Background;
  calibration: Calibration;
}

interface Memory extends Learned {
  /** Hashes of conversations, oldest first. */
  seen: Set<number>;
  family: Family | undefined;
}

/** FNV-1a; a collision means that one conversation is not learned from. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export class Learning {
  readonly #db: Database;
  #memory: Promise<Memory> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  #remembered(): Promise<Memory> {
    this.#memory ??= this.#read();
    return this.#memory;
  }

  async #read(): Promise<Memory> {
    const [words, seen, strengths, family] = await Promise.all([
      readMeta(this.#db, keys.words, v.unknown()),
      readMeta(this.#db, keys.seen, v.array(v.number())),
      readMeta(this.#db, keys.strengths, v.unknown()),
      readMeta(this.#db, keys.family, familySchema),
    ]);
    const background = words === undefined ? emptyBackground() : readBackground(words);
    return { background, calibration: readCalibration(strengths), seen: new Set(seen ?? []), family };
  }

  async learned(): Promise<Learned> {
    const memory = await this.#remembered();
    if (memory.calibration.seen > 0) await this.#keepToCatalogue(memory);
    return memory;
  }

  /**
   * Strengths of another catalogue say nothing about this one. Compared when the catalogue's revision moved, and always with what
   * it was when the learning began: a swap (another hub, another file) starts anew, a slow change does so once half is exchanged.
   */
  async #keepToCatalogue(memory: Memory): Promise<void> {
    const revision = await catalogueRevision(this.#db);
    if (memory.family?.revision === revision) return;
    const sketch = sketchOf(await assetIds(this.#db));
    const isSame = memory.family !== undefined && sharedShare(memory.family.sketch, sketch) >= sameCatalogue;
    if (!isSame) memory.calibration = noCalibration;
    memory.family = { revision, sketch: isSame ? (memory.family?.sketch ?? sketch) : sketch };
    await writeMeta(this.#db, keys.strengths, memory.calibration);
    await writeMeta(this.#db, keys.family, memory.family);
  }

  /** Conversations learned from. */
  async count(): Promise<number> {
    return (await this.#remembered()).seen.size;
  }

  /** Learns the words of a conversation, once per state of it. */
  async learn(context: Context): Promise<void> {
    if (context.thread === undefined || context.state !== 'ready') return;
    const memory = await this.#remembered();
    const { id, messages } = context.thread;
    const key = hashOf(`${context.host}\n${id}\n${messages.length}`);
    if (messages.length === 0 || memory.seen.has(key)) return;
    memory.seen.add(key);
    for (const oldest of memory.seen) {
      if (memory.seen.size <= mostSeen) break;
      memory.seen.delete(oldest);
    }
    learnContext(memory.background, messages.map(({ text }) => text).join('\n\n'));
    await this.#db.transaction('rw', this.#db.meta, async () => {
      await writeMeta(this.#db, keys.words, storedBackground(memory.background));
      await writeMeta(this.#db, keys.seen, [...memory.seen]);
    });
  }

  /** A list was shown or held back, the view is left, and nothing was taken. @param random 0–1. */
  async noteUntaken(strength: number, random: number): Promise<void> {
    const memory = await this.#remembered();
    await this.#keepToCatalogue(memory);
    memory.calibration = noteUntaken(memory.calibration, strength, random);
    await writeMeta(this.#db, keys.strengths, memory.calibration);
  }

  /** The database holds something else now. */
  reread(): void {
    this.#memory = undefined;
  }

  async forget(): Promise<void> {
    await this.#db.meta.bulkDelete(Object.values(keys));
    this.#memory = Promise.resolve({
      background: emptyBackground(),
      calibration: noCalibration,
      seen: new Set<number>(),
      family: undefined,
    });
  }
}
