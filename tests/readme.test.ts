// The documents say what the code says: their tables are compared with the lists that they describe.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { touchStates } from '../lib/model/touch.ts';

const file = (path: string): URL => new URL(`../${path}`, import.meta.url);
const text = (path: string): string => readFileSync(file(path), 'utf8');
const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;

/** Rows of the first table under a heading, without its head; cells without backticks. */
function table(path: string, heading: string): string[][] {
  const [, section = ''] = text(path).split(new RegExp(`^#{2,3} ${heading}$`, 'm'));
  const lines = section.split(/^#{1,3} /m)[0]?.split('\n') ?? [];
  const start = lines.findIndex((line) => line.startsWith('|'));
  const rows: string[][] = [];
  for (const line of lines.slice(start)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  }
  return rows.slice(2);
}

describe('README', () => {
  test('names every host with its addresses and the day its anchors were checked', async () => {
    const { hosts } = await import('../lib/hosts/index.ts');
    expect(table('README.md', 'Hosts')).toEqual(hosts.map((host) => [host.label, host.matches.join(', '), host.dated]));
  });

  test('names every connector', async () => {
    const { connectors } = await import('../lib/connectors/index.ts');
    expect(table('README.md', 'Connectors')).toEqual(
      connectors.map((connector) => [connector.label, String(connector.capabilities.maxBatch)]),
    );
  });

  test('names every command', () => {
    const bare = ['start', 'test'];
    const commands = Object.keys(scripts).map((name) => (bare.includes(name) ? `npm ${name}` : `npm run ${name}`));
    expect(table('README.md', 'Commands').map(([command]) => command)).toEqual(commands);
  });

  test('links only to what is there', () => {
    for (const path of [
      'README.md',
      'CONTRIBUTING.md',
      'PRIVACY.md',
      'SECURITY.md',
      'ARCHITECTURE.md',
      'CHANGELOG.md',
    ]) {
      const targets = [...text(path).matchAll(/(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
      expect(targets.filter((target) => !existsSync(file(target)))).toEqual([]);
    }
  });
});

describe('PRIVACY', () => {
  test('gives a reason for every permission, and for no other', async () => {
    const { default: config } = await import('../wxt.config.ts');
    if (typeof config.manifest !== 'function') throw new Error('wxt.config.ts must give its manifest as a function.');
    const manifest = config.manifest;
    const asked = async (browser: 'chrome' | 'firefox'): Promise<string[]> => {
      const made = await manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
      const { permissions = [], optional_permissions = [] } = made;
      const { host_permissions = [], optional_host_permissions = [] } = made;
      const all = [...permissions, ...optional_permissions, ...host_permissions, ...optional_host_permissions];
      return all.map(String).sort();
    };
    const rows = table('PRIVACY.md', 'Permissions');
    const names = (isThere: (where: string) => boolean): string[] =>
      rows
        .filter(([, where = '']) => isThere(where))
        .map(([name = '']) => name)
        .sort();
    expect(names(() => true)).toEqual(await asked('chrome'));
    expect(names((where) => where !== 'Chromium')).toEqual(await asked('firefox'));
    expect(rows.filter(([, , reason = '']) => reason.length < 20)).toEqual([]);
  });

  test('says what is read on every host', async () => {
    const { hosts } = await import('../lib/hosts/index.ts');
    expect(table('PRIVACY.md', 'What is read').map(([host]) => host)).toEqual(hosts.map((host) => host.label));
  });
});

describe('ARCHITECTURE', () => {
  test('names every state of a touch', () =>
    expect(table('ARCHITECTURE.md', 'Life cycle of a touch').map(([state]) => state)).toEqual([...touchStates]));

  test('names every request that the hub answers, and who may make it', async () => {
    const { routes } = await import('../hub/routes.ts');
    const who = (roles: readonly string[] | 'anybody'): string => {
      if (roles === 'anybody') return roles;
      return roles.length === 3 ? 'any token' : roles.join(', ');
    };
    expect(table('ARCHITECTURE.md', 'The hub')).toEqual(
      routes.map((route) => [`${route.method} ${route.path}`, who(route.who), route.what]),
    );
  });

  test('names every table of the hub that belongs to a workspace', async () => {
    const { tenantTables } = await import('../hub/migrations.ts');
    const section = text('ARCHITECTURE.md').split('## The hub')[1] ?? '';
    const named = [...section.matchAll(/^\| `(\w+)` +\| `tenant_id/gm)].map((match) => match[1]);
    expect(named).toEqual([...tenantTables]);
  });
});

describe('.ci/run', () => {
  test('runs what README calls the tests, and nothing else', () => {
    const [shebang, ...lines] = text('.ci/run').trim().split('\n');
    expect(shebang).toBe('#!/usr/bin/env bash');
    expect(lines.filter((line) => line !== '' && !/^(set|cd) /.test(line))).toEqual(['npm test']);
    expect(table('README.md', 'Commands').map(([command]) => command)).toContain('npm test');
    expect(statSync(file('.ci/run')).mode & 0o111).toBe(0o111);
  });

  test('is what the workflow runs', () => expect(text('.github/workflows/ci.yml')).toContain('run: .ci/run'));
});
