// What an organisation sets, laid as an admin lays it: it holds above the user's settings, cannot be changed, and what of it
// does not count is named. A copy of the build, so that no other test hears of it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { launch, type Session } from '../../scripts/launch.ts';
import { idOfPath, layPolicy, policyProblem } from '../../scripts/policy.ts';

const browser = findBrowser();
const problem = 'problem' in browser ? browser.problem : policyProblem(browser.path);

describe.skipIf(problem !== undefined)(
  `a managed policy (skipped where none can be laid: ${problem ?? 'it can'})`,
  () => {
    let folder: string;
    let session: Session;
    let own: Awaited<ReturnType<Session['openOwn']>>;
    let takeAway: () => void = () => undefined;

    beforeAll(async () => {
      if ('problem' in browser) return;
      folder = mkdtempSync(join(tmpdir(), 'touchline-managed-'));
      cpSync(buildIfNeeded('chrome'), folder, { recursive: true });
      takeAway = layPolicy(folder, {
        hostsOff: ['yahoo', 'myspace'],
        quietHosts: ['linkedin', 'salesnav'],
        hubUrl: 'https://hub.northwind.example',
        undoSeconds: 900,
        neverLog: ['board.example', 'legal@northwind.example'],
        touchDays: 100_000,
      });
      session = await launch({ executablePath: browser.path, extension: folder, isHeadless: true });
      own = await session.openOwn('options.html');
    });
    afterAll(async () => {
      await session?.close();
      takeAway();
      rmSync(folder, { recursive: true, force: true });
    });

    test('holds above what the user sets, and is named as what it is', async () => {
      expect(session.extensionId).toBe(idOfPath(folder));
      const set = await session.ask(own, 'settings.set', {
        change: { quietHosts: [], undoSeconds: 60, hostsOff: ['proton'] },
      });
      expect(set).toMatchObject({ undoSeconds: 900, quietHosts: ['linkedin', 'salesnav'], touchDays: 0 });
      expect([...set.hostsOff].sort()).toEqual(['proton', 'yahoo']);
      const { policy, ignored } = await session.ask(own, 'managed.read', {});
      expect(policy).toMatchObject({ undoSeconds: 900, hubUrl: 'https://hub.northwind.example' });
      expect(ignored.map(({ key, value }) => `${key} ${value}`).sort()).toEqual([
        'hostsOff myspace',
        'touchDays 100000',
      ]);
      await own.locator('#hosts').getByText('Set by your organisation').first().waitFor();
      await own.locator('#privacy').getByText('Set by your organisation').waitFor();
    });

    test('keeps its never-log entries on the list, and its hub the only one', async () => {
      const { rules } = await session.ask(own, 'neverlog.list', {});
      expect(rules.map(({ id, isManaged }) => `${id} ${isManaged}`).sort()).toEqual([
        'address:legal@northwind.example true',
        'domain:board.example true',
      ]);
      await expect(session.ask(own, 'neverlog.remove', { id: 'domain:board.example' })).rejects.toThrow(/organisation/);
      const other = session.ask(own, 'hub.connect', { url: 'http://127.0.0.1:9', token: 'x' });
      await expect(other).rejects.toThrow('https://hub.northwind.example');
    });

    test('keeps a site quiet from the first visit on, and asks nobody', async () => {
      const url = 'https://www.linkedin.com/in/ann-example/';
      const page = await session.context.newPage();
      await page.goto(url);
      const tab = await session.tabOf(own, url);
      const name = async () => (await session.askAbout(own, tab, 'context.read', {})).context?.person?.name;
      await expect.poll(name).toBe('Ann Example');
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
      await page.close();
    });

    test('says on the health page what holds and what was left out', async () => {
      const page = await session.openOwn('health.html');
      await page.getByText('Your organisation names the hub https://hub.northwind.example').waitFor();
      await page.getByText('Left out: hostsOff').waitFor();
      await page.getByText('Left out: touchDays').waitFor();
      await page.close();
    });
  },
);
