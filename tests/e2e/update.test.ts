// The extension is updated while it sends: what it kept stays, nothing arrives twice, and no dead sidebar stays in the page.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfNeeded } from '../../scripts/build.ts';
import { loadUnpacked } from '../../scripts/launch.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-update-'));
  cpSync(buildIfNeeded('chrome'), folder, { recursive: true });
  stage = await openStage({ extension: folder, isReplaceable: true });
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

function raiseVersion(): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: '9.0.0' }));
}

test('an update in the middle of a sending loses nothing, doubles nothing, and leaves no dead sidebar', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/ann-example/');
  await sidebar.waitForPerson('Ann Example');
  await sidebar.logTouch('over the update');
  await sidebar.waitForStatus(/logged/);
  const before = stage.proxy.pushes;
  stage.proxy.mood = 'hold';
  void stage.session.ask(stage.own, 'sync.now', {}).catch(() => undefined);
  await expect.poll(() => stage.proxy.pushes).toBe(before + 1);

  raiseVersion();
  await loadUnpacked(stage.session.context, folder);
  stage.proxy.mood = 'pass';
  const own = await stage.session.openOwn('options.html');
  expect((await own.innerText('body')).includes('Touchline 9.0.0')).toBe(true);
  const { touches } = await stage.session.ask(own, 'touch.list', { limit: 10 });
  expect(touches.map(({ touch }) => touch.note)).toEqual(['over the update']);
  await stage.session.ask(own, 'sync.now', {});
  await expect.poll(() => stage.proxy.pushes).toBeGreaterThan(before + 1);
  expect((await stage.hubTouches()).map(({ note }) => note)).toEqual(['over the update']);
  await expect
    .poll(() => page.frames().filter((frame) => frame.url().includes('sidepanel.html')).length, { timeout: 20_000 })
    .toBe(0);
  await page.close();
});
