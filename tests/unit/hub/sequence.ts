// Pushes whose operations are numbered, large, deep, compressed or too many; and cursors that are too old.
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../hub/database.ts';
import { asTenant } from '../../../hub/database.ts';
import { purge } from '../../../hub/operate/purge.ts';
import { mostInflatedBytes, mostOps, type PushAnswer } from '../../../lib/connectors/hub-protocol.ts';
import { asset, envelope, put, touch, uuid } from './ops.ts';
import { statuses, team } from './team.ts';

export const sequence = (opened: () => Database) =>
  describe('push and pull in detail', () => {
    let database: Database;
    let { workspace } = {} as ReturnType<typeof team>;
    beforeAll(() => {
      database = opened();
      ({ workspace } = team(database));
    });

    async function orderly() {
      const admin = await workspace();
      const send = async (...ops: unknown[]) => {
        const answer = await admin.json<PushAnswer>('POST', '/v1/sync/push', { ...envelope(ops), isOrdered: true });
        const said = answer.results.map(({ status, error }) => error?.code ?? status);
        return { said, lastSeq: answer.lastSeq };
      };
      return { ...admin, send };
    }
    const numbered = (seq: number) => put(touch(), { seq });

    it('refuses what comes after a gap, and takes it when the gap is filled', async () => {
      const { send, touches } = await orderly();
      const [one, two, three, four] = [1, 2, 3, 4].map(numbered);
      expect(await send(one)).toEqual({ said: ['applied'], lastSeq: 1 });
      expect(await send(three, four)).toEqual({ said: ['out_of_order', 'out_of_order'], lastSeq: 1 });
      expect(await touches()).toMatchObject({ total: 1 });
      expect(await send(two, three, four)).toEqual({ said: ['applied', 'applied', 'applied'], lastSeq: 4 });
      expect(await send(one, four)).toEqual({ said: ['duplicate', 'duplicate'], lastSeq: 4 });
    });

    it('goes on after a rejected operation, so that one bad one never stops a device', async () => {
      const { send } = await orderly();
      const bad = { ...numbered(1), entity: 'deal' };
      expect(await send(bad, numbered(2))).toEqual({ said: ['invalid', 'applied'], lastSeq: 2 });
    });

    it('loses no touch of a device that was restored from a backup and counts anew', async () => {
      const { send, touches } = await orderly();
      await send(numbered(1), numbered(2), numbered(3));
      expect(await send(numbered(2))).toEqual({ said: ['applied'], lastSeq: 3 });
      expect(await touches()).toMatchObject({ total: 4 });
    });

    it('counts for each device alone, and wants a number on every operation', async () => {
      const { send, json } = await orderly();
      await send(numbered(1), numbered(2));
      const other = { ...envelope([numbered(1)]), deviceId: uuid(), isOrdered: true };
      expect(await json<PushAnswer>('POST', '/v1/sync/push', other)).toMatchObject({ lastSeq: 1 });
      const { seq: _, ...bare } = numbered(3);
      expect(await send(bare)).toEqual({ said: ['out_of_order'], lastSeq: 2 });
    });

    it('takes operations without numbers from a device that does not order, and says no last number', async () => {
      const { json } = await workspace();
      const { seq: _, ...bare } = put(touch());
      const answer = await json<PushAnswer>('POST', '/v1/sync/push', envelope([bare, put(touch(), { seq: 70 })]));
      expect(statuses(answer.results)).toEqual(['applied', 'applied']);
      expect(answer.lastSeq).toBeUndefined();
    });

    it('takes 500 operations at once', async () => {
      const { call, touches } = await workspace();
      const ops = Array.from({ length: mostOps }, () => put(touch()));
      const body = gzipSync(JSON.stringify(envelope(ops)));
      const response = await call('POST', '/v1/sync/push', body, { 'Content-Encoding': 'gzip' });
      expect(response.status).toBe(200);
      expect(await touches()).toMatchObject({ total: mostOps });
    });

    it('rejects an operation over 32 kB and takes its neighbours', async () => {
      const { push } = await workspace();
      const [small, large] = [put(touch()), { ...put(touch()), extra: 'x'.repeat(33_000) }];
      const results = await push(small, large, put(touch()));
      expect(statuses(results)).toEqual(['applied', 'rejected', 'applied']);
      expect(results[1]?.error?.code).toBe('too_large');
    });

    it('unpacks no more than it said it would', async () => {
      const { call } = await workspace();
      const bomb = gzipSync(Buffer.alloc(100 * mostInflatedBytes, ' '), { level: 9 });
      expect(bomb.length).toBeLessThan(512 * 1024);
      const answers = [bomb, Buffer.from('not gzip')].map(
        async (body) => (await call('POST', '/v1/usage', body, { 'Content-Encoding': 'gzip' })).status,
      );
      expect(await Promise.all(answers)).toEqual([413, 400]);
    });

    it('forgets removals after half a year and sends those who slept longer back to the start', async () => {
      const { tenant, json, pull } = await workspace();
      await json('PUT', '/v1/assets', { assets: ['a', 'b', 'c', 'd'].map((id) => asset(id)) });
      const asleep = (await pull()).cursor;
      await json('PUT', '/v1/assets', { assets: [], remove: ['d'] });
      const awake = (await pull(asleep)).cursor;

      const day = 86_400_000;
      expect(await purge(database, new Date(Date.now() + 179 * day))).toBe(0);
      expect((await pull(asleep)).changes).toMatchObject([{ id: 'd', isDeleted: true }]);
      expect(await purge(database, new Date(Date.now() + 181 * day))).toBeGreaterThan(0);
      const left = await asTenant(database, tenant, (session) =>
        session.query('SELECT id FROM touchline.assets WHERE tenant_id = $1 AND is_deleted', [tenant]),
      );
      expect(left).toEqual([]);
      expect(await pull(asleep)).toMatchObject({ resetRequired: true });
      expect(await pull(awake)).toMatchObject({ resetRequired: false, changes: [] });
      // A first pull in pages starts behind the purge and must still come to its end.
      const first = await pull('', 1);
      const second = await pull(first.cursor, 1);
      const third = await pull(second.cursor, 1);
      expect([first, second, third].map(({ resetRequired }) => resetRequired)).toEqual([false, false, false]);
      expect(third).toMatchObject({ hasMore: false, changes: [{ id: 'c' }] });
      expect(await pull(third.cursor)).toMatchObject({ resetRequired: false, changes: [] });
    });
  });
