// A hub that is killed without warning keeps what it acknowledged; one that is asked to stop finishes its answers.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TouchesAnswer } from '../../../hub/answers.ts';
import { startHub } from '../../../hub/start.ts';
import { mostOps, type PushAnswer } from '../../../lib/connectors/hub-protocol.ts';
import { backends } from './backends.ts';
import { command, type HubProcess, spawnHub } from './hub-process.ts';
import { envelope, put, touch, uuid } from './ops.ts';

vi.setConfig({ testTimeout: 180_000 });

const home = mkdtempSync(join(tmpdir(), 'touchline-process-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const ask = async <T>({ url, token }: Pick<HubProcess, 'url' | 'token'>, path: string, body?: unknown): Promise<T> => {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(url + path, init);
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return (await response.json()) as T;
};
type Op = ReturnType<typeof put>;

/** Six senders push ten operations at a time until one push is refused; `onAck` hears of every answer. */
async function underLoad(hub: HubProcess, sent: Op[], onAck: (opIds: string[]) => void): Promise<void> {
  const sender = async () => {
    const deviceId = uuid();
    for (;;) {
      const ops = Array.from({ length: 10 }, () => put(touch()));
      sent.push(...ops);
      const answer = await ask<PushAnswer>(hub, '/v1/sync/push', { ...envelope(ops), deviceId });
      onAck(answer.results.filter(({ status }) => status === 'applied').map(({ opId }) => opId));
    }
  };
  await Promise.allSettled(Array.from({ length: 6 }, sender));
}

describe.each(backends)('a hub on $name', ({ name, prepare }) => {
  let databaseUrl: string | undefined;
  let drop: () => Promise<void>;
  const data = join(home, name);
  beforeAll(async () => {
    ({ databaseUrl, drop } = await prepare());
  }, 120_000);
  afterAll(() => drop());

  it('keeps every acknowledged touch, each once, over three kills under load', async () => {
    const sent: Op[] = [];
    const acked = new Set<string>();
    for (const acksBeforeKill of [1, 9, 25]) {
      const hub = await spawnHub(data, databaseUrl);
      let answers = 0;
      await underLoad(hub, sent, (opIds) => {
        for (const opId of opIds) acked.add(opId);
        answers += 1;
        if (answers === acksBeforeKill) hub.child.kill('SIGKILL');
      });
      expect(await hub.ended).toEqual([null, 'SIGKILL']);
    }
    const hub = await spawnHub(data, databaseUrl);
    const said = new Map<string, string>();
    for (let start = 0; start < sent.length; start += mostOps / 2) {
      const part = envelope(sent.slice(start, start + mostOps / 2));
      const { results } = await ask<PushAnswer>(hub, '/v1/sync/push', part);
      for (const { opId, status } of results) said.set(opId, status);
    }
    expect(acked.size).toBeGreaterThan(300);
    expect([...acked].filter((opId) => said.get(opId) !== 'duplicate')).toEqual([]);
    expect(await ask<TouchesAnswer>(hub, '/v1/touches')).toMatchObject({ total: sent.length });
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toEqual([0, null]);
  });

  it('answers a request that is under way when it is asked to stop, takes no other, and ends well', async () => {
    const hub = await spawnHub(data, databaseUrl);
    const body = JSON.stringify(envelope([put(touch())]));
    const status = new Promise<number>((resolve, reject) => {
      const headers = { Authorization: `Bearer ${hub.token}`, 'Content-Type': 'application/json' };
      const outgoing = request(`${hub.url}/v1/sync/push`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      outgoing.once('error', reject);
      outgoing.write(body.slice(0, 20), async () => {
        // The hub has the first half when it has answered a question that was asked after it.
        await ask(hub, '/healthz');
        hub.child.kill('SIGTERM');
        while (await isListening(hub.url)) await new Promise((next) => setImmediate(next));
        outgoing.end(body.slice(20));
      });
    });
    expect(await status).toBe(200);
    expect(await hub.ended).toEqual([0, null]);
  });
});

const isListening = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { port, hostname } = new URL(url);
    const socket = createConnection(Number(port), hostname, () => resolve(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => resolve(false));
  });

describe('the commands', () => {
  it('invite, list and revoke devices, export and erase people, and tell what was done', async () => {
    const data = join(home, 'commands');
    const hub = await startHub({ data, port: 0 });
    const run = (...words: string[]) => command(undefined, ...words, '--url', hub.url, '--data', data);
    try {
      const [invite = ''] = (await run('invite', '--role', 'marketer', '--label', 'Kim')).split('\n');
      const device = await ask<{ deviceId: string; token: string }>(hub, '/v1/redeem', { invite });
      expect(await run('devices')).toMatch(new RegExp(`${device.deviceId} {2}marketer .*Kim`));
      await ask(hub, '/v1/sync/push', envelope([put(touch())]));
      expect(JSON.parse(await run('export', 'email:ann@example.com'))).toMatchObject({ touches: [{}] });
      expect(await run('erase', 'email:ann@example.com')).toMatch(/^Erased: 1 touches/);
      expect(await run('revoke', device.deviceId)).toBe('Revoked.');
      await expect(ask({ ...hub, token: device.token }, '/v1/whoami')).rejects.toThrow('401');
      const actions = (await run('audit')).split('\n').map((line) => (JSON.parse(line) as { action: string }).action);
      expect(actions).toEqual([
        'invite.created',
        'invite.redeemed',
        'person.exported',
        'person.erased',
        'device.revoked',
      ]);
      await expect(run('erase', 'Ann')).rejects.toThrow(/expected email/);
      await expect(run('dance')).rejects.toThrow(/no command "dance"/);
    } finally {
      await hub.close();
    }
  });

  it('back up a stopped hub and restore it elsewhere, but never beside a running one', async () => {
    const [data, copy, file] = [join(home, 'commands'), join(home, 'copy'), join(home, 'backup')];
    const hub = await startHub({ data, port: 0 });
    await expect(command(undefined, 'backup', file, '--data', data)).rejects.toThrow(/already uses the data folder/);
    const { token } = hub;
    await hub.close();
    expect(await command(undefined, 'backup', file, '--data', data)).toMatch(/^\d+ rows in /);
    expect(await command(undefined, 'restore', file, '--data', copy)).toMatch(/^\d+ rows restored/);
    const restored = await startHub({ data: copy, port: 0, token });
    try {
      expect(restored.isTokenNew).toBe(false);
      expect(await ask(restored, '/v1/touches')).toMatchObject({ total: 1, undone: 1 });
    } finally {
      await restored.close();
    }
    expect(await command(undefined, 'citus')).toContain(`create_distributed_table('touchline.touches'`);
  });
});
