// A large file is read with little memory: the process has a heap that could not hold the file as a text.
import { expect, test } from 'vitest';
import { readInSmallHeap } from '../../../scripts/bench-import/memory.ts';

test('a CSV of more than the heap is read to its end', () => {
  const told = readInSmallHeap(14_000, 250, 24);
  expect(told.bytes).toBeGreaterThan(25e6);
  expect(told.rows).toBe(14_000);
});
