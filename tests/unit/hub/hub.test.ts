// Runs every promise of the hub on every database; one database a backend, because a new one costs seconds.
import { afterAll, beforeAll, describe, vi } from 'vitest';
import type { Database } from '../../../hub/database.ts';
import { migrate } from '../../../hub/migrate.ts';
import { backends } from './backends.ts';
import { contract } from './contract.ts';
import { isolation } from './isolation.ts';
import { publishing } from './publishing.ts';
import { sequence } from './sequence.ts';
import { sharing } from './sharing.ts';

// A machine that is busy elsewhere makes an embedded database slow, not wrong.
vi.setConfig({ testTimeout: 60_000 });

describe.each(backends)('on $name', ({ prepare }) => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const backend = await prepare();
    drop = backend.drop;
    database = await backend.open();
    await migrate(database);
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await drop();
  });

  contract(() => database);
  sequence(() => database);
  publishing(() => database);
  sharing(() => database);
  // Last: it ends with the schema of a newer hub.
  isolation(() => database);
});
