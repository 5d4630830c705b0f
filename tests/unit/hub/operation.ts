// What whoever runs a hub relies on: a backup that is the same, many devices at once, and logs that tell no names.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asTenant, type Database, everyTenant } from '../../../hub/database.ts';
import type { InviteAnswer } from '../../../hub/invites.ts';
import type { LogLine } from '../../../hub/log.ts';
import { createMetrics } from '../../../hub/metrics.ts';
import { migrate } from '../../../hub/migrate.ts';
import { tenantTables } from '../../../hub/migrations.ts';
import { openPglite } from '../../../hub/open-database.ts';
import { backup } from '../../../hub/operate/backup.ts';
import { restore } from '../../../hub/operate/restore.ts';
import { asset, del, envelope, put, sharedFact, touch, usageRow, uuid } from './ops.ts';
import { statuses, team } from './team.ts';

/** Every row of every workspace; the epoch is new after a restore. */
async function contents(database: Database): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const tenant of await everyTenant(database)) {
    for (const table of tenantTables) {
      const rows = await asTenant(database, tenant, (session) =>
        session.query(`SELECT (to_jsonb(t) - 'epoch')::text AS row FROM touchline.${table} AS t`),
      );
      all[`${tenant} ${table}`] = rows.map(({ row }) => String(row)).sort();
    }
  }
  return all;
}

