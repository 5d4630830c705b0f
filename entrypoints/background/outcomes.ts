// What became of each list: noted when it is shown, counted once its view was left, learned from at rest. Everything that must
// outlive a stop of the worker is in the store; nothing of it leaves the device.
import * as v from 'valibot';
import { runInSlices } from '../../lib/match/index/job.ts';
import type { Feedback } from '../../lib/match/known.ts';
import { replayJob } from '../../lib/match/replay.ts';
import type { Judged } from '../../lib/match/situation.ts';
import type { Context } from '../../lib/model/context.ts';
import { localDay } from '../../lib/model/moment.ts';
import type { ShowingRow } from '../../lib/store/database.ts';
import { feedbackRows } from '../../lib/store/feedback.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import {
  countShowing,
  countShowings,
  dueShowings,
  forgetShowings,
  leaveViews,
  noteShowing,
  pastShowings,
  pruneShowings,
} from '../../lib/store/showings.ts';
import type { Learning } from './learning.ts';
import { showingId } from './usage.ts';
import type { World } from './world.ts';

/** A sending is seen after "Send and archive" has left the view: so long nothing is counted. */
const graceMs = 60_000;
/** Lists that a replay plays at most, and uses after which it is played again. */
const replayed = 500;
const replayEvery = 10;
/** Milliseconds of replaying before the thread is given back. */
const longestSlice = 10;

const replayKey = 'feedbackReplay';
const replaySchema = v.object({
  /** Lists with a use that were counted since the last replay. */
  pending: v.number(),
  isBetter: v.boolean(),
  judged: v.number(),
  without: v.number(),
  with: v.number(),
});
type Replayed = v.InferOutput<typeof replaySchema>;
const neverReplayed: Replayed = { pending: 0, isBetter: false, judged: 0, without: 0, with: 0 };

const wasTaken = ({ seen, used, opened }: ShowingRow): boolean =>
  [...used, ...opened].some((assetId) => seen.includes(assetId));

/** What it takes from outside for work at rest. */
export interface Rest {
  /** 0 up to 1. */
  random(): number;
  /** Milliseconds that only grow. */
  ticks(): number;
  /** Gives the thread back once. */
  pause(): Promise<void>;
}

export class Outcomes {
  readonly #world: World;
  readonly #learning: Learning;
  readonly #rest: Rest;
  /** What each tab showed when it was last heard, so that only a new view is written down. */
  readonly #views = new Map<number, string>();
  #feedback: Promise<Feedback | undefined> | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(world: World, learning: Learning, rest: Rest) {
    this.#world = world;
    this.#learning = learning;
    this.#rest = rest;
  }

  /** A list was shown, or held back (`ids` empty), for a view that is on the record. */
  async shown(tabId: number | undefined, context: Context, ids: readonly string[], judged: Judged): Promise<void> {
    const { db, clock } = this.#world;
    const { situation, cell, strength, isSmallTalk, plain, vector, candidates } = judged;
    const listed = plain.filter(({ assetId }) => ids.includes(assetId));
    // Answers to a question stand on the list for a reason of their own.
    const rest = ids.filter((id) => !listed.some(({ assetId }) => assetId === id));
    await noteShowing(db, {
      id: await showingId(this.#world, context),
      tabId: tabId ?? -1,
      viewId: context.viewId,
      at: new Date(clock.now()).toISOString(),
      day: localDay(clock.now()),
      ...{ situation, cell, strength, isSmallTalk, vector },
      candidates: [...candidates],
      shown: [...listed, ...rest.map((assetId) => ({ assetId, score: 0 }))],
    });
  }

  /** The tab shows this view and no other, or none at all. */
  async left(tabId: number, viewId: string | undefined): Promise<void> {
    if (viewId !== undefined && this.#views.get(tabId) === viewId) return;
    if (viewId === undefined) this.#views.delete(tabId);
    else this.#views.set(tabId, viewId);
    await leaveViews(this.#world.db, tabId, viewId, this.#world.clock.now());
  }

  /** Counts what was left, and replays the past where enough was taken since. One run at a time. */
  atRest(): Promise<void> {
    this.#work = this.#work.catch(() => undefined).then(() => this.#settle());
    return this.#work;
  }

  async #settle(): Promise<void> {
    const { db, clock } = this.#world;
    const due = await dueShowings(db, clock.now(), graceMs);
    if (due.length === 0) return;
    let uses = 0;
    for (const { id } of due) {
      const row = await countShowing(db, id);
      if (row === undefined) continue;
      if (wasTaken(row)) uses++;
      else await this.#learning.noteUntaken(row.strength, this.#rest.random());
    }
    await pruneShowings(db);
    const before = (await readMeta(db, replayKey, replaySchema)) ?? neverReplayed;
    const pending = before.pending + uses;
    if (pending >= replayEvery) await this.#replay();
    else if (uses > 0) await writeMeta(db, replayKey, { ...before, pending } satisfies Replayed);
    this.#feedback = undefined;
  }

  /** Would what was taken have led to better lists? In slices, over the latest lists only. */
  async #replay(): Promise<void> {
    const { db } = this.#world;
    const signal = new AbortController().signal;
    const { ticks: now, pause } = this.#rest;
    const job = replayJob(await pastShowings(db, replayed));
    const result = await runInSlices(job, { signal, now, pause, longest: longestSlice });
    await writeMeta(db, replayKey, { ...result, pending: 0 } satisfies Replayed);
  }

  /** For the matcher; nothing until a replay showed a gain. */
  feedback(): Promise<Feedback | undefined> {
    this.#feedback ??= this.#readFeedback();
    return this.#feedback;
  }

  async #readFeedback(): Promise<Feedback | undefined> {
    const { db } = this.#world;
    const result = await readMeta(db, replayKey, replaySchema);
    return result?.isBetter === true ? { isOn: true, rows: await feedbackRows(db) } : undefined;
  }

  async learned(): Promise<{ lists: number; isFeedbackOn: boolean }> {
    return { lists: await countShowings(this.#world.db), isFeedbackOn: (await this.feedback()) !== undefined };
  }

  async forget(): Promise<void> {
    await forgetShowings(this.#world.db);
    await this.#world.db.meta.delete(replayKey);
    this.#feedback = undefined;
  }
}
