// What a team does with its hub beside pushing and pulling, on every database.
import { afterAll, beforeAll, describe, vi } from 'vitest';
import type { Database } from '../../../hub/database.ts';
import { migrate } from '../../../hub/migrate.ts';
import { backends } from './backends.ts';
import { delivery } from './delivery.ts';
import { matrix } from './matrix.ts';
import { members } from './members.ts';
import { operation } from './operation.ts';
import { people } from './people.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.each(backends)('on $name', ({ prepare }) => {
  let database: Database;
  let drop: () => Promise<void>;
  /** Empty databases to restore into, and how to be rid of them. */
  const others: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const backend = await prepare();
    drop = backend.drop;
    database = await backend.open();
    await migrate(database);
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await drop();
    for (const dropOther of others) await dropOther();
  });

  members(() => database);
  people(() => database);
  delivery(() => database);
  operation(
    () => database,
    async () => {
      const backend = await prepare();
      others.push(backend.drop);
      return backend.open();
    },
  );
  matrix(() => database);
});
