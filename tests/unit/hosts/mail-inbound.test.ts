// Which days a page's own words tell, in many languages: only what is surely old is no news.
import { expect, it } from 'vitest';
import { isOld } from '../../../lib/hosts/detect/mail-inbound.ts';
import { momentOf } from '../../../lib/hosts/gmail/moment.ts';

const now = new Date(2026, 10, 24, 12);

it.each([
  ['Nov 23, 2026, 9:30 AM', false],
  ['Jul 3, 2026, 9:00 AM', true],
  ['2026-11-23T11:40:00', false],
  ['2026-09-01T11:40:00', true],
  ['5. März 2025, 11:00', true],
  ['24 нояб. 2026 г., 10:00', false],
  ['יום ג 24/11/2026 10:02', false],
  ['2025年3月5日(水) 11:00', true],
  ['ter., 24 de nov. de 2026, 09:10', false],
  ['יום ה 2/7/2026 10:02', true],
  ['Di 24.11.2026 09:12', false],
  ['02.07.2026 09:12', true],
  ['11/12/2026 8:00 AM', false],
  ['12/11/2026 8:00', false],
  ['11:40', false],
  ['Mon, Nov 23, 11:40 AM', false],
  ['', false],
])('“%s” is old: %s', (sentAt, isOldNews) => {
  expect(isOld(sentAt, now)).toBe(isOldNews);
});

it('takes the year before for news in January, when only the year can be read', () => {
  expect(isOld('28 дек. 2026 г.', new Date(2027, 0, 4))).toBe(false);
  expect(isOld('28 дек. 2026 г.', new Date(2027, 5, 4))).toBe(true);
});

it('reads the moment of a message from either form of Gmail’s id', () => {
  const at = Date.UTC(2026, 10, 24, 8, 30);
  const id = (BigInt(at) << 20n) + 77n;
  expect(momentOf(`msg-f:${id}`)).toBe(at);
  expect(momentOf(id.toString(16).padStart(16, '0'))).toBe(at);
  expect(momentOf('msg-a:r-123')).toBeUndefined();
  expect(momentOf('m4')).toBeUndefined();
});
