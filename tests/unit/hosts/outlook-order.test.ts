// Dates in any language say which message is the newest, or say nothing.
import { describe, expect, it } from 'vitest';
import { compareDates, oldestFirst } from '../../../lib/hosts/outlook/order.ts';

describe('compareDates', () => {
  it.each([
    ['Mon 11/23/2026 4:05 PM', 'Tue 11/24/2026 9:12 AM', 1],
    ['Tue 11/24/2026 12:05 AM', 'Tue 11/24/2026 12:05 PM', 1],
    ['Di, 24.11.2026 07:55', 'Mo, 23.11.2026 18:00', -1],
    ['יום ג 24/11/2026 10:02', 'יום ד 25/11/2026 9:00', 1],
    ['2026/11/24 (火) 9:12', '2026/11/23 (月) 9:12', -1],
    ['Mon, 23 Nov 2026, 16:05', 'Tue, 24 Nov 2026, 09:12', 1],
    ['3/5/2026 9:00', '5/3/2026 9:00', 0],
    ['09:12', 'gestern', 0],
  ])('%s, then %s: %i', (one, other, sign) => {
    expect(compareDates(one, other)).toBe(sign);
  });
});

describe('oldestFirst', () => {
  const message = (sentAt: string, isExpanded: boolean) => ({ isExpanded, message: { sentAt } });
  it('turns a list with the newest on top', () => {
    const [top, bottom] = [message('25.11.2026 08:00', true), message('24.11.2026 08:00', true)];
    expect(oldestFirst([top, bottom])).toEqual([bottom, top]);
  });
  it('goes by the unfolded end where the dates say nothing', () => {
    const [top, bottom] = [message('heute', true), message('gestern', false)];
    expect(oldestFirst([top, bottom])).toEqual([bottom, top]);
    expect(oldestFirst([bottom, top])).toEqual([bottom, top]);
  });
});
