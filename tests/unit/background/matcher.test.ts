import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import type { RankQuery } from '../../../lib/model/suggestion.ts';
import { assetsOf, clearCatalogue, replaceSource } from '../../../lib/store/catalogue.ts';
import type { Database } from '../../../lib/store/database.ts';
import type { Building } from '../../../lib/wire/messages.ts';
import { matcherOver } from '../../fakes/matcher.ts';
import { FakeClock, freshDatabase } from '../../fakes/world.ts';

const asset = (id: string, title: string): Asset => v.parse(assetSchema, { id, type: 'deck', title });
const topics = ['spoilage of fish', 'pallet sensors', 'customs papers', 'driver rosters', 'fuel prices'];
const some = topics.map((title, at) => asset(`a${at}`, title));
const typed = (text: string): RankQuery => ({ text, limit: 10, today: '2026-11-24' });

/** A background that starts, as after each stop: nothing in memory, the same database. */
function started(db: Database) {
  const told: (Building | undefined)[] = [];
  const matcher = matcherOver(db, new FakeClock(), told);
  const found = async (text: string): Promise<string[]> => {
    await matcher.settled();
    const ranking = (await matcher.engine())?.engine.begin(undefined, typed(text));
    return ranking?.answer(await assetsOf(db, ranking.ids)).suggestions.map((each) => each.asset.id) ?? [];
  };
  /** Did it read the whole catalogue? */
  const hasBuilt = (): boolean => told.length > 0;
  return { matcher, told, found, hasBuilt };
}

async function filled(assets: readonly Asset[] = some) {
  const db = freshDatabase();
  await replaceSource(db, 'file', assets);
  const first = started(db);
  await first.matcher.settled();
  return { db, first };
}

describe('the first index', () => {
  test('is built with growing progress, and nothing is claimed meanwhile', async () => {
    const db = freshDatabase();
    await replaceSource(db, 'file', some);
    const { matcher, told, found } = started(db);
    expect(await matcher.engine()).toBeUndefined();
    expect(matcher.building).toMatchObject({ isAnswering: false });
    expect(await found('sensors')).toEqual(['a1']);
    const shares = told.flatMap((each) => (each === undefined ? [] : [each.share]));
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(told.at(-1)).toBeUndefined();
    expect(matcher.building).toBeUndefined();
  });

  test('after one of nothing has no answers either: the page says that the catalogue is read', async () => {
    const { db, first } = await filled([]);
    const many = Array.from({ length: 400 }, (_, at) => ({ ...some[0], id: `m${at}` }) as Asset);
    await replaceSource(db, 'file', many);
    first.matcher.catalogueChanged();
    await first.matcher.settled();
    const said = first.told.flatMap((each) => (each === undefined ? [] : [each.isAnswering]));
    expect(new Set(said)).toEqual(new Set([false]));
  });

  test('of an empty catalogue is an index too', async () => {
    const { matcher } = started(freshDatabase());
    await matcher.settled();
    expect((await matcher.engine())?.engine.size).toBe(0);
  });
});

describe('after a stop', () => {
  test('the stored index answers at once, without the assets being read again', async () => {
    const { db } = await filled();
    const { found, hasBuilt } = started(db);
    expect(await found('customs')).toEqual(['a2']);
    expect(hasBuilt()).toBe(false);
  });

  test('what was written while nobody listened is found', async () => {
    const { db } = await filled();
    await replaceSource(db, 'hub', [asset('h1', 'reefer containers')]);
    const { found, hasBuilt } = started(db);
    expect(await found('reefer')).toEqual(['h1']);
    expect(hasBuilt()).toBe(false);
  });

  test.each([
    ['cut', (bytes: ArrayBuffer) => bytes.slice(0, bytes.byteLength - 8)],
    [
      'changed',
      (bytes: ArrayBuffer) => {
        const copy = new Uint8Array(bytes.slice(0));
        copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 255;
        return copy.buffer;
      },
    ],
    ['empty', () => new ArrayBuffer(0)],
  ])('an index that was %s is noticed and built anew', async (_, damage) => {
    const { db } = await filled();
    const [row] = await db.segments.toArray();
    if (row) await db.segments.put({ ...row, bytes: damage(row.bytes) });
    const { found, hasBuilt } = started(db);
    expect(await found('rosters')).toEqual(['a3']);
    expect(hasBuilt()).toBe(true);
    expect(await started(db).found('rosters')).toEqual(['a3']);
  });
});

describe('a change of the catalogue', () => {
  test('is found at once, and what was replaced is not', async () => {
    const { db, first } = await filled();
    const before = first.told.length;
    await replaceSource(db, 'file', [...some.slice(0, 4), asset('a4', 'electric trucks')]);
    first.matcher.catalogueChanged();
    expect(await first.found('electric')).toEqual(['a4']);
    expect(await first.found('fuel')).toEqual([]);
    expect(first.told.length).toBe(before);
  });

  test('that takes an asset out takes it out of the next answer, also after a stop', async () => {
    const { db, first } = await filled();
    await replaceSource(db, 'file', some.slice(1));
    first.matcher.catalogueChanged();
    expect(await first.found('spoilage')).toEqual([]);
    expect(await started(db).found('spoilage')).toEqual([]);
  });

  test('that is large makes a new index while the old one answers', async () => {
    const { db, first } = await filled();
    const many = Array.from({ length: 400 }, (_, at) => asset(`m${at}`, `warehouse robot number ${at}`));
    await replaceSource(db, 'hub', many);
    const before = first.told.length;
    first.matcher.catalogueChanged();
    const meanwhile = await first.matcher.engine();
    expect(meanwhile?.engine.size).toBe(5);
    expect(first.matcher.building).toMatchObject({ isAnswering: true });
    expect(await first.found('robot')).toHaveLength(10);
    expect(first.told.length).toBeGreaterThan(before);
    expect((await first.matcher.engine())?.engine.size).toBe(405);
  });

  test('clearing leaves nothing to find', async () => {
    const { db, first } = await filled();
    await clearCatalogue(db);
    first.matcher.catalogueChanged();
    expect(await first.found('spoilage')).toEqual([]);
    expect((await first.matcher.engine())?.engine.size).toBe(0);
  });
});
