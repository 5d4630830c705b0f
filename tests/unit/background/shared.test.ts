// Rules and facts of the team on this device: fetched with the pull, ranked, locked, changed at the hub, and let go.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectHub, disconnectHub, pullCatalogue } from '../../../entrypoints/background/hub.ts';
import { rowSchemas } from '../../../lib/backup/row-schemas.ts';
import { assetSchema } from '../../../lib/model/asset.ts';
import type { FactDraft } from '../../../lib/model/asset-fact.ts';
import type { RuleDraft } from '../../../lib/model/rule.ts';
import type { SharedKind, SharedRow } from '../../../lib/model/shared.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { background, message } from '../../fakes/background.ts';

type Reply = [status: number, body: unknown];
let server: Server;
let url: string;
/** What the hub shares; nothing = a hub of before. */
let set: { version: string; rows: unknown[] } | undefined;
let onPut: (body: { baseVersion: number; data?: { name: string } }) => Reply;
let asked: string[];

async function bodyOf(request: IncomingMessage): Promise<never> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return (text === '' ? undefined : JSON.parse(text)) as never;
}
async function replyTo(request: IncomingMessage): Promise<Reply> {
  const path = request.url?.split('?')[0];
  if (path === '/v1/whoami') return [200, { workspace: 'North', role: 'marketer', protocol: 1 }];
  if (path === '/v1/sync/pull') {
    const more = set === undefined ? {} : { shared: set.version };
    return [200, { changes: [], cursor: 'c.1', hasMore: false, resetRequired: false, ...more }];
  }
  if (path !== '/v1/shared' || set === undefined) return [404, { error: { code: 'not_found', message: '' } }];
  asked.push(`${request.method}`);
  return request.method === 'PUT' ? onPut(await bodyOf(request)) : [200, set];
}
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const [status, body] = await replyTo(request);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
  set = { version: 'v1', rows: [] };
  onPut = () => [500, {}];
});

const at = '2026-11-24T09:00:00.000Z';
const rule = (change: Partial<RuleDraft> = {}): RuleDraft => ({
  ...{ name: 'Prices', isOn: true, always: true, any: [], none: [], tags: ['pricing'] },
  all: [{ facet: 'asked', value: 'question' }],
  ...change,
});
const fact = (change: Partial<FactDraft> = {}): FactDraft => ({
  ...{ name: 'Prices', kind: 'price', note: '49 €', owner: '' },
  ...change,
});
const row = (kind: SharedKind, id: string, data: object, version = 3): SharedRow =>
  ({ kind, id, data: { ...data, id, updated: at }, version, by: 'Mira', at }) as SharedRow;
const share = (version: string, ...rows: unknown[]) => {
  set = { version, rows };
};

async function device() {
  const all = background();
  await connectHub(all.world, url, 'token');
  const tab = all.tab(1);
  const pull = async () => {
    const pulled = await pullCatalogue(all.world);
    if (!pulled.ok) throw new Error(pulled.problem.message);
    return pulled.value.isOtherTeam;
  };
  return {
    ...all,
    tab,
    pull,
    rules: async () => (await tab.get('rules.list', {})).rules.map((each) => each.rule),
    facts: async () => (await tab.get('facts.list', {})).facts,
  };
}

