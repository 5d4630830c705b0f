// A hub as a process of its own, as an owner runs it; and its commands.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface HubProcess {
  url: string;
  token: string;
  child: ChildProcess;
  /** Code and signal it ended with. */
  ended: Promise<[number | null, string | null]>;
}

const environment = (databaseUrl: string | undefined) => ({
  ...process.env,
  DATABASE_URL: databaseUrl ?? '',
  TOUCHLINE_DATA: '',
  TOUCHLINE_TOKEN: '',
});

/** Resolves when it answers. */
export async function spawnHub(data: string, databaseUrl: string | undefined): Promise<HubProcess> {
  const child = spawn(process.execPath, ['hub/main.ts', '--port', '0', '--data', data], {
    env: environment(databaseUrl),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Touchline hub: (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return { url, token: readFileSync(join(data, 'token'), 'utf8').trim(), child, ended };
  }
  throw new Error('the hub did not start');
}

/** Runs a command of the hub; rejects with its standard error when it fails. */
export const command = (databaseUrl: string | undefined, ...words: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['hub/main.ts', ...words], { env: environment(databaseUrl) }, (error, stdout, stderr) =>
      error === null ? resolve(stdout.trim()) : reject(new Error(stderr.trim())),
    );
  });
