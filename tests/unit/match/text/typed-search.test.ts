import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../../../lib/match/open-engine.ts';
import { isOneEditApart } from '../../../../lib/match/text/typed-search.ts';
import { catalogue, query } from '../sample.ts';

const engine = buildEngine(catalogue);
const first = (text: string): string | undefined => engine.rank(undefined, query(text)).suggestions[0]?.asset.id;

describe('typed search', () => {
  it('completes the last word', () => {
    expect(first('spoi')).toBe('cs-dairy');
    expect(first('audit tra')).toBe('blog-pharma');
  });

  it('forgives one typing error in a longer word', () => {
    expect(first('spoilge')).toBe('cs-dairy');
    expect(first('vacicne ')).toBe('blog-pharma');
    expect(first('polartrak')).toBe('bc-polartrack');
  });

  it('does not forgive errors in short words', () => {
    expect(engine.rank(undefined, query('mjlk ')).suggestions).toEqual([]);
  });

  it('prefers the asset that has all the words', () => {
    expect(first('temperature vaccine')).toBe('blog-pharma');
  });

  it('finds words in German assets by their stem', () => {
    expect(first('Molkereien ')).toBe('cs-molkerei-de');
  });

  it('shows weak hits too, because the rep asked for them', () => {
    expect(first('frankfurt')).toBe('rfp-hosting');
    expect(engine.rank(undefined, query('frankfurt')).suggestions[0]?.reasons[0]?.text).toBe(
      '“Frankfurt” in the asset',
    );
  });
});

describe('one edit apart', () => {
  it.each([
    ['sensor', 'sensors'],
    ['sensor', 'senor'],
    ['sensor', 'sansor'],
    ['sensor', 'sesnor'],
  ])('%s and %s', (left, right) => {
    expect(isOneEditApart(left, right)).toBe(true);
    expect(isOneEditApart(right, left)).toBe(true);
  });

  it.each([
    ['sensor', 'sensor'],
    ['sensor', 'snesro'],
    ['sensor', 'sensores'],
    ['sensor', 'tensos'],
  ])('not %s and %s', (left, right) => {
    expect(isOneEditApart(left, right)).toBe(false);
  });

  it('holds for any letter added anywhere', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.nat(12), (word, at) => {
        const longer = `${word.slice(0, at)}§${word.slice(at)}`;
        expect(isOneEditApart(word, longer)).toBe(true);
      }),
    );
  });
});