describe('a pull', () => {
  test('brings what the team shares, once, and takes away what it shares no longer', async () => {
    const { pull, rules, facts, tab } = await device();
    await tab.get('rules.save', { rule: rule({ name: 'Own' }) });
    share('v1', row('rule', 'r1', rule()), row('fact', 'prices', fact()), { kind: 'play', of: 'a newer hub' });
    expect([await pull(), await pull()]).toEqual([true, false]);
    expect(asked).toEqual(['GET']);
    expect((await rules()).map(({ name, hub }) => [name, hub?.by])).toEqual([
      ['Own', undefined],
      ['Prices', 'Mira'],
    ]);
    expect(await facts()).toMatchObject([{ id: 'prices', hub: { version: 3, by: 'Mira', at } }]);
    share('v2');
    expect(await pull()).toBe(true);
    expect([(await rules()).map(({ name }) => name), await facts()]).toEqual([['Own'], []]);
  });

  test('of a hub of before asks for nothing', async () => {
    set = undefined;
    const { pull } = await device();
    expect([await pull(), asked]).toEqual([false, []]);
  });

  test('of another hub that shares nothing takes away what the one before shared', async () => {
    const { pull, rules, tab } = await device();
    await tab.get('rules.save', { rule: rule({ name: 'Own' }) });
    share('v1', row('rule', 'r1', rule()));
    await pull();
    set = undefined;
    expect([await pull(), await pull()]).toEqual([true, false]);
    expect((await rules()).map(({ name }) => name)).toEqual(['Own']);
  });

  test('that fails on it tries again, and the catalogue goes on', async () => {
    const { pull, rules } = await device();
    const rows = 'nonsense' as unknown as unknown[];
    set = { version: 'v1', rows };
    expect(await pull()).toBe(false);
    share('v1', row('rule', 'r1', rule()));
    expect([await pull(), (await rules()).length]).toEqual([true, 1]);
  });

  test('keeps what was written here and says otherwise, until it is dropped or the team lets go', async () => {
    const { pull, facts, tab, db } = await device();
    const { after: mine } = await tab.get('facts.save', { fact: fact({ note: '59 €' }) });
    await tab.get('facts.save', { fact: fact({ name: 'Same' }) });
    share('v1', row('fact', 'prices', fact()), row('fact', 'same', fact({ name: 'Same' })));
    await pull();
    expect((await facts()).map((one) => [one.id, one.note, one.mine?.note])).toEqual([
      ['prices', '49 €', '59 €'],
      ['same', '49 €', undefined],
    ]);
    for (const kept of await db.facts.toArray()) expect(v.is(rowSchemas.facts, kept)).toBe(true);
    share('v2');
    await pull();
    expect(await facts()).toMatchObject([mine, { id: 'same', note: '49 €' }]);
    expect((await facts()).every(({ hub }) => hub === undefined)).toBe(true);
    share('v3', row('fact', 'prices', fact(), 9));
    await pull();
    await tab.get('shared.drop-mine', { kind: 'fact', id: 'prices' });
    share('v4');
    await pull();
    expect((await facts()).map(({ id }) => id)).toEqual(['same']);
  });
});

describe('what the team shares', () => {
  test('counts in the list of a rep, and is switched off by nobody here', async () => {
    const { pull, tab, db, world, rules, facts } = await device();
    const terms = v.parse(assetSchema, {
      id: 'terms',
      type: 'deck',
      title: 'Terms',
      tags: ['Pricing'],
      facts: ['Prices'],
    });
    await replaceSource(db, 'file', [terms]);
    await world.matcher.settled();
    const ended = fact({ validUntil: '2020-01-01' });
    share('v1', row('rule', 'r1', rule()), row('fact', 'prices', ended));
    await pull();
    await tab.show({ thread: { id: 't', subject: '', participants: [], messages: [message('What does it cost?')] } });
    const { viewId } = await tab.show({
      thread: { id: 't', subject: '', participants: [], messages: [message('What does it cost?')] },
    });
    const { suggestions } = await tab.get('rank', { viewId, text: '', limit: 5 });
    expect(suggestions.map(({ asset, reasons }) => [asset.id, reasons[0]])).toMatchObject([
      ['terms', { text: 'Rule: Prices', from: 'from a rule of your team' }],
    ]);

    const draft = { ...rule({ isOn: false }), id: 'r1' };
    const refused = { ok: false, problem: { code: 'of_team' } };
    expect(await tab.ask('rules.save', { rule: draft })).toMatchObject(refused);
    expect(await tab.ask('rules.remove', { id: 'r1' })).toMatchObject(refused);
    expect(await tab.ask('facts.save', { fact: ended })).toMatchObject(refused);
    expect(await tab.ask('facts.remove', { id: 'prices' })).toMatchObject(refused);
    expect([(await rules()).length, (await facts()).length]).toEqual([1, 1]);
  });

  test('stays when the hub is disconnected, as assets do, and is one’s own to change', async () => {
    const { pull, tab, world, rules } = await device();
    share('v1', row('rule', 'r1', rule()));
    await pull();
    await disconnectHub(world);
    await tab.get('rules.save', { rule: { ...rule({ isOn: false }), id: 'r1' } });
    expect(await rules()).toMatchObject([{ id: 'r1', isOn: false }]);
    expect((await rules())[0]?.hub).toBeUndefined();
  });
});

