// The real matcher over a database of the test, with pauses that wait for nothing.
import { Matcher } from '../../entrypoints/background/matcher.ts';
import type { Database } from '../../lib/store/database.ts';
import type { Building } from '../../lib/wire/messages.ts';
import type { FakeClock } from './world.ts';

/** @param told collects what pages would hear. */
export const matcherOver = (db: Database, clock: FakeClock, told: (Building | undefined)[] = []): Matcher =>
  new Matcher({
    db,
    ticks: () => performance.now(),
    id: clock.id,
    pause: () => Promise.resolve(),
    tell: (building) => told.push(building),
    failed: (error) => {
      throw error;
    },
  });
