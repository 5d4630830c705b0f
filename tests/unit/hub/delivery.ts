// Webhooks against a receiver of our own: what arrives, what is tried again, and what a restart goes on with.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../hub/audit.ts';
import type { Database } from '../../../hub/database.ts';
import { type DeliveryWorld, deliverDue } from '../../../hub/webhooks/deliver.ts';
import type { WebhookAnswer, WebhooksAnswer } from '../../../hub/webhooks/endpoints.ts';
import type { CloudEvent } from '../../../hub/webhooks/events.ts';
import { post } from '../../../hub/webhooks/post.ts';
import { asset, del, put, touch } from './ops.ts';
import { type Member, team } from './team.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}
const minute = 60_000;

export const delivery = (opened: () => Database) =>
  describe('webhooks', () => {
    let database: Database;
    let { member, workspace } = {} as ReturnType<typeof team>;
    let server: Server;
    let origin = '';
    let got: Received[] = [];
    /** What the receiver answers next; 200 when there is nothing. */
    let answers: { status: number; headers?: Record<string, string> }[] = [];
    let time = new Date();
    const allowed: string[] = [];

    beforeAll(() => {
      database = opened();
      ({ member, workspace } = team(database, { now: () => time, allowed }));
    });
    beforeEach(async () => {
      [got, answers] = [[], []];
      server = createServer(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        const { status, headers } = answers.shift() ?? { status: 200 };
        response.writeHead(status, headers).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://receiver.test:${(server.address() as AddressInfo).port}`;
      allowed.push(origin);
    });
    afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())));

    const world = (change: Partial<DeliveryWorld> = {}): DeliveryWorld => ({
      database,
      now: () => time,
      random: () => 0,
      resolve: async () => ['127.0.0.1'],
      post,
      allowed,
      signal: new AbortController().signal,
      ...change,
    });
    const add = (admin: Member, more: object = {}) =>
      admin.json<WebhookAnswer>('POST', '/v1/webhooks', { url: `${origin}/in`, ...more });
    const state = async (admin: Member) => (await admin.json<WebhooksAnswer>('GET', '/v1/webhooks')).webhooks[0];
    const eventsOf = (received: Received | undefined) => JSON.parse(received?.body ?? '[]') as CloudEvent[];
    const later = (ms: number) => {
      time = new Date(time.getTime() + ms);
    };

    it('tells of touches in order, as signed CloudEvents, and of nothing that was there before', async () => {
      const admin = await workspace();
      await admin.push(put(touch()));
      const { id, secret } = await add(admin);
      const [one, two] = [put(touch()), put(touch({ note: 'naïve 👋' }))];
      await admin.push(one, two, del(one.id));
      await admin.json('PUT', '/v1/assets', { assets: [asset('a1')] });
      expect(await deliverDue(world())).toBe(1);
      const [received] = got;
      expect(received?.headers['content-type']).toBe('application/cloudevents-batch+json; charset=utf-8');
      const headers = Object.fromEntries(
        Object.entries(received?.headers ?? {}).map(([k, value]) => [k, String(value)]),
      );
      expect(new Webhook(secret).verify(received?.body ?? '', headers)).toEqual(eventsOf(received));
      expect(headers['webhook-id']).toMatch(new RegExp(`^msg_${id}_\\d+_\\d+$`));
      const { state: _, ...told } = two.data;
      expect(eventsOf(received)).toMatchObject([
        { specversion: '1.0', type: 'touchline.touch.recorded', subject: two.id, data: { id: two.id, touch: told } },
        { type: 'touchline.touch.undone', subject: one.id, data: { id: one.id } },
      ]);
      expect(await deliverDue(world())).toBe(0);
      expect(await state(admin)).toMatchObject({ state: 'on', failures: 0, lastResult: '200' });
    });

    it('sends a long past in parts when asked for it', async () => {
      const admin = await workspace();
      await admin.push(...Array.from({ length: 230 }, () => put(touch())));
      await add(admin, { fromStart: true });
      expect(await deliverDue(world())).toBe(3);
      const ids = got.flatMap((received) => eventsOf(received).map(({ subject }) => subject));
      expect(ids).toHaveLength(230);
      expect(new Set(ids).size).toBe(230);
    });

    it('tries again with the same id after 5 s, 5 min and 30 min, from any process', async () => {
      const admin = await workspace();
      await add(admin);
      await admin.push(put(touch()));
      answers = [{ status: 500 }, { status: 302, headers: { Location: `${origin}/elsewhere` } }, { status: 404 }];
      for (const wait of [5_000, 5 * minute, 30 * minute]) {
        await deliverDue(world());
        await admin.push(put(touch()));
        later(wait - 1);
        expect(await deliverDue(world())).toBe(0);
        later(1);
      }
      expect(await state(admin)).toMatchObject({ state: 'retrying', failures: 3, lastResult: '404' });
      // The batch of the first try, then what came meanwhile.
      expect(await deliverDue(world())).toBe(2);
      const ids = got.map(({ headers }) => headers['webhook-id']);
      expect([ids.length, new Set(ids).size]).toEqual([5, 2]);
      expect(eventsOf(got[3])).toEqual(eventsOf(got[0]));
      expect(eventsOf(got[4])).toHaveLength(3);
    });

    it('waits as long as the receiver asks', async () => {
      const admin = await workspace();
      await add(admin);
      await admin.push(put(touch()));
      answers = [{ status: 429, headers: { 'Retry-After': '600' } }];
      await deliverDue(world());
      later(9 * minute);
      expect(await deliverDue(world())).toBe(0);
      later(minute);
      expect(await deliverDue(world())).toBe(1);
    });

    it('stops at 410, and goes on where it stopped when an admin says so', async () => {
      const admin = await workspace();
      const { id } = await add(admin);
      await admin.push(put(touch()));
      answers = [{ status: 410 }];
      await deliverDue(world());
      expect(await state(admin)).toMatchObject({ state: 'disabled', lastResult: '410' });
      await admin.push(put(touch()));
      later(30 * 24 * 60 * minute);
      expect(await deliverDue(world())).toBe(0);
      await admin.json('POST', `/v1/webhooks/${id}/resume`);
      expect(await deliverDue(world())).toBe(2);
      const { lines } = await admin.json<{ lines: AuditLine[] }>('GET', '/v1/audit');
      expect(lines.map(({ action, device }) => [action, device])).toEqual([
        ['webhook.created', admin.device],
        ['webhook.disabled', ''],
        ['webhook.resumed', admin.device],
      ]);
    });

    it('gives an endpoint up after five days without an answer', async () => {
      const admin = await workspace();
      await add(admin);
      await admin.push(put(touch()));
      const tries: number[] = [];
      const start = time.getTime();
      const failing = world({
        post: async () => {
          tries.push(time.getTime() - start);
          return { status: 0, retryAfterMs: undefined };
        },
      });
      for (let hour = 0; hour < 24 * 10; hour += 1) {
        await deliverDue(failing);
        later(60 * minute);
      }
      expect(await state(admin)).toMatchObject({ state: 'disabled', lastResult: 'no answer' });
      expect(tries.length).toBeGreaterThan(9);
      const days = (tries.at(-1) ?? 0) / (24 * 60 * minute);
      expect(days).toBeGreaterThanOrEqual(5);
      expect(days).toBeLessThan(7);
    }, 120_000);

    it('signs with old and new secret for a day, then with the new one', async () => {
      const admin = await workspace();
      const { id, secret: old } = await add(admin);
      const { secret } = await admin.json<WebhookAnswer>('POST', `/v1/webhooks/${id}/secret`);
      const verifies = async (each: string) => {
        const last = got.at(-1);
        const headers = Object.fromEntries(Object.entries(last?.headers ?? {}).map(([k, value]) => [k, String(value)]));
        // The library checks the clock too, and ours is moved: the signature alone is compared.
        const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
        const signature = new Webhook(each).sign(headers['webhook-id'] ?? '', at, last?.body ?? '');
        return (headers['webhook-signature'] ?? '').split(' ').includes(signature);
      };
      await admin.push(put(touch()));
      await deliverDue(world());
      expect([await verifies(old), await verifies(secret)]).toEqual([true, true]);
      later(25 * 60 * minute);
      await admin.push(put(touch()));
      await deliverDue(world());
      expect([await verifies(old), await verifies(secret)]).toEqual([false, true]);
      expect(JSON.stringify(await state(admin))).not.toContain('whsec_');
    });

    it('passes an erasure on, and never sends a person who was erased while a delivery waited', async () => {
      const admin = await workspace();
      await add(admin);
      await admin.push(put(touch()));
      answers = [{ status: 503 }];
      await deliverDue(world());
      await admin.json('DELETE', '/v1/people', { keys: ['email:ann@example.com'] });
      later(5_000);
      await deliverDue(world());
      const bodies = got.slice(1).map(({ body }) => body);
      expect(bodies.join('')).not.toContain('ann@example.com');
      expect(bodies.flatMap((body) => (JSON.parse(body) as CloudEvent[]).map(({ type }) => type))).toEqual([
        'touchline.touch.undone',
      ]);
    });

    it('connects to the address that was judged, not to what the name says a moment later', async () => {
      const admin = await workspace();
      await add(admin);
      await admin.push(put(touch()));
      let asked = 0;
      const resolve = async () => (asked++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']);
      expect(await deliverDue(world({ resolve }))).toBe(1);
      expect([asked, got[0]?.headers.host]).toEqual([1, new URL(origin).host]);
    });

    it('sends nothing to a name that leads inside, even if only one of its addresses does', async () => {
      const admin = await workspace();
      await admin.json('POST', '/v1/webhooks', { url: 'https://inside.example/in' });
      await admin.push(put(touch()));
      const never = async () => Promise.reject(new Error('must not connect'));
      await deliverDue(world({ resolve: async () => ['93.184.216.34', '127.0.0.1'], post: never }));
      expect(await state(admin)).toMatchObject({ state: 'retrying', lastResult: expect.stringContaining('public') });
    });

    it('takes only https, unless the operator trusts the origin', async () => {
      const admin = await workspace();
      const add = async (url: string) => (await admin.call('POST', '/v1/webhooks', { url })).status;
      const bad = [
        'http://example.com/',
        'https://u:p@example.com/',
        'https://127.0.0.1/',
        'https://[::1]/',
        'x',
        'ftp://x/',
      ];
      for (const url of bad) expect([url, await add(url)]).toEqual([url, 400]);
      expect([await add('https://example.com/in'), await add(`${origin}/in`)]).toEqual([200, 200]);
    });

    it('does not tell twice when two hubs deliver at once', async () => {
      const admin = await workspace();
      await add(admin);
      await admin.push(put(touch()), put(touch()));
      await Promise.all([deliverDue(world()), deliverDue(world()), deliverDue(world())]);
      expect(got).toHaveLength(1);
    });

    it('removes an endpoint', async () => {
      const admin = await workspace();
      const { id } = await add(admin);
      const other = await member(admin.tenant, 'admin');
      await other.json('DELETE', `/v1/webhooks/${id}`);
      await admin.push(put(touch()));
      expect(await deliverDue(world())).toBe(0);
      expect((await admin.call('DELETE', `/v1/webhooks/${id}`)).status).toBe(404);
    });
  });
