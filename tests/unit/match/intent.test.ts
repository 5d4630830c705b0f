import { describe, expect, it } from 'vitest';
import { intentWeights } from '../../../lib/match/data/intent-weights.ts';
import { typeAffinity } from '../../../lib/match/data/type-affinity.ts';
import { featureNames } from '../../../lib/match/intent/features.ts';
import { type IntentClass, intentClasses, intentOf } from '../../../lib/match/intent/intent.ts';
import { affinityOf, threadIntent } from '../../../lib/match/intent/thread-intent.ts';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { smallTalkFrom } from '../../../lib/match/tuning.ts';
import { learn, mostLikely } from '../../../scripts/train-intent/learn.ts';
import { judgeFold, samples } from '../../../scripts/train-intent.ts';
import { writtenAfterwards } from '../../fixtures/intents/written-afterwards.ts';
import { asset, query, thread } from './sample.ts';

const likely = (text: string): IntentClass => mostLikely(intentClasses.map((each) => intentOf(text)[each]));

describe('the intent model', () => {
  it('has a weight for each cue of each class, and nothing else', () => {
    expect(Object.keys(intentWeights)).toEqual([...intentClasses]);
    for (const row of Object.values(intentWeights)) expect(Object.keys(row)).toEqual([...featureNames]);
  });

  it('is the one that the texts give: learning again says the same', () => {
    const again = learn(samples());
    for (const { text } of samples().filter((_, at) => at % 10 === 0))
      expect(mostLikely(again.shares(text))).toBe(likely(text));
  });

  it('names at least 80 % of the texts that it has not learned from', () => {
    expect(samples().length).toBeGreaterThan(900);
    const { accuracy, f1 } = judgeFold(0);
    expect(accuracy).toBeGreaterThan(0.8);
    for (const value of Object.values(f1)) expect(value).toBeGreaterThan(0.6);
  });

  it('hushes hardly any business that was worded when it was done', () => {
    const fresh = writtenAfterwards();
    expect(fresh.length).toBeGreaterThanOrEqual(160);
    const business = fresh.filter(({ meant }) => meant !== 'chatter');
    const hushed = business.filter(({ text }) => intentOf(text).chatter >= smallTalkFrom);
    expect(hushed.length / business.length).toBeLessThan(0.05);
  });

  it.each([
    ['What does it cost per seat?', 'price'],
    ['Wo liegen die Daten und ist das DSGVO-konform?', 'security'],
    ['Thursday works, see you then. Thanks!', 'chatter'],
    ['Bitte den Fragebogen der Ausschreibung ausfüllen', 'rfp'],
  ] as const)('%s is about %s', (text, intent) => {
    expect(likely(text)).toBe(intent);
  });

  it('gives shares that sum to one, for any text', () => {
    for (const text of ['', '???', 'x'.repeat(10_000), '\ud800\u0000', 'price '.repeat(500)])
      expect(Object.values(intentOf(text)).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('the intents of a thread', () => {
  const passage = (text: string, place: 'lastInbound' | 'mine' | 'title' = 'lastInbound', weight = 1) => ({
    text,
    place,
    weight,
  });

  it('are those of its passages, and small talk only when there is nothing else', () => {
    const both = threadIntent([
      passage('Thanks, see you on Thursday!'),
      passage('What does it cost per seat, is there a discount?'),
    ]);
    expect(both.strengths[0]?.intent).toBe('price');
    expect(both.chatter[0]).toBeGreaterThan(0.6);
    const talk = threadIntent([passage('Thanks, see you on Thursday!')]);
    expect(talk.strengths.map(({ intent }) => intent)).toEqual(['chatter']);
  });

  it('are not read from the job title', () => {
    expect(
      threadIntent([passage('Chief Information Security Officer, privacy and audits', 'title')]).strengths,
    ).toEqual([]);
  });

  it('lift the type that serves them', () => {
    const price = threadIntent([passage('What does it cost per seat, is there a discount?')]);
    expect(affinityOf(price, 'calculator')?.fit).toBeGreaterThan(affinityOf(price, 'datasheet')?.fit ?? 0);
    expect(affinityOf(price, 'webinar')).toBeUndefined();
  });

  it('have shares between 0 and 1 for every type', () => {
    for (const row of Object.values(typeAffinity))
      for (const share of Object.values(row)) expect(share > 0 && share <= 1).toBe(true);
  });
});

describe('a list ranked by intent', () => {
  const twins = ['case-study', 'calculator', 'blog-post', 'video'].map((type) =>
    asset({ id: `a-${type}`, type, title: 'Pallet sensors in trailers', language: 'en' }),
  );
  const engine = buildEngine([
    ...twins,
    ...Array.from({ length: 30 }, (_, at) =>
      asset({ id: `zz-${at}`, type: 'deck', title: `Folder ${at} archive`, language: 'en' }),
    ),
  ]);
  const priced = thread('Sensors', 'What do the pallet sensors for our trailers cost, and is there a discount?');

  it('puts the calculator first when the price is asked, and says why', () => {
    const [first] = engine.rank(priced, query()).suggestions;
    expect(first?.asset.type).toBe('calculator');
    expect(first?.reasons).toContainEqual({ kind: 'intent', text: 'Fits: price', from: 'from the thread' });
  });

  it('stays silent on small talk that happens to use a word of the catalogue', () => {
    const talk = thread(
      'Thursday',
      'Thanks, Thursday at two is perfect! I will bring the trailers of the film and the sensors of my bike.',
    );
    expect(engine.rank(talk, query()).suggestions).toEqual([]);
  });
});
