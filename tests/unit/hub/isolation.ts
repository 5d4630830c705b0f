// Row-level security holds by itself, even for SQL that forgets the tenant.
import { beforeAll, describe, expect, it } from 'vitest';
import { asApp, asTenant, type Database } from '../../../hub/database.ts';
import { addDevice, ensureWorkspace, findDevice, newToken } from '../../../hub/devices.ts';
import { migrate } from '../../../hub/migrate.ts';
import { tenantTables } from '../../../hub/migrations.ts';
import { uuid } from './ops.ts';

export const isolation = (opened: () => Database) =>
  describe('the schema and row-level security', () => {
    const north = uuid();
    const south = uuid();
    const token = newToken();
    let database: Database;

    beforeAll(async () => {
      database = opened();
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
          await put('INSERT INTO touchline.sequences (tenant_id, device_id, last_seq) VALUES ($1, $2, 1)', uuid());
          await put(
            `INSERT INTO touchline.invites (tenant_id, id, role, label, token_hash, created_by, created_at, expires_at)
             VALUES ($1, $2, 'rep', '', '', $2, now(), now())`,
            uuid(),
          );
          await put(
            `INSERT INTO touchline.audit (tenant_id, id, at, device_id, action, subject, detail)
             VALUES ($1, $2, now(), $2, '', '', '{}')`,
            uuid(),
          );
          await put(`INSERT INTO touchline.erased (tenant_id, key_hash, erased_at) VALUES ($1, 'h', now())`);
          await put(
            `INSERT INTO touchline.webhooks (tenant_id, id, url, secrets, created_at, next_at, cursor)
             VALUES ($1, $2, '', '[]', now(), now(), 0)`,
            uuid(),
          );
          await put(
            `INSERT INTO touchline.asset_history
               (tenant_id, asset_id, version, at, from_state, to_state, catalogue, fields)
             VALUES ($1, 'a', 1, now(), '', 'draft', 'main', '{}')`,
          );
          await put(
            `INSERT INTO touchline.shared (tenant_id, kind, id, version, data, changed_at)
             VALUES ($1, 'fact', 'f', 1, '{}', now())`,
          );
        });
      }
    }, 30_000);

    it('is forced on every table that has a tenant', async () => {
      const rows = await database.query(
        `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'touchline' AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity ORDER BY 1`,
      );
      expect(rows.map(({ relname }) => relname)).toEqual([...tenantTables].sort());
      const all = await database.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'touchline'`);
      expect(all.map(({ tablename }) => tablename).sort()).toEqual(['migrations', ...tenantTables].sort());
    });

    it('has the tenant first in the key of every table and in every index but those of tokens', async () => {
      const keys = await database.query(
        `SELECT k.table_name, k.column_name FROM information_schema.table_constraints AS c
         JOIN information_schema.key_column_usage AS k USING (constraint_schema, constraint_name)
         WHERE c.table_schema = 'touchline' AND c.constraint_type = 'PRIMARY KEY' AND k.ordinal_position = 1
           AND k.table_name <> 'migrations' ORDER BY 1`,
      );
      expect(keys).toEqual([...tenantTables].sort().map((table) => ({ table_name: table, column_name: 'tenant_id' })));
      const others = await database.query(
        `SELECT indexname FROM pg_indexes WHERE schemaname = 'touchline' AND tablename <> 'migrations'
           AND indexdef !~ '\\(tenant_id' ORDER BY 1`,
      );
      const byToken = ['devices_by_previous', 'devices_by_token', 'invites_by_token'];
      expect(others.map(({ indexname }) => indexname)).toEqual(byToken);
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
      expect(await as('UPDATE touchline.assets SET version = 9 WHERE tenant_id = $1 RETURNING id', [south])).toEqual(
        [],
      );
      await expect(as('DELETE FROM touchline.touches', [])).rejects.toThrow(/permission denied/);
      await expect(as(`UPDATE touchline.audit SET action = ''`, [])).rejects.toThrow(/permission denied/);
      await expect(as('DELETE FROM touchline.audit', [])).rejects.toThrow(/permission denied/);
      await expect(as(`UPDATE touchline.asset_history SET before = NULL`, [])).rejects.toThrow(/permission denied/);
      await expect(as('DELETE FROM touchline.asset_history', [])).rejects.toThrow(/permission denied/);
      await expect(as('DELETE FROM touchline.erased', [])).rejects.toThrow(/permission denied/);
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

    // Last, because it leaves the schema of a newer hub behind.
    it('is brought up once by any number of starts, and a newer one is left alone', async () => {
      const next = { version: 99, name: 'next', statements: ['CREATE TABLE touchline.next (id integer)'] };
      const current = await migrate(database);
      expect(await migrate(database)).toBe(current);
      const broken = { ...next, statements: [...next.statements, 'SELECT nonsense'] };
      await expect(migrate(database, [broken])).rejects.toThrow(/nonsense/);
      expect(await database.query(`SELECT to_regclass('touchline.next') AS next`)).toEqual([{ next: null }]);
      await migrate(database, [next]);
      await expect(migrate(database)).rejects.toThrow(/written by a newer hub \(schema 99/);
    });
  });
