// A hub whose data is from before states and catalogues: everything is published as it was, and what leaves is told to whoever had it.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { asTenant, type Database } from '../../../hub/database.ts';
import { migrate } from '../../../hub/migrate.ts';
import { migrations } from '../../../hub/migrations.ts';
import { postgres } from './backends.ts';
import { uuid } from './ops.ts';

vi.setConfig({ testTimeout: 60_000 });

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const backend = await postgres.prepare();
  drop = backend.drop;
  database = await backend.open();
}, 120_000);
afterAll(async () => {
  await database.close();
  await drop();
});

it('is brought to states, catalogues and views, in each workspace', async () => {
  await migrate(
    database,
    migrations.filter(({ version }) => version < 4),
  );
  const tenants = [uuid(), uuid()];
  for (const tenant of tenants) {
    await asTenant(database, tenant, async (session) => {
      await session.query(`INSERT INTO touchline.workspaces (tenant_id, name, epoch) VALUES ($1, 'Old', $1)`, [tenant]);
      await session.query(
        `INSERT INTO touchline.assets (tenant_id, id, version, data) VALUES ($1, 'a', 1, '{"audience": "customer"}')`,
        [tenant],
      );
      await session.query(
        `INSERT INTO touchline.assets (tenant_id, id, version, is_deleted) VALUES ($1, 'b', 2, true)`,
        [tenant],
      );
    });
  }
  await migrate(database);
  for (const tenant of tenants) {
    const read = (sql: string) => asTenant(database, tenant, (session) => session.query(sql));
    expect(await read('SELECT id, state, catalogue, shown_as FROM touchline.assets ORDER BY id')).toEqual([
      { id: 'a', state: 'published', catalogue: 'main', shown_as: ['main/customer'] },
      {
        ...{ id: 'b', state: 'published', catalogue: 'main' },
        shown_as: ['main/public', 'main/customer', 'main/internal'],
      },
    ]);
    expect(await read('SELECT id FROM touchline.catalogues')).toEqual([{ id: 'main' }]);
  }
  const [left] = await database.query(
    `SELECT coalesce(current_setting('app.tenant', true), '') AS tenant, coalesce(current_setting('app.keeper', true), '') AS keeper`,
  );
  expect(left).toEqual({ tenant: '', keeper: '' });
});
