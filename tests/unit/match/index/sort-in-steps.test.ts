// A long list sorted in steps is the list sorted in one go.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runThrough } from '../../../../lib/match/index/job.ts';
import { sortInSteps } from '../../../../lib/match/index/sort-in-steps.ts';

const byNumber = (x: number, y: number): number => x - y;

test('sorts as in one go, whatever the list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { size: 'large' }), (list) => {
      expect(runThrough(sortInSteps(list, byNumber))).toEqual([...list].sort(byNumber));
    }),
    { numRuns: 20 },
  );
});

test('keeps equal items in their order and can be interrupted on the way', () => {
  const list = Array.from({ length: 9_001 }, (_, at) => ({ key: (at * 7919) % 101, at }));
  const compare = (x: { key: number }, y: { key: number }): number => x.key - y.key;
  let steps = 0;
  const job = sortInSteps(list, compare);
  let step = job.next();
  for (; step.done !== true; step = job.next()) steps += 1;
  expect(step.value).toEqual([...list].sort(compare));
  expect(steps).toBeGreaterThan(10);
});
