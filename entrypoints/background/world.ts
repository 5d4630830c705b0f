// What the background owns: the store, the matcher over it, the clock. Built anew after each stop of the worker.
import { v7 } from 'uuid';
import { Database } from '../../lib/store/database.ts';
import type { Clock } from '../../lib/store/ledger.ts';
import { deviceId } from '../../lib/store/meta.ts';
import type { Building } from '../../lib/wire/messages.ts';
import { Matcher } from './matcher.ts';

export interface World {
  db: Database;
  clock: Clock;
  deviceId(): Promise<string>;
  matcher: Matcher;
}

/** Lets whatever waits in the queue of events go first; a timer would be clamped to 4 ms. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** @param tell hears how far a new index is; nothing = done. */
export function makeWorld(tell: (building: Building | undefined) => void): World {
  const db = new Database();
  const clock: Clock = { now: () => Date.now(), id: () => v7() };
  let device: Promise<string> | undefined;
  const failed = (error: unknown): void => console.error('Touchline:', error);
  return {
    db,
    clock,
    deviceId: async () => {
      device ??= deviceId(db, clock.id);
      return device;
    },
    matcher: new Matcher({ db, ticks: () => performance.now(), id: clock.id, pause, tell, failed }),
  };
}
