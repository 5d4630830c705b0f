// The rhythm of a social seller under the due list: goals of today, the best next five, who went quiet, rates.
import type { Rhythm } from './rhythm-feed.ts';

export function RhythmBlock(_: { rhythm: Rhythm; now: number }) {
  return null;
}
