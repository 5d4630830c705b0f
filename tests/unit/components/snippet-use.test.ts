import { expect, test } from 'vitest';
import { useWords } from '../../../components/sidebar/snippet-use.ts';

const now = new Date(2026, 10, 24, 12).getTime();
const at = (daysAgo: number): string => new Date(now - daysAgo * 86_400_000).toISOString();

test('use is said with its number and its last day', () => {
  expect(useWords({ used: 0, usedAt: '' }, now)).toBe('not used yet');
  expect(useWords({ used: 1, usedAt: at(0) }, now)).toBe('used 1 time, last today');
  expect(useWords({ used: 12, usedAt: at(3) }, now)).toBe('used 12 times, last 3 d ago');
  // A date that a damaged row does not have.
  expect(useWords({ used: 2, usedAt: '' }, now)).toBe('used 2 times');
});
