// The words where there is no browser: gaps, plurals, dollars, and a key that is not there.
import { describe, expect, test } from 'vitest';
import { t, tOf } from '../../../lib/i18n/t.ts';
import { pseudo } from '../../../scripts/pseudo-locale.ts';

describe('a sentence', () => {
  test('gets its gaps filled', () => {
    expect(t('time.minutesAgo', [4])).toBe('4 min ago');
  });

  test('is chosen by number, the number itself written as it was handed in', () => {
    expect(t('common.assets', 1, ['1'])).toBe('1 asset');
    expect(t('common.assets', 1240, ['1,240'])).toBe('1,240 assets');
    expect(t('common.assets', 3)).toBe('3 assets');
  });

  test('that does not exist is a mistake of ours, told at once', () => {
    expect(() => tOf('time', 'never')).toThrow('locales/en.json has no “time.never”.');
  });
});

describe('the pseudo-locale', () => {
  test('marks every form of a plural and keeps the gaps', () => {
    const [one, many] = pseudo('$1 asset | $1 assets').split(' | ');
    expect(one).toMatch(/^⟦\$1 ássét( ~)+⟧$/);
    expect(many).toMatch(/^⟦\$1 ásséts( ~)+⟧$/);
  });
});
