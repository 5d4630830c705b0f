import { describe, expect, test } from 'vitest';
import { certaintyOf, doubtAbout, rankingKey } from '../../../components/sidebar/facts.ts';
import type { Fact } from '../../../lib/model/context.ts';
import { context } from './samples.ts';

const fact = (name: string, state: Fact['state']): Fact => ({
  name,
  value: 'x',
  anchor: 'h1',
  step: 3,
  state,
  agreed: 0,
});

describe('certainty', () => {
  test('is about who it is; a doubtful title does not touch it', () => {
    const shown = context({ facts: [fact('person.name', 'ok'), fact('person.title', 'weak')] });
    expect(certaintyOf(shown, 'all').word).toBe('Sure');
    expect(doubtAbout(shown, 'person.title')).toContain('Only one place');
    expect(doubtAbout(shown, 'person.company')).toBeUndefined();
  });

  test('asks for a check when the name rests on one place', () => {
    expect(certaintyOf(context({ facts: [fact('person.name', 'weak')] }), 'all').word).toBe('Check');
  });

  test('is none while two names disagree', () => {
    expect(certaintyOf(context({ state: 'ambiguous' }), 'manual').word).toBe('Not sure');
  });

  test.each(['identity', 'url', 'selection', 'manual'] as const)('is never called sure on the step “%s”', (step) => {
    const { word, tone } = certaintyOf(context({ facts: [fact('person.name', 'ok')] }), step);
    expect(word).not.toBe('Sure');
    expect(tone).not.toBe('green');
  });

  test('says that only one place names the person before it says that other facts are missing', () => {
    expect(certaintyOf(context({ facts: [fact('person.name', 'weak')] }), 'identity').word).toBe('Check');
  });
});

describe('ranking again', () => {
  test('is not needed when only the composer changes', () => {
    const composer = { id: 'c', kind: 'email', isEmpty: true, subject: '', recipients: [] } as const;
    expect(rankingKey(context({ composer: { ...composer, recipients: [] } }))).toBe(rankingKey(context()));
  });

  test('is needed for another view and for another person', () => {
    expect(rankingKey(context({ viewId: 'view-0002' }))).not.toBe(rankingKey(context()));
    expect(rankingKey(context({ text: 'more' }))).not.toBe(rankingKey(context()));
  });
});
