// A list that is made as soon as a view is read, before the page asks for it.
import { describe, expect, test } from 'vitest';
import { RankAhead, type Ranked } from '../../../entrypoints/background/rank-ahead.ts';
import type { Context } from '../../../lib/model/context.ts';

import { context } from '../../fakes/people.ts';

const answerFor = ({ viewId }: Context): Ranked => ({
  answer: { viewId, suggestions: [], eligible: 1, note: '', tookMs: 0 },
  judged: undefined,
});

function begun() {
  let now = 1_000;
  const ranked: string[] = [];
  const ahead = new RankAhead(() => now);
  ahead.use(async (one) => {
    ranked.push(one.viewId);
    return answerFor(one);
  });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { ahead, ranked, pass };
}

const ready = context({ viewId: 'view-0001' });

describe('a list made ahead', () => {
  test('is taken once by the page that shows the view', async () => {
    const { ahead, ranked } = begun();
    await ahead.start(ready, undefined);
    expect(await ahead.take(ready)).toEqual(answerFor(ready));
    expect(await ahead.take(ready)).toBeUndefined();
    expect(ranked).toEqual(['view-0001']);
  });

  test('is for the view as it was read: the same words read again, not others', async () => {
    const { ahead } = begun();
    await ahead.start(ready, undefined);
    expect(await ahead.take(undefined)).toBeUndefined();
    expect(await ahead.take({ ...ready, text: 'other words' })).toBeUndefined();
    await ahead.start(ready, undefined);
    expect(await ahead.take(structuredClone(ready))).toEqual(answerFor(ready));
  });

  test('is not made for a page that still fills in, nor again for the same view', async () => {
    const { ahead, ranked } = begun();
    const loading = context({ viewId: 'view-0001', state: 'loading' });
    await ahead.start(loading, undefined);
    expect(ranked).toEqual([]);
    await ahead.start(ready, loading);
    await ahead.start({ ...ready, text: 'more' }, ready);
    expect(ranked).toEqual(['view-0001']);
  });

  test('is not given when it is old, or when the catalogue has changed', async () => {
    const { ahead, pass } = begun();
    await ahead.start(ready, undefined);
    pass(2_001);
    expect(await ahead.take(ready)).toBeUndefined();
    await ahead.start(ready, undefined);
    ahead.forget();
    expect(await ahead.take(ready)).toBeUndefined();
  });

  test('that failed leaves the question to the page', async () => {
    const ahead = new RankAhead(() => 0);
    ahead.use(() => Promise.reject(new Error('The worker is being stopped.')));
    await ahead.start(ready, undefined);
    expect(await ahead.take(ready)).toBeUndefined();
  });
});
