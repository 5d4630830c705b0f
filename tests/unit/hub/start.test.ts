// Starting, stopping and refusing: the folder, its lock, the token and the port.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../../hub/lock.ts';
import { type RunningHub, startHub } from '../../../hub/start.ts';
import { asset, envelope, put, touch } from './ops.ts';

const home = mkdtempSync(join(tmpdir(), 'touchline-hub-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let made = 0;
const folder = () => join(home, `folder-${made++}`);

describe('the lock', () => {
  it('is given once and given back', () => {
    const data = folder();
    const release = takeLock(data);
    expect(() => takeLock(data)).toThrow(/^Another hub \(process \d+\) already uses the data folder/);
    release();
    takeLock(data)();
  });

  it('of a living process is respected', () => {
    const data = folder();
    takeLock(data)();
    writeFileSync(join(data, 'lock'), JSON.stringify({ pid: process.ppid, born: '' }));
    expect(() => takeLock(data)).toThrow(`process ${process.ppid}`);
  });

  it.each([
    ['a dead process', { pid: 2 ** 22 + 1, born: '1' }],
    ['our own number in an earlier life', { pid: process.pid, born: '1' }],
    ['nobody readable', 'half a fi'],
  ])('of %s is taken over', (_, holder) => {
    const data = folder();
    takeLock(data)();
    writeFileSync(join(data, 'lock'), JSON.stringify(holder));
    const release = takeLock(data);
    expect(JSON.parse(readFileSync(join(data, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    release();
  });

  it.runIf(process.platform === 'linux')('of a number that now belongs to another program is taken over', () => {
    const data = folder();
    takeLock(data)();
    writeFileSync(join(data, 'lock'), JSON.stringify({ pid: process.ppid, born: '1' }));
    takeLock(data)();
    expect(() => readFileSync(join(data, 'lock'))).toThrow(/ENOENT/);
  });
});

describe('a hub in a folder', () => {
  const data = folder();
  let hub: RunningHub;
  beforeAll(async () => {
    hub = await startHub({ data, port: 0, catalogue: [asset('a1'), { id: 'broken' }] });
  }, 30_000);
  afterAll(() => hub.close());

  const call = (path: string, init: RequestInit = {}) =>
    fetch(hub.url + path, {
      ...init,
      headers: { Authorization: `Bearer ${hub.token}`, 'Content-Type': 'application/json' },
    });

  it('makes a token that only its owner can read, and loads the catalogue', async () => {
    expect(readFileSync(hub.tokenFile, 'utf8').trim()).toBe(hub.token);
    expect(statSync(hub.tokenFile).mode & 0o777).toBe(0o600);
    expect(hub.isTokenNew).toBe(true);
    expect(hub.catalogue).toMatchObject({ written: 1, errors: [{ index: 1, id: 'broken' }] });
    expect(await (await call('/v1/assets')).json()).toMatchObject({ total: 1 });
  });

  it('refuses a second hub on the folder with one sentence and exit code 2', async () => {
    await expect(startHub({ data, port: 0 })).rejects.toThrow(/already uses the data folder/);
    const second = promisify(execFile)(process.execPath, ['hub/main.ts', '--port', '0', '--data', data]);
    const failure = await second.then(
      () => ({ code: 0, stderr: '' }),
      (error: { code: number; stderr: string }) => error,
    );
    expect(failure.code).toBe(2);
    expect(failure.stderr.trim()).toMatch(/^Another hub \(process \d+\) already uses .+ --data\.$/);
    expect((await call('/v1/whoami')).status).toBe(200);
  }, 20_000);

  it('keeps touches and token over a restart', async () => {
    await call('/v1/sync/push', { method: 'POST', body: JSON.stringify(envelope([put(touch())])) });
    const { token } = hub;
    await hub.close();
    await hub.close();
    hub = await startHub({ data, port: 0 });
    expect(hub).toMatchObject({ token, isTokenNew: false });
    expect(await (await call('/v1/touches')).json()).toMatchObject({ total: 1 });
  }, 30_000);
});

describe('a hub in memory', () => {
  let hub: RunningHub;
  const token = 'a-token-of-the-admin';
  beforeAll(async () => {
    hub = await startHub({ port: 0, token });
  }, 30_000);
  afterAll(() => hub.close());

  it('accepts the given token and answers over a real connection', async () => {
    expect(hub).toMatchObject({ token, tokenFile: '' });
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    expect((await fetch(`${hub.url}/v1/whoami`, { headers })).status).toBe(200);
    const tooLarge = await fetch(`${hub.url}/v1/usage`, { method: 'POST', headers, body: 'x'.repeat(600_000) });
    expect(tooLarge.status).toBe(413);
    expect(await tooLarge.json()).toMatchObject({ error: { code: 'too_large' } });
  });

  it('names a port that is taken', async () => {
    const port = Number(new URL(hub.url).port);
    await expect(startHub({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken.`);
  }, 30_000);

  it('refuses a token that is too short to be a secret', async () => {
    await expect(startHub({ port: 0, token: 'short' })).rejects.toThrow(/16 to 500 characters/);
  }, 30_000);
});
