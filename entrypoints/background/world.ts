// What the background owns: the store, the engine over it, the clock. Built anew after each stop of the worker.
import { v7 } from 'uuid';
import { buildEngine } from '../../lib/match/bm25-engine.ts';
import type { Engine } from '../../lib/match/engine.ts';
import { allAssets } from '../../lib/store/catalogue.ts';
import { Database } from '../../lib/store/database.ts';
import type { Clock } from '../../lib/store/ledger.ts';
import { deviceId } from '../../lib/store/meta.ts';

export interface World {
  db: Database;
  clock: Clock;
  deviceId(): Promise<string>;
  /** The engine over the present catalogue; built once, and again after `catalogueChanged`. */
  engine(): Promise<Engine>;
  catalogueChanged(): void;
}

export function makeWorld(): World {
  const db = new Database();
  const clock: Clock = { now: () => Date.now(), id: () => v7() };
  let engine: Promise<Engine> | undefined;
  let device: Promise<string> | undefined;
  return {
    db,
    clock,
    deviceId: async () => {
      device ??= deviceId(db, clock.id);
      return device;
    },
    engine: async () => {
      engine ??= allAssets(db).then((assets) => buildEngine(assets, () => performance.now()));
      return engine;
    },
    catalogueChanged: () => {
      engine = undefined;
    },
  };
}
