// Webhooks on the options page: the browser's question comes with the click, and a no stores nothing.
import { expect, test } from 'vitest';
import { connectionWords } from '../../../components/options/connection-words.ts';
import { createConnectionsModel } from '../../../components/options/connections-model.ts';
import type { Client } from '../../../lib/wire/client.ts';
import type { ConnectionRow } from '../../../lib/wire/messages.ts';

const row: ConnectionRow = {
  ...{ id: 'webhook:1', connector: 'webhook', label: 'CRM', url: 'https://crm.example/in', isStopped: false },
  health: { state: 'ok', message: '', pausedUntil: '' },
  ...{ hints: ['abcd'], waiting: 0, stuck: 0, isAllowed: true },
};
const draft = { label: 'CRM', url: row.url, secret: '' };

function page(isAllowed: boolean) {
  const asked: string[] = [];
  const patterns: string[] = [];
  const answers: Record<string, unknown> = {
    'connections.list': { connections: [row] },
    'connections.save': { connection: row, secret: 'whsec_once' },
    'connections.test': { isTaken: true, sentence: 'The test event arrived: the endpoint answered 200.' },
  };
  const client = {
    ask: async (name: string) => {
      asked.push(name);
      return answers[name];
    },
    listen: () => () => undefined,
  } as unknown as Client;
  const mayReach = async (pattern: string): Promise<boolean> => {
    patterns.push(pattern);
    return isAllowed;
  };
  return { model: createConnectionsModel(client, { mayReach, copy: async () => true }), asked, patterns };
}

test('the browser is asked in the turn of the click, and a yes saves and shows the secret', async () => {
  const { model, asked, patterns } = page(true);
  const saving = model.save(draft);
  expect(patterns).toEqual(['https://crm.example/*']);
  expect(await saving).toBe(true);
  expect(asked).toContain('connections.save');
  expect(model.fresh.value).toEqual({ id: 'webhook:1', secret: 'whsec_once' });
  expect(model.saying.value).toMatchObject({ id: '', tone: 'good' });
});

test('a no stores nothing and says so', async () => {
  const { model, asked } = page(false);
  expect(await model.save(draft)).toBe(false);
  expect(asked).toEqual([]);
  expect(model.saying.value).toEqual({
    id: '',
    tone: 'bad',
    text: 'The browser does not let Touchline reach crm.example, because access was not allowed. Nothing was saved. Save again and allow it.',
  });
});

test('an address that cannot be is refused before anybody is asked', async () => {
  const { model, asked, patterns } = page(true);
  expect(await model.save({ ...draft, url: 'http://crm.example' })).toBe(false);
  expect([asked, patterns]).toEqual([[], []]);
  expect(model.saying.value?.text).toContain('must start with https://');
});

test('a test asks again where the permission was taken away, and tells what came back at its webhook', async () => {
  const { model, patterns } = page(true);
  await model.test(row);
  expect(patterns).toEqual(['https://crm.example/*']);
  expect(model.saying.value).toMatchObject({ id: 'webhook:1', tone: 'good' });
});

test.each([
  [{}, 'Ok', 'Nothing waits for it.'],
  [{ waiting: 1, stuck: 2 }, 'Needs you', '1 touch waits for it and 2 touches need you in the outbox.'],
  [{ isStopped: true, waiting: 3 }, 'Stopped', 'You stopped it. 3 touches wait for it.'],
  [{ isAllowed: false }, 'Not allowed', 'The browser does not let Touchline reach it. Nothing waits for it.'],
  [
    { health: { state: 'gone', message: 'It asked us to stop.', pausedUntil: '' } },
    'Asked to stop',
    'It asked us to stop.',
  ],
  [{ health: { state: 'auth', message: 'It refused us.', pausedUntil: '' } }, 'Refused', 'It refused us.'],
  [{ health: { state: 'trouble', message: 'Busy.', pausedUntil: '' } }, 'Trouble', 'Busy. Nothing waits for it.'],
] as const)('%j is said as “%s”', (change, state, sentence) => {
  expect(connectionWords({ ...row, ...change })).toMatchObject({ state, sentence });
});
