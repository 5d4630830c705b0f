// When may a new view's answer be believed? The address changes before the page does, so an early answer may still be the
// old page, or half of it. Pure.
import type { Reading } from './host.ts';
import { isSame } from './same.ts';

export const steadyMs = 250;
const sameAsBeforeMs = 1_500;
const doubtMs = 2_000;
const quietMs = 2_500;
const limitMs = 8_000;

/** Moments in ms of one clock. */
export interface Settling {
  since: number;
  /** The page's last change. */
  changedAt: number;
  /** Since when the answer has been `last`. */
  steadySince: number;
  last: Reading | undefined;
  /** What the pages before it showed. */
  before: Reading[];
  /** The view before was never settled, so what it would have shown is not known. */
  isHasty: boolean;
}

const partsOf = ({ thread, person }: Reading): (string | undefined)[] => [
  thread?.id,
  person?.linkedinMemberId,
  person?.name,
  person?.emails[0],
];
const detailsOf = (reading: Reading): (string | undefined)[] => [
  ...partsOf(reading),
  reading.thread?.subject,
  reading.person?.headline,
  reading.person?.company,
];
const namesSomebody = (reading: Reading): boolean => partsOf(reading).some(Boolean);
const isStill = (before: Reading, now: Reading): boolean =>
  namesSomebody(before) ? isSame(partsOf(before), partsOf(now)) : isSame(before, now);
const sharesWith = (before: Reading, now: Reading): boolean => {
  const old = detailsOf(before);
  return detailsOf(now).some((part, index) => Boolean(part) && part === old[index]);
};

/** Milliseconds that this answer has still to wait; 0 = publish it. */
export function waitFor(reading: Reading, one: Settling, now: number): number {
  const steady = one.steadySince + steadyMs;
  let until: number;
  if (reading.state === 'ambiguous') until = Math.max(steady, one.since + doubtMs);
  else if (reading.state !== 'ready') until = one.changedAt + quietMs;
  else if (one.before.some((before) => isStill(before, reading))) until = Math.max(steady, one.since + sameAsBeforeMs);
  else if (!namesSomebody(reading) || one.isHasty || one.before.some((before) => sharesWith(before, reading)))
    until = steady;
  else until = now;
  return Math.max(0, Math.min(until, one.since + limitMs) - now);
}
