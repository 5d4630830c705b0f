import { describe, expect, it } from 'vitest';
import { explored, seeded } from '../../../lib/match/explore.ts';
import { cellOf, feedbackBonus, feedbackReader } from '../../../lib/match/feedback.ts';
import type { FeedbackRow } from '../../../lib/match/known.ts';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { ageReason, freshness, sentBefore } from '../../../lib/match/prior.ts';
import { type PastShowing, replay } from '../../../lib/match/replay.ts';
import { type Calibration, noCalibration, noteUntaken } from '../../../lib/match/text/calibration.ts';
import { feedbackLimit } from '../../../lib/match/tuning.ts';
import { asset, query, thread } from './sample.ts';

const row = (assetId: string, shown: number, used: number, cell = 'sales|retail|'): FeedbackRow => ({
  assetId,
  cell,
  counts: { shown, used, opened: 0, dismissed: 0 },
});

const twins = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
  asset({ id, type: `type-${id}`, title: 'Pallet sensors in trailers', language: 'en' }),
);
const others = Array.from({ length: 30 }, (_, at) =>
  asset({ id: `zz-${at}`, title: `Folder ${at} of the archive`, language: 'en' }),
);
const engine = buildEngine([...twins, ...others]);
const context = thread('Sensors', 'Do pallet sensors work in our trailers?');

describe('age', () => {
  const today = '2026-11-24';

  it('halves the freshness of a blog post in a year and of a case study in three', () => {
    expect(freshness(asset({ id: 'x', type: 'blog-post', updated: '2025-11-24' }), today)).toBeCloseTo(0.5);
    expect(freshness(asset({ id: 'x', type: 'case-study', updated: '2023-11-25' }), today)).toBeCloseTo(0.5);
  });

  it('does not age a datasheet, and holds a future date for new', () => {
    expect(freshness(asset({ id: 'x', type: 'datasheet', updated: '2001-01-01' }), today)).toBe(1);
    expect(freshness(asset({ id: 'x', type: 'blog-post', updated: '2027-01-01' }), today)).toBe(1);
  });

  it('is said from a year on, and never of what does not age', () => {
    expect(ageReason(asset({ id: 'x', type: 'blog-post', updated: '2023-01-01' }), today)?.text).toBe('3 years old');
    expect(ageReason(asset({ id: 'x', type: 'blog-post', updated: '2026-06-01' }), today)).toBeUndefined();
    expect(ageReason(asset({ id: 'x', type: 'datasheet', updated: '2001-01-01' }), today)).toBeUndefined();
  });

  it('lets the newer of two like assets stand first', () => {
    const aged = buildEngine([
      asset({ id: 'a-old', title: 'Pallet sensors in trailers', language: 'en', updated: '2015-01-01' }),
      asset({ id: 'b-new', title: 'Pallet sensors in trailers', language: 'en', updated: '2026-10-01' }),
      ...others,
    ]);
    expect(aged.rank(context, query()).suggestions.map((each) => each.asset.id)).toEqual(['b-new', 'a-old']);
  });
});

describe('what was sent before', () => {
  it('goes down, more for the person than for the account, and it is said', () => {
    const sent = [
      { assetId: 'a', to: 'person', day: '2026-11-02' },
      { assetId: 'b', to: 'account', day: '2026-11-03' },
    ] as const;
    const { suggestions } = engine.rank(context, query('', 6), { sent });
    const ids = suggestions.map((each) => each.asset.id);
    expect(ids.slice(0, 4).sort()).toEqual(['c', 'd', 'e', 'f']);
    expect(ids[4]).toBe('b');
    const reasons = suggestions.find((each) => each.asset.id === 'b')?.reasons;
    expect(reasons).toContainEqual({ kind: 'share', text: 'Already sent to this account', from: 'on 3 Nov 2026' });
  });

  it('names the person before the account, and the latest day', () => {
    const found = sentBefore('a', [
      { assetId: 'a', to: 'account', day: '2026-11-20' },
      { assetId: 'a', to: 'person', day: '2026-01-01' },
      { assetId: 'a', to: 'person', day: '2026-05-05' },
    ]);
    expect(found).toEqual({ assetId: 'a', to: 'person', day: '2026-05-05' });
  });
});

describe('feedback', () => {
  it('is drawn to the share of all: three lucky showings count little, three hundred much', () => {
    const few = feedbackReader({ isOn: true, rows: [row('a', 3, 3), row('b', 300, 30)] });
    const many = feedbackReader({ isOn: true, rows: [row('a', 300, 240), row('b', 300, 30)] });
    expect(feedbackBonus(few('a', 'sales|retail|'))).toBeLessThan(feedbackBonus(many('a', 'sales|retail|')));
    expect(few('a', 'sales|retail|').mean).toBeLessThan(0.45);
    expect(many('a', 'sales|retail|').mean).toBeGreaterThan(0.7);
  });

  it('falls back to how an asset does elsewhere, then to everybody', () => {
    const share = feedbackReader({ isOn: true, rows: [row('a', 200, 100, 'it|finance|'), row('b', 200, 10)] });
    expect(share('a', 'new|cell|').mean).toBeGreaterThan(share('b', 'new|cell|').mean);
    expect(share('unknown', 'new|cell|').mean).toBeCloseTo(share('unknown', 'new|cell|').base);
  });

  it('is bounded either way', () => {
    const share = feedbackReader({ isOn: true, rows: [row('a', 10_000, 9_999), row('b', 100_000, 1)] });
    expect(feedbackBonus(share('a', 'sales|retail|'))).toBeLessThanOrEqual(feedbackLimit);
    expect(feedbackBonus(share('b', 'sales|retail|'))).toBeGreaterThanOrEqual(-feedbackLimit);
  });

  it('changes nothing while it is off', () => {
    const rows = [row('f', 100, 90, '||')];
    const plain = engine.rank(context, query());
    expect(engine.rank(context, query(), { feedback: { isOn: false, rows } })).toEqual(plain);
    expect(engine.rank(context, query(), { feedback: { isOn: true, rows } }).suggestions[0]?.asset.id).toBe('f');
  });

  it('knows a situation by function, industry and stage', () => {
    const facts = {
      role: { functions: new Set(['sales', 'it']), seniority: '' },
      industries: ['finance/banking'],
      stage: 'discovery',
    };
    expect(cellOf(facts)).toBe('it|finance|discovery');
  });
});

