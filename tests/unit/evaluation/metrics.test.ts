import { describe, expect, it } from 'vitest';
import { mean, ndcgAt, percentile, recallAt } from '../../../scripts/evaluation/metrics.ts';

const binary = new Map([
  ['a', 1],
  ['b', 1],
  ['z', 0],
]);

describe('nDCG', () => {
  it('is 1 for the ideal order and 0 for no hit', () => {
    expect(ndcgAt(10, ['a', 'b', 'x'], binary)).toBe(1);
    expect(ndcgAt(10, ['x', 'z'], binary)).toBe(0);
    expect(ndcgAt(10, [], binary)).toBe(0);
  });

  it('discounts by the logarithm of the rank', () => {
    // Hits at ranks 2 and 4: (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3) = (0.63093 + 0.43068) / 1.63093
    expect(ndcgAt(10, ['x', 'a', 'y', 'b'], binary)).toBeCloseTo(0.65092, 5);
  });

  it('takes grades as gains', () => {
    const graded = new Map([
      ['a', 3],
      ['b', 1],
    ]);
    // (1 + 3/log2 3) / (3 + 1/log2 3) = 2.89279 / 3.63093
    expect(ndcgAt(10, ['b', 'a'], graded)).toBeCloseTo(0.79671, 5);
  });

  it('looks no deeper than asked', () => {
    expect(ndcgAt(1, ['x', 'a'], binary)).toBe(0);
  });

  it('counts a negative grade as no gain', () => {
    expect(
      ndcgAt(
        10,
        ['n', 'a'],
        new Map([
          ['a', 1],
          ['n', -1],
        ]),
      ),
    ).toBeCloseTo(0.63093, 5);
  });
});

it('recall counts relevant documents only', () => {
  expect(recallAt(10, ['a', 'z', 'x'], binary)).toBe(0.5);
  expect(recallAt(1, ['x', 'a'], binary)).toBe(0);
  expect(recallAt(10, ['a'], new Map())).toBe(0);
});

it('percentiles are nearest rank', () => {
  const values = [4, 1, 3, 2];
  expect(percentile(values, 0.5)).toBe(2);
  expect(percentile(values, 0.95)).toBe(4);
  expect(percentile([], 0.5)).toBe(0);
  expect(mean([1, 2])).toBe(1.5);
});
