// The index while things go wrong: changes in the middle of a building, buildings that fail, and workers that are stopped.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Matcher, MatcherWorld } from '../../../entrypoints/background/matcher.ts';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import { assetsOf, replaceSource } from '../../../lib/store/catalogue.ts';
import type { Database } from '../../../lib/store/database.ts';
import type { Building } from '../../../lib/wire/messages.ts';
import { matcherOver } from '../../fakes/matcher.ts';
import { FakeClock, freshDatabase } from '../../fakes/world.ts';

const asset = (id: string, title: string): Asset => v.parse(assetSchema, { id, type: 'deck', title });
const few = ['spoilage of fish', 'pallet sensors'].map((title, at) => asset(`a${at}`, title));
const many = Array.from({ length: 400 }, (_, at) => asset(`m${at}`, `warehouse robot number ${at}`));

/** Each look at the clock is 20 ms later, so that a building pauses at every step. */
const slowly = (): (() => number) => {
  let now = 0;
  return () => {
    now += 20;
    return now;
  };
};

/** One for all: an id must never come twice, whoever makes it. */
const clock = new FakeClock();

/** A background that starts; `pause` is called at each step of a building. */
function started(db: Database, more: Partial<MatcherWorld>) {
  const told: (Building | undefined)[] = [];
  const matcher = matcherOver(db, clock, told, { ticks: slowly(), ...more });
  return { matcher, told };
}

/** Ids that are found now, without waiting for a building. */
async function found(matcher: Matcher, db: Database, text: string): Promise<string[]> {
  const ranking = (await matcher.engine())?.engine.begin(undefined, { text, limit: 10, today: '2026-11-24' });
  return ranking?.answer(await assetsOf(db, ranking.ids)).suggestions.map((each) => each.asset.id) ?? [];
}

async function filled() {
  const db = freshDatabase();
  await replaceSource(db, 'file', few);
  await started(db, {}).matcher.settled();
  return db;
}

describe('a change in the middle of a building', () => {
  test('is found at once beside the old index, and is still there when the new one takes its place', async () => {
    const db = await filled();
    await replaceSource(db, 'hub', many);
    const meanwhile: string[][] = [];
    let pauses = 0;
    const { matcher } = started(db, {
      pause: async () => {
        pauses += 1;
        if (pauses !== 3) return;
        await replaceSource(
          db,
          'file',
          [few[0], asset('new', 'electric trucks')].filter((each) => each !== undefined),
        );
        matcher.catalogueChanged();
        meanwhile.push(await found(matcher, db, 'electric'), await found(matcher, db, 'sensors'));
        expect(matcher.building).toMatchObject({ isAnswering: true });
      },
    });
    await matcher.settled();
    expect(meanwhile).toEqual([['new'], []]);
    expect(await found(matcher, db, 'electric')).toEqual(['new']);
    expect(await found(matcher, db, 'sensors')).toEqual([]);
    expect((await matcher.engine())?.engine.size).toBe(402);
    const { matcher: next, told } = started(db, {});
    expect(await found(next, db, 'electric')).toEqual(['new']);
    expect(told).toEqual([]);
  });

  test('that is large itself is built after it', async () => {
    const db = await filled();
    await replaceSource(db, 'hub', many);
    let pauses = 0;
    const { matcher } = started(db, {
      pause: async () => {
        pauses += 1;
        if (pauses !== 3) return;
        await replaceSource(
          db,
          'feed',
          many.map(({ id, title }) => asset(`second ${id}`, title)),
        );
        matcher.catalogueChanged();
      },
    });
    await matcher.settled();
    expect((await matcher.engine())?.engine.size).toBe(802);
  });
});

describe('a building that fails', () => {
  test('is tried again by itself, later each time, and the old index answers meanwhile', async () => {
    const db = await filled();
    await replaceSource(db, 'hub', many);
    const [waits, failures, meanwhile]: [number[], unknown[], string[][]] = [[], [], []];
    const { matcher } = started(db, {
      pause: async () => {
        if (waits.length < 3) throw new Error('The disk is full.');
      },
      wait: async (ms) => {
        waits.push(ms);
        meanwhile.push(await found(matcher, db, 'spoilage'));
      },
      failed: (error) => failures.push(error),
    });
    await matcher.settled();
    expect(waits).toEqual([2_000, 4_000, 8_000]);
    expect(failures).toHaveLength(3);
    expect(meanwhile).toEqual([['a0'], ['a0'], ['a0']]);
    expect((await matcher.engine())?.engine.size).toBe(402);
    expect(matcher.building).toBeUndefined();
  });
});

describe('a worker that is stopped in the middle of a building', () => {
  /** Never comes back from its third pause, as a stopped one. */
  async function stopped(db: Database): Promise<void> {
    let pauses = 0;
    await new Promise<void>((resolve) => {
      const { matcher } = started(db, {
        pause: () => {
          pauses += 1;
          if (pauses < 3) return Promise.resolve();
          resolve();
          return new Promise(() => undefined);
        },
      });
      void matcher.engine();
    });
  }

  test('leaves the old index whole, and whoever wakes it next builds the new one without a question', async () => {
    const db = await filled();
    await replaceSource(db, 'hub', many);
    await stopped(db);
    const { matcher, told } = started(db, {});
    expect(await found(matcher, db, 'spoilage')).toEqual(['a0']);
    await matcher.resume();
    await matcher.settled();
    expect(told.length).toBeGreaterThan(2);
    expect(await found(matcher, db, 'robot')).toHaveLength(10);
  });

  test('goes on also when there was no index before, as after the first import', async () => {
    const db = freshDatabase();
    await replaceSource(db, 'hub', many);
    await stopped(db);
    const { matcher } = started(db, {});
    await matcher.resume();
    await matcher.settled();
    expect((await matcher.engine())?.engine.size).toBe(400);
  });

  test('has nothing to go on with when all is built, and reads nothing then', async () => {
    const db = await filled();
    const { matcher, told } = started(db, {});
    await db.assets.update('a0', { asset: { ...asset('a0', 'changed behind its back') } });
    await matcher.resume();
    expect(told).toEqual([]);
    const empty = started(freshDatabase(), {});
    await empty.matcher.resume();
    expect(empty.told).toEqual([]);
  });
});
