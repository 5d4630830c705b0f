// What is missing or going stale, and what stands twice.
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { assessing, findingTwins, flawsOf, pageOf } from '../../../lib/insights/quality.ts';
import { assetSchema } from '../../../lib/model/asset.ts';
import { briefOf } from '../../../lib/model/asset-change.ts';

function finished<T>(work: Generator<number, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
const twins = (assets: Parameters<typeof findingTwins>[0]) => finished(findingTwins(assets));

const today = '2026-11-27';
const whole = {
  summary: 'x',
  language: 'en',
  owner: 'Jo',
  persona: ['Buyer'],
  industry: ['Retail'],
  stage: ['Evaluation'],
  updated: '2026-10-01',
};
const brief = (id: string, fields: Record<string, unknown> = {}) =>
  briefOf(parse(assetSchema, { id, type: 'deck', title: `Title ${id}`, ...whole, ...fields }), 'file');

describe('flaws of one asset', () => {
  test.each([
    ['none', {}, []],
    ['expired yesterday', { validUntil: '2026-11-26' }, ['expired']],
    ['ends today', { validUntil: '2026-11-27' }, ['expires-soon']],
    ['ends in a month', { validUntil: '2026-12-27' }, ['expires-soon']],
    ['ends in a month and a day', { validUntil: '2026-12-28' }, []],
    ['review is due today', { review: '2026-11-27' }, ['review-due']],
    ['old', { updated: '2025-05-01' }, ['stale']],
    ['old, but somebody will look at it', { updated: '2025-05-01', review: '2027-01-01' }, []],
    [
      'bare',
      { summary: '', language: '', owner: '', persona: [], industry: [], stage: [] },
      ['no-summary', 'no-language', 'no-persona', 'no-industry', 'no-stage', 'no-owner'],
    ],
    ['a battlecard needs no industry', { type: 'battlecard', industry: [], stage: [] }, []],
    ['archived', { status: 'archived', validUntil: '2020-01-01', summary: '' }, []],
  ])('%s', (_, fields, expected) => expect(flawsOf(brief('a', fields), today)).toEqual(expected));
});

describe('twins', () => {
  test('the same page under two spellings, and the same title in the same language and type', () => {
    const found = twins([
      brief('a', { url: 'https://www.x.example/p/?utm_source=mail&b=2&a=1' }),
      brief('b', { url: 'http://x.example/P?a=1&b=2#top' }),
      brief('c', { title: 'Cold chain – basics' }),
      brief('d', { title: 'cold chain: Basics' }),
      brief('e', { title: 'Cold chain basics', language: 'de' }),
      brief('f', { title: 'Cold chain basics', status: 'archived' }),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      a: { flaw: 'twin-link', others: ['b'] },
      b: { flaw: 'twin-link', others: ['a'] },
      c: { flaw: 'twin-title', others: ['d'] },
      d: { flaw: 'twin-title', others: ['c'] },
    });
  });

  test('assets without a page are no twins', () => {
    expect(pageOf('')).toBe('');
    expect(twins([brief('a'), brief('b')]).size).toBe(0);
  });
});

test('the report counts each flaw over what is not archived', () => {
  const report = finished(
    assessing([brief('a', { owner: '' }), brief('b', { owner: '', status: 'archived' }), brief('c')], today),
  );
  expect({ whole: report.whole, counts: [...report.counts] }).toEqual({ whole: 2, counts: [['no-owner', 1]] });
});
