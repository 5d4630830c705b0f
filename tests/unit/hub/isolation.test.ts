// Row-level security holds by itself, even for SQL that forgets the tenant.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asApp, asTenant, type Database } from '../../../hub/database.ts';
import { addDevice, ensureWorkspace, findDevice, newToken } from '../../../hub/devices.ts';
import { migrate } from '../../../hub/migrate.ts';
import { tenantTables } from '../../../hub/migrations.ts';
import { backends } from './backends.ts';
import { uuid } from './ops.ts';

describe.each(backends)('row-level security on $name', ({ prepare }) => {
  const north = uuid();
  const south = uuid();
  const token = newToken();
  let database: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const backend = await prepare();
    drop = backend.drop;
    database = await backend.open();
    await migrate(database);
    for (const tenant of [north, south]) {
      await ensureWorkspace(database, tenant, 'Team');
      await addDevice(database, tenant, { label: 'x', role: 'rep', token: tenant === north ? token : newToken() });
      await asTenant(database, tenant, async (session) => {
        const put = (sql: string, ...more: unknown[]) => session.query(sql, [tenant, ...more]);
        await put(
          `INSERT INTO touchline.operations (tenant_id, op_id, body_hash, device_id) VALUES ($1, $2, '', $2)`,
          uuid(),
        );
        await put('INSERT INTO touchline.touches (tenant_id, id, version, device_id) VALUES ($1, $2, 1, $2)', uuid());
        await put(`INSERT INTO touchline.assets (tenant_id, id, version) VALUES ($1, 'a', 1)`);
        await put(
          `INSERT INTO touchline.usage (tenant_id, device_id, id, asset_id, step, host, persona, industry, stage, at)
           VALUES ($1, $2, 'u', 'a', 'shown', '', '', '', '', now())`,
          uuid(),
        );
      });
    }
  }, 30_000);
  afterAll(async () => {
    await database.close();
    await drop();
  });

  it('is forced on every table that has a tenant', async () => {
    const rows = await database.query(
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'touchline' AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity ORDER BY 1`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual([...tenantTables].sort());
    const all = await database.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'touchline'`);
    expect(all.map(({ tablename }) => tablename).sort()).toEqual(['migrations', ...tenantTables].sort());
  });

  it('works as a role that owns nothing and cannot step around it', async () => {
    const [row] = await asTenant(database, north, (session) =>
      session.query('SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = current_user'),
    );
    expect(row).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false });
  });

  it.each(tenantTables)('shows nothing of %s without a tenant and only its own rows with one', async (table) => {
    const tenants = (variables: { tenant?: string }) =>
      asApp(database, variables, (session) => session.query(`SELECT tenant_id FROM touchline.${table}`));
    expect(await tenants({})).toEqual([]);
    expect(await tenants({ tenant: north })).toEqual([{ tenant_id: north }]);
    expect(await tenants({ tenant: south })).toEqual([{ tenant_id: south }]);
    expect(await tenants({ tenant: uuid() })).toEqual([]);
  });

  it('refuses to write into, move to or delete from another workspace', async () => {
    const as = (sql: string, params: unknown[]) => asTenant(database, north, (session) => session.query(sql, params));
    await expect(
      as(`INSERT INTO touchline.assets (tenant_id, id, version) VALUES ($1, 'z', 1)`, [south]),
    ).rejects.toThrow(/row-level security/);
    await expect(as('UPDATE touchline.assets SET tenant_id = $1', [south])).rejects.toThrow(/row-level security/);
    expect(await as('UPDATE touchline.assets SET version = 9 WHERE tenant_id = $1 RETURNING id', [south])).toEqual([]);
    await expect(as('DELETE FROM touchline.assets', [])).rejects.toThrow(/permission denied/);
    await expect(as('SELECT * FROM touchline.migrations', [])).rejects.toThrow(/permission denied/);
  });

  it('forgets the tenant when the transaction ends', async () => {
    await asTenant(database, north, (session) => session.query('SELECT 1'));
    const [row] = await database.query(
      `SELECT current_user AS who, coalesce(current_setting('app.tenant', true), '') AS tenant`,
    );
    expect(row?.tenant).toBe('');
    expect(row?.who).not.toBe('touchline_app');
  });

  it('shows the holder of a token its one device and nothing else', async () => {
    expect(await findDevice(database, token)).toMatchObject({ tenant: north, role: 'rep' });
    expect(await findDevice(database, newToken())).toBeUndefined();
  });

  it('does not sign in a device that was revoked', async () => {
    const lost = newToken();
    const id = await addDevice(database, north, { label: 'lost', role: 'rep', token: lost });
    await asTenant(database, north, (session) =>
      session.query('UPDATE touchline.devices SET revoked_at = now() WHERE tenant_id = $1 AND id = $2', [north, id]),
    );
    expect(await findDevice(database, lost)).toBeUndefined();
  });
});

describe.each(backends)('the schema on $name', ({ prepare }) => {
  it('is brought up once, and one from a newer hub is left alone', async () => {
    const backend = await prepare();
    const database = await backend.open();
    const next = { version: 99, name: 'next', statements: ['CREATE TABLE touchline.next (id integer)'] };
    try {
      const current = await migrate(database);
      expect(await migrate(database)).toBe(current);
      const broken = { ...next, statements: [...next.statements, 'SELECT nonsense'] };
      await expect(migrate(database, [broken])).rejects.toThrow(/nonsense/);
      expect(await database.query(`SELECT to_regclass('touchline.next') AS next`)).toEqual([{ next: null }]);
      await migrate(database, [next]);
      await expect(migrate(database)).rejects.toThrow(/written by a newer hub \(schema 99/);
    } finally {
      await database.close();
      await backend.drop();
    }
  }, 30_000);
});
