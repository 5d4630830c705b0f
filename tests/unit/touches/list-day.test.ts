import { expect, it } from 'vitest';
import { dayIn } from '../../../lib/touches/list-day.ts';

const now = new Date(2026, 10, 24, 15, 0).getTime();

it.each([
  ['9:12 AM', 'en', '2026-11-24'],
  ['14:20', 'hr', '2026-11-24'],
  ['上午9:12', 'zh', '2026-11-24'],
  ['Nov 20', 'en', '2026-11-20'],
  ['20 Nov', 'en', '2026-11-20'],
  ['24. Nov.', 'de', '2026-11-24'],
  ['3 sept.', 'fr', '2026-09-03'],
  ['20 בנוב׳', 'he', '2026-11-20'],
  ['11月20日', 'ja', '2026-11-20'],
  ['Mon', 'en', '2026-11-23'],
  ['Dec 10', 'en', undefined],
  ['Nov 20, 2024', 'en', undefined],
  ['24.11.', 'de', undefined],
  ['a while ago', 'en', undefined],
  ['', 'en', undefined],
  ['Nov 20', 'no such language', '2026-11-20'],
])('reads %s in %s as %s', (text, language, day) => {
  expect(dayIn(text, language, now)).toBe(day);
});
