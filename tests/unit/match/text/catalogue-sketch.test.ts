import { expect, test } from 'vitest';
import { sharedShare, sketchOf } from '../../../../lib/match/text/catalogue-sketch.ts';

const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `asset-${from + at}`);

test('tells how much two catalogues share, whatever their order', () => {
  const base = sketchOf(ids(0, 1_000));
  expect(sharedShare(base, sketchOf(ids(0, 1_000).reverse()))).toBe(1);
  expect(sharedShare(base, sketchOf(ids(1_000, 2_000)))).toBe(0);
  expect(sharedShare(base, sketchOf(ids(50, 1_000)))).toBeGreaterThan(0.8);
  expect(sharedShare(base, sketchOf(ids(600, 1_600)))).toBeLessThan(0.5);
});

test('a catalogue that grew tenfold is another one, an empty one shares nothing, two empty ones are the same', () => {
  expect(sharedShare(sketchOf(ids(0, 100)), sketchOf(ids(0, 1_000)))).toBeLessThan(0.3);
  expect(sharedShare(sketchOf(ids(0, 100)), sketchOf([]))).toBe(0);
  expect(sharedShare([], [])).toBe(1);
});
