// Few at once, one site at a time, in order; stopped without a loss.
import { expect, test } from 'vitest';
import { eachOfSites } from '../../../lib/pages/crowd.ts';

/** Work that ends when it is told to, and who was at it. */
function held() {
  const waiting = new Map<string, () => void>();
  const begun: string[] = [];
  return {
    begun,
    waiting,
    work: (item: string) =>
      new Promise<void>((resolve) => {
        begun.push(item);
        waiting.set(item, resolve);
      }),
    end: async (item: string) => {
      waiting.get(item)?.();
      waiting.delete(item);
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    },
  };
}
const never = new AbortController().signal;

test('at most so many run, and each site has one of them', async () => {
  const { begun, waiting, work, end } = held();
  const sites = [['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']];
  const all = eachOfSites(sites, { atOnce: 2, perSite: 1, signal: never }, work);
  expect(begun).toEqual(['a1', 'b1']);
  await end('b1');
  expect(begun).toEqual(['a1', 'b1', 'c1']);
  await end('a1');
  expect(begun.at(-1)).toBe('a2');
  await end('a2');
  expect(begun.at(-1)).toBe('a3');
  await end('a3');
  // Only c has something left, and its turn is taken.
  expect([...waiting.keys()]).toEqual(['c1']);
  await end('c1');
  await end('c2');
  await all;
  expect([...begun].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'c2']);
});

test('two at once on one site where that was promised', async () => {
  const { begun, work } = held();
  void eachOfSites([['a1', 'a2', 'a3']], { atOnce: 4, perSite: 2, signal: never }, work);
  expect(begun).toEqual(['a1', 'a2']);
});

test('a stop begins nothing new, waits for what runs and says so', async () => {
  const { begun, work, end } = held();
  const controller = new AbortController();
  const all = eachOfSites(
    [
      ['a1', 'a2'],
      ['b1', 'b2'],
    ],
    { atOnce: 4, perSite: 1, signal: controller.signal },
    work,
  );
  const ended = all.then(
    () => 'done',
    (error: unknown) => (error as Error).name,
  );
  controller.abort();
  await end('a1');
  await end('b1');
  expect(await ended).toBe('AbortError');
  expect(begun).toEqual(['a1', 'b1']);
});

test('a failure ends it, after what runs', async () => {
  const done: string[] = [];
  const work = async (item: string): Promise<void> => {
    if (item === 'a1') throw new Error('broken');
    await Promise.resolve();
    done.push(item);
  };
  await expect(eachOfSites([['a1', 'a2'], ['b1']], { atOnce: 2, perSite: 1, signal: never }, work)).rejects.toThrow(
    'broken',
  );
  expect(done).toEqual(['b1']);
});

test('nothing to do is done', async () => {
  await eachOfSites([[], []], { atOnce: 2, perSite: 1, signal: never }, async () => expect.unreachable());
});
