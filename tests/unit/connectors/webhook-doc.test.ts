// docs/webhook.md: its receiver is run and fed by our connector, and its table names what a touch carries.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import type { OutboxItem } from '../../../lib/connectors/connector.ts';
import { secretOf } from '../../../lib/connectors/signature.ts';
import { webhook } from '../../../lib/connectors/webhook.ts';
import { touchSchema } from '../../../lib/model/touch.ts';
import { exchange } from '../../../lib/outbox/exchange.ts';
import { FakeClock, freshDatabase, recordInput, recordTouch } from '../../fakes/world.ts';

const doc = readFileSync(new URL('../../../docs/webhook.md', import.meta.url), 'utf8');
const secret = secretOf(new Uint8Array(32).fill(5));
const other = secretOf(new Uint8Array(32).fill(6));
const folder = mkdtempSync(join(tmpdir(), 'touchline-doc-'));
let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The example as it stands in the document; answers its address and what it says. */
async function start(): Promise<{ url: string; said: string[] }> {
  const program = /```js\n([\s\S]*?)```/.exec(doc)?.[1] ?? '';
  expect(program.trimEnd().split('\n').length).toBeLessThanOrEqual(32);
  const file = join(folder, 'receiver.mjs');
  writeFileSync(file, program);
  const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: '0' };
  const running = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child = running;
  const lines = createInterface({ input: running.stdout });
  const said: string[] = [];
  const url = await new Promise<string>((resolve) => lines.once('line', resolve));
  lines.on('line', (line) => said.push(line));
  return { url: url.replace('localhost', '127.0.0.1'), said };
}

async function touches(count: number): Promise<OutboxItem[]> {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  const items: OutboxItem[] = [];
  for (let seq = 1; seq <= count; seq++) {
    const { touch } = await recordTouch(db, clock, recordInput(`k${seq}`));
    items.push({ opId: clock.id(), seq, op: 'put', touchId: touch.id, touch, mayHaveArrived: false });
  }
  return items;
}

test('the receiver of the document takes what we sign, once, alone and in a batch, also while a secret changes', async () => {
  const { url, said } = await start();
  const items = await touches(3);
  const send = async (list: OutboxItem[], secrets: string[]) => {
    const connection = { url, secrets, deviceId: 'd1', clockAheadMs: 0 };
    const response = await exchange(await webhook.request(connection, list, Date.now()), AbortSignal.timeout(10_000));
    return webhook.outcome(list, response, Date.now()).map((one) => (one.ok ? 'taken' : one.class));
  };
  expect(await send(items.slice(0, 1), [secret])).toEqual(['taken']);
  expect(await send(items, [other, secret])).toEqual(['taken', 'taken', 'taken']);
  expect(await send(items, [secret])).toEqual(['taken', 'taken', 'taken']);
  expect(await send(items.slice(0, 1), [other])).toEqual(['auth']);
  await expect
    .poll(() => said)
    .toEqual(items.map(({ touchId }) => `app.touchline.touch.recorded ${touchId} Ann Example`));
});

test('the document names every field of a touch that is sent, and no other', () => {
  const section = doc.split('### The touch')[1]?.split('\n## ')[0] ?? '';
  const named = [...section.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1] ?? '');
  const sent = Object.keys(touchSchema.entries).filter((field) => field !== 'state');
  expect(named.sort()).toEqual(sent.sort());
});
