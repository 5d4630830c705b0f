// A webhook from its first click to the last touch, against a receiver that verifies with the reference library: added,
// tested, fed; busy, gone, started again; and each touch acted on once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostOrigins } from '../../lib/hosts/index.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { Receiver } from '../fakes/receiver.ts';
import { openStage, type Stage } from './stage.ts';

const id = 'webhook:1';
let stage: Stage;
let receiver: Receiver;
let options: Page;
beforeAll(async () => {
  receiver = await Receiver.start();
  stage = await openStage({ allowed: ['http://127.0.0.1/*'] });
  options = await stage.session.openOwn('options.html#connections');
}, 120_000);
afterAll(async () => {
  await stage.close();
  await receiver.close();
});

const ask: Stage['session']['ask'] = (page, name, argument) => stage.session.ask(page, name, argument);
const sendNow = () => ask(stage.own, 'sync.now', {});
const webhooks = () => options.getByRole('list', { name: 'Webhooks' });
const click = (name: string | RegExp) => options.getByRole('button', { name }).click();
const row = async () => {
  const { connections } = await ask(stage.own, 'connections.list', {});
  return connections.find((one) => one.id === id);
};

/** Answers the id of the touch. */
async function log(note: string): Promise<string> {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/ann-example/');
  await sidebar.waitForPerson('Ann Example');
  await sidebar.logTouch(note);
  await sidebar.waitForStatus(/logged/);
  await page.close();
  const { touches } = await ask(stage.own, 'touch.list', { limit: 1 });
  expect(touches[0]?.touch.note).toBe(note);
  return touches[0]?.touch.id ?? '';
}

test('what is shipped reaches the hosts and nothing else before it was asked', () => {
  const manifest = JSON.parse(readFileSync(join(buildIfNeeded('chrome'), 'manifest.json'), 'utf8'));
  expect(manifest.host_permissions).toEqual(hostOrigins().map((origin) => `${origin}/*`));
  expect(manifest.optional_host_permissions).toContain('https://*/*');
});

test('a webhook is added and its secret shown once; a test says what came back', async () => {
  await click('Add a webhook');
  await options.getByLabel('Name', { exact: true }).fill('Our CRM');
  await options.getByLabel('Endpoint').fill('http://crm.example/touches');
  await click('Save');
  await options.getByText(/must start with https/).waitFor();
  await options.getByLabel('Endpoint').fill(receiver.url);
  await click('Save');
  const secret = await options.locator('code').textContent();
  expect(secret).toMatch(/^whsec_/);
  await click('Send a test: Our CRM');
  await options.getByText(/answered 401/).waitFor();
  receiver.secret = secret ?? '';
  await click('I have it');
  expect(await options.getByText(secret ?? '').count()).toBe(0);
  await click('Send a test: Our CRM');
  await options.getByText('The test event arrived: the endpoint answered 200.').waitFor();
  expect([...receiver.effects.values()]).toMatchObject([{ type: 'app.touchline.test' }]);
});

test('a touch arrives signed, and as the exact request said', async () => {
  const touchId = await log('first');
  await click('Exact request: Our CRM');
  await options.getByText(/^What would be sent for/).waitFor();
  const exact = await ask(stage.own, 'connections.dry-run', { id, touchId });
  await sendNow();
  await expect.poll(() => receiver.touches).toEqual([touchId]);
  const arrival = receiver.arrivals.at(-1);
  expect(arrival).toMatchObject({ method: exact.method, body: exact.body, isSigned: true });
  expect(new URL(exact.url).pathname).toBe(arrival?.path);
  expect(exact.url).toBe(receiver.url);
  const changing = ['webhook-timestamp', 'webhook-signature'];
  for (const [name, value] of Object.entries(exact.headers))
    if (!changing.includes(name)) expect(arrival?.headers[name.toLowerCase()], name).toBe(value);
    else expect(arrival?.headers[name], name).toBeTruthy();
});

test('busy, gone and a lost answer: each state is said, nothing is lost, each touch is acted on once', async () => {
  receiver.next.push({ status: 503, retryAfter: '600' });
  const second = await log('second');
  await sendNow();
  const busy = await row();
  expect(busy).toMatchObject({ waiting: 1, health: { state: 'trouble', message: expect.stringContaining('503') } });
  expect(Date.parse(busy?.health.pausedUntil ?? '') - Date.now()).toBeGreaterThan(590_000);
  await webhooks().getByText('Trouble', { exact: true }).waitFor();

  receiver.next.push({ status: 429, retryAfter: '60' });
  await sendNow();
  await webhooks()
    .getByText(/is busy and asked to wait/)
    .waitFor();

  receiver.next.push({ status: 410 });
  await sendNow();
  await webhooks().getByText('Asked to stop', { exact: true }).waitFor();
  const third = await log('third');
  const before = receiver.arrivals.length;
  expect(await sendNow()).toMatchObject({ state: 'gone', waiting: 2 });
  expect(receiver.arrivals).toHaveLength(before);

  receiver.next.push({ status: 200, isCut: true });
  await click('Start again: Our CRM');
  await webhooks().getByText('Ok', { exact: true }).waitFor();
  await sendNow();
  await expect.poll(async () => (await row())?.waiting).toBe(0);
  expect(receiver.touches.filter((one) => one === second || one === third)).toEqual([second, third]);
  const sendings = receiver.arrivals.filter(({ body, status }) => body.includes(second) && status === 200);
  expect(sendings.length).toBeGreaterThan(1);
});

test('what left stands in the ledger word for word, with what became of it', async () => {
  const outbox = await stage.session.openOwn('outbox.html#left');
  const first = outbox.getByRole('list', { name: 'What left' }).getByRole('listitem').first();
  await first.locator('summary').click();
  const sent = JSON.parse((await first.getByRole('region', { name: 'What was sent' }).textContent()) ?? '');
  const { rows } = await ask(stage.own, 'departures.list', { limit: 50, target: id });
  expect(rows.map(({ outcome }) => outcome)).toContain('refused');
  expect(rows.map(({ payload }) => JSON.parse(payload))).toContainEqual(sent);
  await outbox.close();
});
