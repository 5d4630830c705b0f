// The background between the library page and the hub: what is asked, what each refusal becomes, and when it asks again by itself.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectHub } from '../../../entrypoints/background/hub.ts';
import { endPullPause, pauseAfter, pullInTurn } from '../../../entrypoints/background/pull-in-turn.ts';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import { versionsOf } from '../../../lib/store/asset-edits.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { background } from '../../fakes/background.ts';

const minute = 60_000;
const asset = (id: string, change: Partial<Asset> = {}): Asset =>
  v.parse(assetSchema, { id, type: 'deck', title: `Title of ${id}`, ...change });

type Reply = [status: number, body: unknown];
let server: Server;
let url: string;
let replies: Record<string, Reply | ((body: unknown) => Reply)>;
let asked: string[];
const team = { workspace: 'North', role: 'marketer', protocol: 1 };
const nothingNew = { changes: [], cursor: 'c.1', hasMore: false, resetRequired: false };

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    asked.push(`${request.method} ${path}`);
    const reply = replies[path] ?? ([404, { error: { code: 'not_found', message: 'Nothing.' } }] as Reply);
    const [status, body] = typeof reply === 'function' ? reply(await bodyOf(request)) : reply;
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
  replies = { '/v1/whoami': [200, team], '/v1/sync/pull': [200, nothingNew] };
});

async function connected() {
  const all = background();
  expect(await connectHub(all.world, url, 'token')).toMatchObject({ ok: true });
  asked = [];
  return { ...all, ...all.tab(1) };
}

test('who may publish is asked each time; while the hub is away, the last answer stands with a sentence', async () => {
  const { get } = await connected();
  const catalogues = [{ id: 'main', name: 'Main', assets: 2, by: '', at: '' }];
  replies['/v1/catalogues'] = [200, { catalogues }];
  expect(await get('publish.team', {})).toEqual({ access: 'marketer', workspace: 'North', catalogues, away: '' });
  replies['/v1/whoami'] = [502, {}];
  expect(await get('publish.team', {})).toMatchObject({ access: 'marketer', away: expect.stringContaining('502') });
  replies['/v1/whoami'] = [200, { ...team, role: 'rep' }];
  expect(await get('publish.team', {})).toMatchObject({ access: 'rep', catalogues: [] });
  expect(await background().tab(1).get('publish.team', {})).toMatchObject({ access: 'none' });
});

test.each([
  [404, 'not_found', 'This hub is too old'],
  [403, 'not_allowed', 'does not let this device publish'],
  [409, 'not_empty', 'There are assets in this catalogue'],
  [413, 'too_large', 'too large'],
  [429, 'too_many', 'busy'],
  [400, 'bad_asset', 'It says: Why.'],
  [401, 'not_signed_in', 'does not know this token'],
])('a refusal with %d %s is a sentence', async (status, code, words) => {
  const { ask } = await connected();
  replies['/v1/catalogues'] = [status, { error: { code, message: 'Why.' } }];
  const answer = await ask('publish.drop-catalogue', { id: 'x' });
  expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining(words) } });
});

test('drafts go out in parts that the hub takes', async () => {
  const { get, db } = await connected();
  const large = ['a', 'b', 'c'].map((id) => asset(id, { body: 'x'.repeat(90_000) }));
  await replaceSource(db, 'file', large);
  const parts: string[][] = [];
  replies['/v1/publishing/drafts'] = (body) => {
    const ids = (body as { assets: Asset[] }).assets.map(({ id }) => id);
    parts.push(ids);
    return [200, { added: ids, taken: [], errors: [] }];
  };
  expect((await get('publish.draft', { ids: ['a', 'b', 'c', 'gone'], catalogue: 'main' })).added).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(parts).toEqual([['a', 'b'], ['c']]);
});

test('a conflict is an answer; that of a save whose answer was lost is none', async () => {
  const { get } = await connected();
  const stored = { asset: asset('a'), catalogue: 'main', state: 'draft', version: 7, by: 'Lee', at: '' } as const;
  replies['/v1/publishing/save'] = [409, { error: { code: 'asset_changed', message: '' }, stored }];
  const edit = { asset: asset('a', { title: 'Mine' }), baseVersion: 3 };
  expect(await get('publish.save', edit)).toEqual({ conflict: stored });
  expect(await get('publish.save', { ...edit, asset: asset('a') })).toEqual({ stored });
  replies['/v1/publishing/save'] = [409, { error: { code: 'asset_gone', message: '' } }];
  expect(await get('publish.save', edit)).toEqual({ conflict: undefined });
});

test('a pull that replaces an asset of one’s own keeps it among its earlier states', async () => {
  const { world, db } = await connected();
  await replaceSource(db, 'file', [asset('a', { title: 'Own draft' }), asset('same')]);
  const changes = ['a', 'same'].map((id) => ({ entity: 'asset', id, version: 1, isDeleted: false, data: asset(id) }));
  replies['/v1/sync/pull'] = [200, { ...nothingNew, changes }];
  expect(await pullInTurn(world)).toBe(true);
  expect((await versionsOf(db, 'a')).map(({ before }) => [before.source, before.asset.title])).toEqual([
    ['file', 'Own draft'],
  ]);
  expect(await versionsOf(db, 'same')).toEqual([]);
});

test('each pulse asks a hub that answers, and one that is away less and less often', async () => {
  const { world, clock } = await connected();
  const pulses = async (count: number): Promise<number> => {
    asked = [];
    for (let at = 0; at < count; at += 1) {
      clock.pass(minute);
      await pullInTurn(world);
    }
    return asked.length;
  };
  expect(await pulses(5)).toBe(5);
  replies['/v1/sync/pull'] = [503, {}];
  expect(await pulses(60)).toBeLessThan(12);
  replies['/v1/sync/pull'] = [200, nothingNew];
  expect(await pulses(20)).toBeGreaterThanOrEqual(5);
  expect(await pulses(5)).toBe(5);
  replies['/v1/sync/pull'] = [503, {}];
  await pulses(60);
  await endPullPause(world);
  expect(await pulses(1)).toBe(1);
  expect([1, 2, 3, 9].map(pauseAfter)).toEqual([0, 115_000, 235_000, 900_000]);
});

test('a pull that changes nothing here remembers how far it got', async () => {
  const { world, db } = await connected();
  expect(await pullInTurn(world)).toBe(false);
  expect(await db.meta.get('hubCursor')).toMatchObject({ value: 'c.1' });
});