describe('the stage that nobody named', () => {
  const staged = buildEngine([
    ...twins,
    asset({ id: 'y-customer', type: 'guide', title: 'Pallet sensors in trailers', stage: ['Renewal'], language: 'en' }),
    ...others,
  ]);
  const stageReason = (known: Parameters<typeof staged.rank>[2]) =>
    staged
      .rank(context, query('', 7), known)
      .suggestions.find((each) => each.asset.id === 'y-customer')
      ?.reasons.find(({ kind }) => kind === 'stage');

  it('is that of a customer where the rep said so, and the reason tells it', () => {
    expect(stageReason({ relation: 'customer' })).toEqual({
      kind: 'stage',
      text: 'Stage: Renewal',
      from: 'a customer of yours',
    });
    expect(stageReason({})).toBeUndefined();
  });

  it('gives way to the deal', () => {
    expect(stageReason({ relation: 'customer', stage: 'negotiation' })).toBeUndefined();
    expect(stageReason({ stage: 'Renewal' })?.from).toBe('from the deal');
  });
});

describe('the replay that turns feedback on', () => {
  const showing = (used: string): PastShowing => ({
    cell: 'sales|retail|',
    shown: ['a', 'b', 'c'].map((assetId, at) => ({ assetId, score: 1 - at * 0.05 })),
    used: [used],
  });

  it('says yes when reps keep taking what stands lower', () => {
    const result = replay(Array.from({ length: 60 }, () => showing('c')));
    expect(result.judged).toBe(60);
    expect(result.with).toBeGreaterThan(result.without);
    expect(result.isBetter).toBe(true);
  });

  it('says no when the first is taken anyway, or when there is too little', () => {
    expect(replay(Array.from({ length: 60 }, () => showing('a'))).isBetter).toBe(false);
    expect(replay(Array.from({ length: 5 }, () => showing('c'))).isBetter).toBe(false);
    expect(replay([])).toEqual({ judged: 0, without: 0, with: 0, isBetter: false });
  });

  it('learns from a dismissal: what is sent away makes room for what is taken', () => {
    const sentAway = { ...showing('b'), dismissed: ['a'] };
    const past = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? sentAway : showing('b')));
    expect(replay(past).isBetter).toBe(true);
  });

  it('judges each showing only by what was known before it', () => {
    const { without, with: learned } = replay([showing('c')]);
    expect(learned).toBe(without);
  });
});

describe('the trial in third place', () => {
  const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const even = () => ({ mean: 0.2, a: 4, b: 16 });

  it('is the same for the same view, and differs between views', () => {
    const seeds = Array.from({ length: 20 }, (_, at) => `view-${at}`);
    expect(explored(list, even, 'view-1')).toEqual(explored(list, even, 'view-1'));
    expect(new Set(seeds.map((seed) => explored(list, even, seed)[2])).size).toBeGreaterThan(1);
  });

  it('leaves the first two alone, loses nobody, and does not touch a short list', () => {
    for (const seed of ['x', 'y', 'z']) {
      const result = explored(list, even, seed);
      expect(result.slice(0, 2)).toEqual(['a', 'b']);
      expect([...result].sort()).toEqual(list);
    }
    expect(explored(['a', 'b', 'c'], even, 'x')).toEqual(['a', 'b', 'c']);
  });

  it('draws numbers from 0 to 1', () => {
    const random = seeded('a');
    const numbers = Array.from({ length: 200 }, random);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers).size).toBeGreaterThan(190);
  });
});

describe('a threshold that was learned', () => {
  const untaken = (strength: number) =>
    Array.from({ length: 60 }).reduce<Calibration>((so, _, at) => noteUntaken(so, strength, at / 60), noCalibration);
  const { strength = 0 } = engine.rank(context, query());

  it('silences what is no stronger than contexts on which nothing was taken', () => {
    expect(strength).toBeGreaterThan(1);
    expect(engine.rank(context, query(), { calibration: untaken(strength * 0.9) }).suggestions).not.toEqual([]);
    const stronger = Math.min(strength * 1.1, 1.99);
    expect(engine.rank(context, query(), { calibration: untaken(stronger) }).suggestions).toEqual([]);
  });

  it('counts only with enough contexts, and never silences everything', () => {
    expect(engine.rank(context, query(), { calibration: { sample: [99, 99], seen: 2 } }).suggestions).not.toEqual([]);
    const loud = thread(
      'Pallet sensors in trailers',
      'Pallet sensors, trailers: do pallet sensors fit into our trailers?',
    );
    const answer = engine.rank(loud, query(), { calibration: untaken(1_000) });
    expect(answer.suggestions.length > 0).toBe((answer.strength ?? 0) >= 2);
  });

  it('has no strength to offer for typed search', () => {
    expect(engine.rank(undefined, query('sensors')).strength).toBeUndefined();
  });
});