export const operation = (opened: () => Database, empty: () => Promise<Database>) =>
  describe('running a hub', () => {
    let database: Database;
    let hub = {} as ReturnType<typeof team>;
    const home = mkdtempSync(join(tmpdir(), 'touchline-backup-'));
    beforeAll(() => {
      database = opened();
      hub = team(database);
    });
    afterAll(() => rmSync(home, { recursive: true, force: true }));

    it('takes each touch of 50 devices that push at once, and each once', async () => {
      const admin = await hub.workspace();
      const devices = await Promise.all(Array.from({ length: 50 }, () => hub.member(admin.tenant, 'rep')));
      const sent = await Promise.all(
        devices.map(async (device) => {
          const ops = Array.from({ length: 8 }, () => put(touch()));
          const deviceId = uuid();
          // A hub that is asked too much at once may say "later"; a device then asks again.
          const push = async (part: unknown[]): Promise<number> => {
            const { status } = await device.call('POST', '/v1/sync/push', { ...envelope(part), deviceId });
            return status === 503 ? push(part) : status;
          };
          // Every part twice, at the same time, as after an answer that was lost.
          const answers = await Promise.all([push(ops.slice(0, 4)), push(ops.slice(0, 4)), push(ops), push(ops)]);
          return { ops, answers };
        }),
      );
      expect(new Set(sent.flatMap(({ answers }) => answers))).toEqual(new Set([200]));
      const list = await admin.json<{ touches: { id: string; version: number }[]; total: number }>(
        'GET',
        '/v1/touches?limit=1000',
      );
      expect(list.total).toBe(400);
      expect(list.touches.map(({ id }) => id).sort()).toEqual(
        sent.flatMap(({ ops }) => ops.map(({ id }) => id)).sort(),
      );
      expect(new Set(list.touches.map(({ version }) => version)).size).toBe(400);
    });

    it('restores a backup of one database into an empty other one, row for row', async () => {
      for (let i = 0; i < 2; i += 1) {
        const admin = await hub.workspace();
        const ops = Array.from({ length: 3 }, () => put(touch({ note: `"\\u0000" \n 👋 ${i}` })));
        await admin.push(...ops, del(ops[0]?.id ?? ''));
        await admin.json('PUT', '/v1/assets', { assets: [asset('a'), asset('b')] });
        await admin.json('PUT', '/v1/assets', { assets: [], remove: ['b'] });
        await admin.json('POST', '/v1/usage', { rows: [usageRow('s:1')] });
        await admin.json('PUT', '/v1/shared', { kind: 'fact', id: 'f', data: sharedFact('f'), baseVersion: 0 });
        await admin.json('POST', '/v1/invites', { role: 'rep' });
        await admin.json('POST', '/v1/webhooks', { url: 'https://example.com/' });
        await admin.json('DELETE', '/v1/people', { keys: ['email:gone@example.com'] });
        await admin.call('POST', '/v1/sync/push', { ...envelope([put(touch(), { seq: 1 })]), isOrdered: true });
      }
      const file = join(home, 'whole');
      const count = await backup(database, file, new Date());
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const other = await empty();
      try {
        expect(await restore(other, file)).toBe(count);
        const [before, after] = [await contents(database), await contents(other)];
        expect(after).toEqual(before);
        for (const table of tenantTables) {
          expect(Object.entries(after).some(([name, rows]) => name.endsWith(table) && rows.length > 0)).toBe(true);
        }
        await expect(restore(other, file)).rejects.toThrow(/not empty/);
        expect(await contents(other)).toEqual(before);
      } finally {
        await other.close();
      }
    }, 120_000);

    it('goes on after a restore: devices are known, and each starts its catalogue anew', async () => {
      const admin = await hub.workspace();
      const op = put(touch());
      await admin.push(op);
      const { cursor } = await admin.pull();
      const file = join(home, 'onward');
      await backup(database, file, new Date());
      const other = await openPglite(undefined);
      try {
        await restore(other, file);
        const there = team(other).holder(admin.token);
        expect(await there.pull(cursor)).toMatchObject({ resetRequired: true });
        expect(statuses(await there.push(op, put(touch())))).toEqual(['duplicate', 'applied']);
      } finally {
        await other.close();
      }
    }, 120_000);

    it('restores nothing from a file that was cut off, changed or is something else', async () => {
      await hub.workspace();
      const file = join(home, 'cut');
      await backup(database, file, new Date());
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      const other = await openPglite(undefined);
      try {
        const spoilt = [lines.slice(0, -1), [...lines.slice(0, -2), lines.at(-1)], [...lines, lines[1]], ['{}'], ['x']];
        for (const [at, each] of spoilt.entries()) {
          const bad = join(home, `bad-${at}`);
          writeFileSync(bad, each.join('\n'));
          await expect(restore(other, bad)).rejects.toThrow(/damaged|no(t| ) a? ?backup/);
        }
        const newer = join(home, 'newer');
        writeFileSync(
          newer,
          [JSON.stringify({ ...JSON.parse(lines[0] ?? ''), schema: 99 }), ...lines.slice(1)].join('\n'),
        );
        await expect(restore(other, newer)).rejects.toThrow(/newer hub/);
        await migrate(other);
        expect(await everyTenant(other)).toEqual([]);
        await expect(backup(database, file, new Date())).rejects.toThrow(/EEXIST/);
      } finally {
        await other.close();
      }
    }, 120_000);

    it('logs and counts without a word of a person, a token or an address', async () => {
      const log: LogLine[] = [];
      const metrics = createMetrics();
      const seen = team(database, { log: (line) => log.push(line), metrics });
      const admin = await seen.workspace();
      const canary = 'canary-person';
      const person = {
        name: canary,
        email: `${canary}@example.com`,
        linkedinSlug: canary,
        title: canary,
        company: canary,
      };
      const every = {
        person,
        subject: canary,
        note: canary,
        url: `https://x/${canary}`,
        threadId: canary,
        deal: canary,
      };
      const bad = touch({ ...every, kind: canary as 'note' });
      await admin.push(put(touch({ ...every, personId: canary })), put(bad), { canary });
      await admin.call('POST', '/v1/sync/push', { canary }, { 'User-Agent': canary });
      await admin.call('POST', `/v1/sync/push?who=${canary}`, `{"${canary}`);
      await admin.call('GET', `/v1/${canary}`);
      await admin.call('GET', `/v1/sync/pull?cursor=${canary}`);
      await admin.call('DELETE', '/v1/people', { keys: [`email:${canary}@example.com`] });
      await admin.call('PUT', '/v1/assets', { assets: [asset('a', { title: canary, url: `${canary}:` })] });
      await seen.holder(canary).call('GET', '/v1/whoami');
      const { invite } = await admin.json<InviteAnswer>('POST', '/v1/invites', { role: 'rep', label: canary });
      const text = JSON.stringify(log) + metrics.text();
      for (const secret of [canary, admin.token, invite]) expect(text).not.toContain(secret);
      expect(log.filter(({ event }) => event === 'request').length).toBe(9);
      expect(log[0]).toMatchObject({ method: 'POST', route: '/v1/sync/push', status: 200, device: admin.device });
    });

    it('names kind and place of a fault, never its message', async () => {
      const log: LogLine[] = [];
      const broken: Database = {
        ...database,
        transaction: () => Promise.reject(new TypeError('value "canary-person" is out of range')),
      };
      const response = await team(broken, { log: (line) => log.push(line) })
        .holder('tl_x')
        .call('GET', '/v1/whoami');
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('canary');
      expect(log).toMatchObject([
        { event: 'fault', kind: 'TypeError' },
        { event: 'request', status: 500 },
      ]);
      expect(JSON.stringify(log)).not.toContain('canary');
      expect(response.headers.get('X-Request-Id')).toBe(log[0]?.request);
    });
  });
