import { describe, expect, test } from 'vitest';
import { freshnessOf, numbersOf, sentLine, sentTag } from '../../../components/sidebar/asset-facts.ts';
import { asset } from './samples.ts';

const today = '2026-11-24';
const lines = (change: Parameters<typeof asset>[2]) =>
  freshnessOf(asset('a', 'deck', change), today).map(({ text, tone }) => [text, tone]);

describe('how fresh an asset is', () => {
  test.each([
    ['2026-11-23', 'Expired on 23 Nov 2026', 'amber'],
    ['2026-11-24', 'Valid until today', 'amber'],
    ['2026-11-25', 'Valid until 25 Nov 2026, 1 day left', 'amber'],
    ['2026-12-24', 'Valid until 24 Dec 2026, 30 days left', 'amber'],
    ['2026-12-25', 'Valid until 25 Dec 2026', 'plain'],
  ])('valid until %s: %s', (validUntil, text, tone) => {
    expect(lines({ validUntil })).toEqual([[text, tone]]);
  });

  test('is its last change, and after a year whom to ask', () => {
    expect(lines({ updated: '2025-11-24' })).toEqual([['Updated 24 Nov 2025', 'plain']]);
    expect(lines({ updated: '2025-11-23' })).toEqual([
      ['Not changed since 23 Nov 2025: check it before you send it', 'amber'],
    ]);
    expect(lines({ updated: '2025-11-23', owner: 'Ben Ahlers' })).toEqual([
      ['Not changed since 23 Nov 2025: Ben Ahlers can say whether it still holds', 'amber'],
    ]);
  });

  test('is not guessed where the catalogue says nothing', () => {
    expect(lines({})).toEqual([]);
  });
});

describe('an earlier sending', () => {
  const sent = { name: 'Ann Example', isThem: true, day: '2026-11-12' };

  test('says of the version only what can be known', () => {
    expect(sentLine(sent, asset('a'))).toBe('Sent to Ann Example on 12 Nov 2026');
    expect(sentLine(sent, asset('a', 'deck', { version: '3' }))).toBe('Sent to Ann Example on 12 Nov 2026');
    expect(sentLine(sent, asset('a', 'deck', { updated: '2026-11-12', version: '3' }))).toBe(
      'Sent to Ann Example on 12 Nov 2026, in version 3',
    );
    expect(sentLine(sent, asset('a', 'deck', { updated: '2026-11-01' }))).toBe(
      'Sent to Ann Example on 12 Nov 2026, in the version of today',
    );
    expect(sentLine(sent, asset('a', 'deck', { updated: '2026-11-13', version: '4' }))).toBe(
      'Sent to Ann Example on 12 Nov 2026, before it was changed on 13 Nov 2026',
    );
  });

  test('is told on the row, and apart when a colleague has it', () => {
    expect(sentTag(sent)).toBe('Sent 12 Nov');
    expect(sentTag({ ...sent, isThem: false })).toBe('Colleague has it, 12 Nov');
  });
});

describe('the numbers of an asset', () => {
  const about = { assetId: 'a', sent: [], used: 0, taken: 0, replies: 0 };

  test('are counts with their meaning, never a rate', () => {
    expect(numbersOf({ ...about, used: 1, replies: 1 })).toEqual({
      short: 'used 1 · 1↩',
      meaning: 'Sent in 1 message from this computer; 1 answered within 30 days',
    });
    expect(numbersOf({ ...about, used: 12, replies: 4 })?.meaning).toMatch(/^Sent in 12 messages .* 4 of them/);
    expect(numbersOf({ ...about, taken: 3 })?.short).toBe('taken 3');
  });

  test('are left out where nothing happened', () => {
    expect(numbersOf(about)).toBeUndefined();
  });
});
