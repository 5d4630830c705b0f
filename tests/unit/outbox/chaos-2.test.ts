// The second of two halves of the schedules that every run of the tests goes through; two files, so that two workers share them.
import { expect, test } from 'vitest';
import { faults } from '../../simulation/faults.ts';
import { simulateMany } from '../../simulation/many.ts';

test('five thousand schedules break no invariant, and meet every fault', async () => {
  const { schedules, failures, met } = await simulateMany(5000, 5_000);
  expect(failures).toEqual([]);
  expect(schedules).toBe(5_000);
  const unmet = Object.keys({ ...faults.hub, ...faults.crm }).filter((kind) => !met.has(kind));
  expect(unmet).toEqual([]);
}, 300_000);
