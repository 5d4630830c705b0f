import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../lib/match/text/build-index.ts';
import { addFeedback } from '../../../../lib/match/text/latent-feedback.ts';
import { latentDims } from '../../../../lib/match/tuning.ts';
import { documentOf } from './documents.ts';

/** Two topics that share the word "report"; only some assets of each say it. By id alone, money comes first. */
const words = {
  cold: ['milk', 'dairy', 'fridge', 'frost', 'trailer'],
  money: ['invoice', 'ledger', 'payroll', 'budget', 'audit'],
};
const textOf = (topic: readonly string[], at: number): string =>
  [0, 1, 2].map((step) => topic[(at + step) % topic.length]).join(' ');
const documents = [
  ...Array.from({ length: 20 }, (_, at) =>
    documentOf(`zcold${at}`, textOf(words.cold, at), at % 2 === 0 ? 'report' : ''),
  ),
  ...Array.from({ length: 20 }, (_, at) =>
    documentOf(`money${at}`, textOf(words.money, at), at % 2 === 0 ? 'report' : ''),
  ),
];
const index = buildIndex(documents);

describe('latent feedback', () => {
  it('moves what is about the same as the best ones up', () => {
    const scores = new Float32Array(index.size);
    index.addScores(index.wanted('dairy report', 'en'), scores);
    const plain = index.best(scores, 40).map((doc) => index.idAt(doc));
    const mixed = addFeedback(index, scores).map((doc) => index.idAt(doc));
    const onTopic = (ids: readonly string[]): number => ids.slice(0, 16).filter((id) => id.startsWith('zcold')).length;
    expect([...mixed].sort()).toEqual([...plain].sort());
    expect(onTopic(mixed)).toBeGreaterThan(onTopic(plain));
  });

  it('keeps all scores above those of documents that were not looked at', () => {
    const scores = new Float32Array(index.size);
    index.addScores(index.wanted('dairy report', 'en'), scores);
    const lowest = Math.min(...[...scores].filter((score) => score > 0));
    const docs = addFeedback(index, scores);
    expect(docs.every((doc) => (scores[doc] ?? 0) >= lowest - 1e-6)).toBe(true);
  });

  it('lets assets of one topic lie in one direction', () => {
    const segment = index.segments[0];
    const vectorOf = (id: string): number[] => {
      const doc = segment?.docOf(id) ?? 0;
      return [...(segment?.latent.subarray(doc * latentDims, (doc + 1) * latentDims) ?? [])];
    };
    const product = (x: number[], y: number[]): number => x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
    const likeness = (x: string, y: string): number => {
      const [left, right] = [vectorOf(x), vectorOf(y)];
      return product(left, right) / Math.sqrt(product(left, left) * product(right, right));
    };
    expect(likeness('zcold1', 'zcold6')).toBeGreaterThan(0.9);
    expect(likeness('zcold1', 'money1')).toBeLessThan(0.3);
  });
});