describe('a marketer', () => {
  const stored =
    (version: number): typeof onPut =>
    (body) => [200, { stored: body.data && { ...row('rule', 'r1', body.data, version), by: 'me' } }];

  test('shares a rule, which stays when the team lets go of it', async () => {
    const { pull, tab, rules, db } = await device();
    await tab.get('rules.save', { rule: { ...rule(), id: 'r1' } });
    onPut = stored(5);
    await tab.get('shared.save', { kind: 'rule', data: { ...rule(), id: 'r1' }, baseVersion: 0 });
    expect((await rules())[0]?.hub).toMatchObject({ version: 5, by: 'me', isOwn: true });
    expect(v.is(rowSchemas.rules, (await db.rules.toArray())[0])).toBe(true);
    share('v2', row('rule', 'r1', rule({ name: 'By Lee' }), 6));
    await pull();
    expect(await rules()).toMatchObject([{ name: 'By Lee', hub: { isOwn: true } }]);
    share('v3');
    await pull();
    expect((await rules()).map(({ name, hub }) => [name, hub])).toEqual([['By Lee', undefined]]);
  });

  test('who came too late is told what stands there, and has it', async () => {
    const { pull, tab, rules } = await device();
    share('v1', row('rule', 'r1', rule()));
    await pull();
    const theirs = row('rule', 'r1', rule({ name: 'By Lee' }), 8);
    onPut = () => [409, { error: { code: 'shared_changed', message: '' }, stored: theirs }];
    const late = { kind: 'rule', data: { ...rule({ name: 'Mine' }), id: 'r1' }, baseVersion: 3 } as const;
    expect(await tab.get('shared.save', late)).toMatchObject({ conflict: { version: 8, by: 'Mira' } });
    expect(await rules()).toMatchObject([{ name: 'By Lee', hub: { version: 8 } }]);
    // The very edit: its answer was lost.
    const same = { ...late, data: { ...rule({ name: 'By Lee' }), id: 'r1' } };
    expect(await tab.get('shared.save', same)).toMatchObject({ stored: { version: 8 } });
    onPut = () => [409, { error: { code: 'shared_gone', message: '' } }];
    expect(await tab.get('shared.save', late)).toEqual({ conflict: undefined });
    expect((await rules())[0]?.hub).toBeUndefined();
  });

  test('stops sharing, and keeps it', async () => {
    const { pull, tab, facts } = await device();
    share('v1', row('fact', 'prices', fact()));
    await pull();
    let base = -1;
    onPut = ({ baseVersion, data }) => {
      base = data === undefined ? baseVersion : -1;
      return [200, {}];
    };
    await tab.get('shared.stop', { kind: 'fact', id: 'prices', baseVersion: 3 });
    expect(base).toBe(3);
    expect((await facts()).map(({ id, hub }) => [id, hub])).toEqual([['prices', undefined]]);
  });

  test.each([
    [403, 'not_allowed', 'does not let this device share'],
    [404, 'not_found', 'too old to share'],
    [409, 'shared_full', '1,000 of this kind'],
    [400, 'bad_shared', 'It says: Why.'],
  ])('whom the hub refuses with %d %s reads a sentence, and nothing changes here', async (status, code, words) => {
    const { tab, rules } = await device();
    await tab.get('rules.save', { rule: { ...rule(), id: 'r1' } });
    onPut = () => [status, { error: { code, message: 'Why.' } }];
    const answer = await tab.ask('shared.save', { kind: 'rule', data: { ...rule(), id: 'r1' }, baseVersion: 0 });
    expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining(words) } });
    expect((await rules())[0]?.hub).toBeUndefined();
  });
});
