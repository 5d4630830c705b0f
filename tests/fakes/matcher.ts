// The real matcher over a database of the test, with pauses that wait for nothing.
import { Matcher, type MatcherWorld } from '../../entrypoints/background/matcher.ts';
import type { Database } from '../../lib/store/database.ts';
import type { Building } from '../../lib/wire/messages.ts';
import type { FakeClock } from './world.ts';

/**
 * @param told collects what pages would hear.
 * @param more what is different in this world.
 */
export const matcherOver = (
  db: Database,
  clock: FakeClock,
  told: (Building | undefined)[] = [],
  more: Partial<MatcherWorld> = {},
): Matcher =>
  new Matcher({
    db,
    ticks: () => performance.now(),
    id: clock.id,
    pause: () => Promise.resolve(),
    wait: () => Promise.resolve(),
    tell: (building) => told.push(building),
    failed: (error) => {
      throw error;
    },
    ...more,
  });
