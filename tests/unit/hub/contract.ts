// What the hub promises over HTTP, the same on every database.
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssetsAnswer, FunnelAnswer, PutAssetsAnswer, UsageAnswer } from '../../../hub/answers.ts';
import type { Database } from '../../../hub/database.ts';
import { addDevice, newToken } from '../../../hub/devices.ts';
import { mostBytes, mostOps, type PushAnswer, whoamiSchema } from '../../../lib/connectors/hub-protocol.ts';
import { asset, del, envelope, put, touch, usageRow, uuid } from './ops.ts';
import { statuses, team } from './team.ts';

export const contract = (opened: () => Database) =>
  describe('the hub over HTTP', () => {
    let database: Database;
    let { app, member, workspace } = {} as ReturnType<typeof team>;

    beforeAll(() => {
      database = opened();
      ({ app, member, workspace } = team(database));
    });

    describe('signing in', () => {
      it('says which workspace and role a token has', async () => {
        const { json } = await workspace('marketer');
        expect(v.parse(whoamiSchema, await json('GET', '/v1/whoami'))).toEqual({
          workspace: 'Team North',
          role: 'marketer',
          protocol: 1,
        });
      });

      it.each(['', 'Bearer ', 'Bearer tl_unknown', 'Basic dGw6dGw=', `Bearer ${'x'.repeat(501)}`])(
        'answers 401 to %j',
        async (authorization) => {
          const response = await app.request('/v1/whoami', { headers: { Authorization: authorization } });
          expect(response.status).toBe(401);
          expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
          expect(await response.json()).toMatchObject({ error: { code: 'not_signed_in' } });
        },
      );

      it('keeps no token in the database', async () => {
        const { call } = await workspace();
        expect((await call('GET', '/v1/whoami')).status).toBe(200);
        const rows = await database.query('SELECT * FROM touchline.devices');
        expect(JSON.stringify(rows)).not.toContain('tl_');
      });

      it('lets a rep push but neither change the catalogue nor read the team’s touches', async () => {
        const rep = await workspace('rep');
        expect(statuses(await rep.push(put(touch())))).toEqual(['applied']);
        expect((await rep.call('PUT', '/v1/assets', { assets: [asset('a1')] })).status).toBe(403);
        expect((await rep.call('GET', '/v1/touches')).status).toBe(403);
      });
    });

    describe('push', () => {
      it('takes a touch once, however often it is sent', async () => {
        const { push, touches } = await workspace();
        const op = put(touch());
        expect(statuses(await push(op))).toEqual(['applied']);
        expect(statuses(await push(op, op))).toEqual(['duplicate', 'duplicate']);
        expect(await touches()).toMatchObject({ total: 1, touches: [{ id: op.id, touch: op.data, isUndone: false }] });
      });

      it('takes it once when the same push arrives several times at once', async () => {
        const { push, touches } = await workspace();
        const ops = [put(touch()), put(touch())];
        const answers = await Promise.all([push(...ops), push(...ops), push(...ops)]);
        expect(answers.flat().filter(({ status }) => status === 'applied')).toHaveLength(2);
        expect(await touches()).toMatchObject({ total: 2 });
      });

      it('does not mind that the touch moved on in its local life between two tries', async () => {
        const { push } = await workspace();
        const op = put(touch({ state: 'queued' }));
        await push(op);
        expect(statuses(await push({ ...op, seq: 9, data: { ...op.data, state: 'failed' } }))).toEqual(['duplicate']);
      });

      it('refuses an operation id that was used for something else', async () => {
        const { push, touches } = await workspace();
        const op = put(touch());
        await push(op);
        const [result] = await push({ ...op, data: { ...op.data, note: 'other' } });
        expect(result).toMatchObject({ status: 'rejected', error: { code: 'opid_reuse' } });
        expect((await touches()).touches[0]?.touch?.note).toBe('');
      });

      it('answers duplicate to the same touch under another operation id and keeps the first', async () => {
        const { push, touches } = await workspace();
        const first = touch({ note: 'first' });
        await push(put(first));
        expect(statuses(await push(put({ ...first, note: 'second' })))).toEqual(['duplicate']);
        expect((await touches()).touches).toMatchObject([{ touch: { note: 'first' } }]);
      });

      it('takes an edited touch in place of the first, also where the older one arrives later', async () => {
        const { push, touches } = await workspace();
        const first = touch({ note: 'first' });
        const edited = { ...first, note: 'edited', revision: 1, personId: 'p2', seq: 4 };
        const again = { ...edited, note: 'again', revision: 2, disposition: 'Interested', deal: 'Fjord 2027' };
        expect(statuses(await push(put(edited)))).toEqual(['applied']);
        expect(statuses(await push(put(first)))).toEqual(['duplicate']);
        expect(statuses(await push(put(again), put(edited)))).toEqual(['applied', 'duplicate']);
        expect(await touches()).toMatchObject({ total: 1, touches: [{ id: first.id, touch: again, version: 2 }] });
      });

      it('takes an edit neither after an undo nor from another device', async () => {
        const { push, json, touches } = await workspace();
        const [gone, kept] = [touch(), touch({ note: 'kept' })];
        await push(put(gone), del(gone.id), put(kept));
        expect(statuses(await push(put({ ...gone, revision: 3 })))).toEqual(['duplicate']);
        const stranger = { ...envelope([put({ ...kept, note: 'stolen', revision: 9 })]), deviceId: uuid() };
        const { results } = await json<PushAnswer>('POST', '/v1/sync/push', stranger);
        expect(statuses(results)).toEqual(['duplicate']);
        expect(await touches()).toMatchObject({ total: 2, undone: 1, touches: [{ touch: { note: 'kept' } }, {}] });
      });

      it('takes engagements of the buyer like touches of the seller', async () => {
        const { push, touches } = await workspace();
        const kinds = ['connection_accepted', 'email_reply_received', 'message_received'] as const;
        expect(statuses(await push(...kinds.map((kind) => put(touch({ kind })))))).toEqual(kinds.map(() => 'applied'));
        expect((await touches()).touches.map((one) => one.touch?.kind)).toEqual([...kinds].reverse());
      });

      it('undoes a touch for good and forgets its data', async () => {
        const { push, touches } = await workspace();
        const data = touch();
        expect(statuses(await push(put(data), del(data.id), del(data.id), put(data)))).toEqual([
          'applied',
          'applied',
          'duplicate',
          'duplicate',
        ]);
        const answer = await touches();
        expect(answer).toMatchObject({ total: 1, undone: 1, touches: [{ id: data.id, isUndone: true }] });
        expect(JSON.stringify(answer)).not.toContain('ann@example.com');
      });

      it('keeps a touch undone when the undo overtook it', async () => {
        const { push, touches } = await workspace();
        const data = touch();
        await push(del(data.id));
        expect(statuses(await push(put(data)))).toEqual(['duplicate']);
        expect((await touches()).touches).toMatchObject([{ isUndone: true }]);
      });

      const spoilt: [string, (good: ReturnType<typeof put>) => unknown][] = [
        ['not an object', () => 7],
        ['no operation id', ({ opId: _, ...rest }) => rest],
        ['an operation id that is no UUID', (good) => ({ ...good, opId: 'x' })],
        ['an unknown entity', (good) => ({ ...good, entity: 'person' })],
        ['a put without data', ({ data: _, ...rest }) => rest],
        ['a touch of another id', (good) => ({ ...good, id: uuid() })],
        ['an unknown kind', (good) => ({ ...good, data: { ...good.data, kind: 'stare' } })],
        ['a note that is too long', (good) => ({ ...good, data: { ...good.data, note: 'x'.repeat(4_001) } })],
        ['a NUL character', (good) => ({ ...good, data: { ...good.data, note: 'a\0b' } })],
        ['half a surrogate pair', (good) => ({ ...good, data: { ...good.data, subject: 'a\ud800b' } })],
      ];
      it.each(spoilt)('rejects %s and takes its neighbours', async (_, spoil) => {
        const { push, touches } = await workspace();
        const results = await push(put(touch()), spoil(put(touch())), put(touch()));
        expect(statuses(results)).toEqual(['applied', 'rejected', 'applied']);
        expect(results[1]?.error?.message).not.toBe('');
        expect(await touches()).toMatchObject({ total: 2 });
      });

      it('judges a rejected operation anew when it comes corrected', async () => {
        const { push } = await workspace();
        const good = put(touch());
        expect(statuses(await push({ ...good, data: { ...good.data, kind: 'stare' } }))).toEqual(['rejected']);
        expect(statuses(await push(good))).toEqual(['applied']);
      });

      it('keeps every character that can be stored', async () => {
        const { push, touches } = await workspace();
        const note = "👩‍🚀 “קפה” \u202e \\u0000 '; DROP TABLE x; -- Ω";
        await push(put(touch({ note })));
        expect((await touches()).touches[0]?.touch?.note).toBe(note);
      });

      it.each([
        ['another protocol', { ...envelope([]), protocol: 2 }],
        ['no device', { ...envelope([]), deviceId: '' }],
        ['too many operations', envelope(new Array(mostOps + 1).fill(0))],
        ['a list', []],
        ['nothing', null],
      ])('answers 400 to an envelope with %s', async (_, body) => {
        const { call } = await workspace();
        const response = await call('POST', '/v1/sync/push', body);
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({ error: { code: 'bad_envelope' } });
      });
    });

    describe('bad requests', () => {
      it.each([
        ['broken JSON', '{"protocol":1,', 400],
        ['a prototype key', '{"protocol":1,"__proto__":{"isAdmin":true}}', 400],
        ['a hidden prototype key', '{"ops":[{"a":{"\\u005f_proto__":1}}]}', 400],
        ['a constructor key', '{"constructor":{}}', 400],
        ['deep nesting', `${'['.repeat(30)}${']'.repeat(30)}`, 400],
        ['very deep nesting', '['.repeat(mostBytes - 10), 400],
        ['a body over the limit', JSON.stringify('x'.repeat(mostBytes)), 413],
      ])('answers %s with JSON', async (_, body, status) => {
        const { call } = await workspace();
        const response = await call('POST', '/v1/sync/push', body);
        expect(response.status).toBe(status);
        expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(await response.json()).toMatchObject({
          error: { code: expect.any(String), message: expect.any(String) },
        });
        expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
      });

      it('counts the bytes of a body that announces no length', async () => {
        const { tenant } = await workspace();
        const token = newToken();
        await addDevice(database, tenant, { label: 'stream', role: 'rep', token });
        let sent = 0;
        const body = new ReadableStream<Uint8Array>({
          pull: (controller) => {
            sent += 65_536;
            controller.enqueue(new Uint8Array(65_536).fill(32));
          },
        });
        const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
        const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
        expect((await app.request('/v1/usage', init)).status).toBe(413);
        expect(sent).toBeLessThan(2 * mostBytes);
      });

      it.each([
        ['text/plain', {}],
        ['application/json', { 'Content-Encoding': 'br' }],
      ])('answers 415 to %s %j', async (type, headers) => {
        const { call } = await workspace();
        expect((await call('POST', '/v1/usage', '{}', { 'Content-Type': type, ...headers })).status).toBe(415);
      });

      it('answers 404 as JSON to an unknown path', async () => {
        const response = await app.request('/v1/nothing');
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
      });

      it('answers a preflight of any origin, also for a private network', async () => {
        const response = await app.request('/v1/sync/push', {
          method: 'OPTIONS',
          headers: { Origin: 'chrome-extension://abc', 'Access-Control-Request-Private-Network': 'true' },
        });
        expect(response.status).toBe(204);
        expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(response.headers.get('Access-Control-Allow-Headers')).toBe(
          'Authorization, Content-Type, Content-Encoding',
        );
        expect(response.headers.get('Access-Control-Allow-Private-Network')).toBe('true');
        expect(Number(response.headers.get('Access-Control-Max-Age'))).toBeGreaterThan(0);
        expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
      });

      it('says that it is well without a token', async () => {
        expect(await (await app.request('/healthz')).json()).toEqual({ ok: true });
      });
    });

    describe('the catalogue', () => {
      it('writes valid assets, names the wrong ones and leaves the same ones alone', async () => {
        const { json } = await workspace('marketer');
        const rows = [asset('a1'), asset('a2', { url: 'javascript:alert(1)' }), 7, asset('a3', { title: 'x\0' })];
        const first = await json<PutAssetsAnswer>('PUT', '/v1/assets', { assets: rows });
        expect(first).toMatchObject({ written: 1, unchanged: 0 });
        expect(first.errors.map(({ index, field }) => [index, field])).toEqual([
          [1, 'url'],
          [2, ''],
          [3, 'title'],
        ]);
        expect(await json('PUT', '/v1/assets', { assets: [asset('a1')] })).toMatchObject({ written: 0, unchanged: 1 });
        const list = await json<AssetsAnswer>('GET', '/v1/assets');
        expect(list).toMatchObject({ total: 1, assets: [{ id: 'a1', audience: 'public' }] });
      });

      it('pulls in pages, then only what changed, with removals', async () => {
        const { json, pull } = await workspace();
        await json('PUT', '/v1/assets', { assets: ['a', 'b', 'c', 'd', 'e'].map((id) => asset(id)) });
        const seen: string[] = [];
        let page = await pull('', 2);
        for (; page.hasMore; page = await pull(page.cursor, 2)) seen.push(...page.changes.map(({ id }) => id));
        seen.push(...page.changes.map(({ id }) => id));
        expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
        expect(await pull(page.cursor)).toMatchObject({ changes: [], cursor: page.cursor, hasMore: false });

        await json('PUT', '/v1/assets', { assets: [asset('b', { title: 'New' })], remove: ['d', 'unknown'] });
        const { changes } = await pull(page.cursor);
        expect(changes).toMatchObject([
          { id: 'b', isDeleted: false, data: { title: 'New' } },
          { id: 'd', isDeleted: true },
        ]);
        expect((await pull()).changes.map(({ id }) => id)).toEqual(['a', 'c', 'e', 'b']);
      });

      it('gives internal assets to a rep: audience is judged when inserting', async () => {
        const { tenant, json } = await workspace();
        await json('PUT', '/v1/assets', { assets: [asset('secret', { audience: 'internal' })] });
        const rep = await member(tenant, 'rep');
        expect((await rep.pull()).changes).toMatchObject([{ id: 'secret', data: { audience: 'internal' } }]);
      });

      it.each(['garbage', '00000000-0000-4000-8000-000000000000.0'])(
        'asks to start anew at the cursor %s',
        async (cursor) => {
          const { pull } = await workspace();
          expect(await pull(cursor)).toEqual({ changes: [], cursor: '', hasMore: false, resetRequired: true });
        },
      );

      it('asks to start anew at a cursor from the future of a restored backup', async () => {
        const { pull } = await workspace();
        const [epoch] = (await pull()).cursor.split('.');
        expect(await pull(`${epoch}.99`)).toMatchObject({ resetRequired: true });
      });
    });

    describe('usage', () => {
      it('counts each row once a device and keeps a broken one from blocking the others', async () => {
        const { tenant, json } = await workspace();
        const other = await member(tenant, 'rep');
        await json('PUT', '/v1/assets', { assets: [asset('a1'), asset('a2')] });
        const broken = [usageRow('s:3', { step: 'admired' }), usageRow('s:4', { at: '0000-02-30T00:00:00Z' })];
        const rows = [usageRow('s:1'), usageRow('s:2', { step: 'sent' }), ...broken];
        expect(await json<UsageAnswer>('POST', '/v1/usage', { rows })).toEqual({
          accepted: 2,
          duplicates: 0,
          rejected: 2,
        });
        expect(await json('POST', '/v1/usage', { rows })).toMatchObject({ accepted: 0, duplicates: 2 });
        expect(await other.json('POST', '/v1/usage', { rows: [usageRow('s:1')] })).toMatchObject({ accepted: 1 });

        const funnel = await json<FunnelAnswer>('GET', '/v1/usage/funnel');
        expect(funnel).toMatchObject({ days: 30, reps: 2, totals: { shown: 2, sent: 1, inserted: 0 } });
        expect(funnel.rows.map(({ assetId, steps }) => [assetId, steps.shown, steps.sent])).toEqual([
          ['a1', 2, 1],
          ['a2', 0, 0],
        ]);
      });

      it('leaves out what is older than asked, and marks an asset that is gone', async () => {
        const { json } = await workspace();
        const old = new Date(Date.now() - 40 * 86_400_000).toISOString();
        await json('POST', '/v1/usage', { rows: [usageRow('s:1', { assetId: 'gone' }), usageRow('s:2', { at: old })] });
        const recent = await json<FunnelAnswer>('GET', '/v1/usage/funnel?days=30');
        expect(recent.rows).toMatchObject([{ assetId: 'gone', isGone: true, steps: { shown: 1 } }]);
        expect(await json('GET', '/v1/usage/funnel?days=60')).toMatchObject({ totals: { shown: 2 } });
      });
    });

    it('shows a workspace nothing of another one', async () => {
      const north = await workspace();
      const south = await workspace();
      const op = put(touch());
      await north.push(op);
      await north.json('PUT', '/v1/assets', { assets: [asset('a1')] });
      await north.json('POST', '/v1/usage', { rows: [usageRow('s:1')] });
      expect(await south.touches()).toMatchObject({ total: 0 });
      expect(await south.json('GET', '/v1/assets')).toMatchObject({ total: 0 });
      expect(await south.json('GET', '/v1/usage/funnel')).toMatchObject({ reps: 0, rows: [] });
      expect(await south.pull((await north.pull()).cursor)).toMatchObject({ resetRequired: true });
      // The same ids are free in the other workspace, and using them there changes nothing here.
      expect(statuses(await south.push(op, del(op.id)))).toEqual(['applied', 'applied']);
      expect(await north.touches()).toMatchObject({ total: 1, undone: 0 });
    });
  });
