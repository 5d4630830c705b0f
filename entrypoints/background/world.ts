// What the background owns: the store, the matcher over it, the clock. Built anew after each stop of the worker.
import { v7 } from 'uuid';
import { pause } from '../../lib/match/index/job.ts';
import { Database } from '../../lib/store/database.ts';
import type { Clock } from '../../lib/store/ledger.ts';
import { deviceId } from '../../lib/store/meta.ts';
import type { Building } from '../../lib/wire/messages.ts';
import { Matcher } from './matcher.ts';
import { staysAwake, wait } from './pause.ts';

export interface World {
  db: Database;
  clock: Clock;
  deviceId(): Promise<string>;
  matcher: Matcher;
}

/** @param tell hears how far a new index is; nothing = done. */
export function makeWorld(tell: (building: Building | undefined) => void): World {
  const db = new Database();
  const clock: Clock = { now: () => Date.now(), id: () => v7() };
  let device: Promise<string> | undefined;
  const stayAwake = staysAwake(clock.now);
  const failed = (error: unknown): void => console.error('Touchline:', error);
  return {
    db,
    clock,
    deviceId: async () => {
      device ??= deviceId(db, clock.id);
      return device;
    },
    matcher: new Matcher({
      db,
      ticks: () => performance.now(),
      id: clock.id,
      pause,
      wait,
      tell: (building) => {
        stayAwake();
        tell(building);
      },
      failed,
    }),
  };
}
