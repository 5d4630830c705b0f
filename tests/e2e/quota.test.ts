// The disk is full: what cannot be written is refused whole and said so, what is there is kept, and leaves when there is room.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildIfNeeded } from '../../scripts/build.ts';
import { openStage, type Stage } from './stage.ts';

/** A large import on a busy machine takes its time. */
vi.setConfig({ testTimeout: 300_000 });

/** A quota binds only an extension that did not ask for `unlimitedStorage`; a full disk binds both in the same way. */
function limitedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-limited-'));
  cpSync(buildIfNeeded('chrome'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** The hub tells its latest hundred. */
const mostTried = 90;

let stage: Stage;
let devtools: CDPSession;
let extension: string;
beforeAll(async () => {
  extension = limitedBuild();
  stage = await openStage({ extension });
  devtools = await stage.session.context.newCDPSession(stage.own);
});
afterAll(async () => {
  await stage.close();
  rmSync(extension, { recursive: true, force: true });
});

const origin = () => `chrome-extension://${stage.session.extensionId}`;
/** Nothing may be added any more; without a size as much as the disk has. */
const limit = (quotaSize?: number) =>
  devtools.send('Storage.overrideQuotaForOrigin', {
    origin: origin(),
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
const ask = () => stage.session.ask(stage.own, 'sync.status', {});

/** Rows of a table, counted beside the background. */
const rowsIn = (table: string): Promise<number> =>
  stage.own.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('touchline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    table,
  );

test('a touch that finds no room is refused with a sentence, half of it is nowhere, and all leaves once there is room', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/ann-example/');
  await sidebar.waitForPerson('Ann Example');
  await sidebar.logTouch('with room');
  await sidebar.waitForStatus(/logged/);
  const tabId = await stage.session.tabOf(stage.own, page.url());
  const { context } = await stage.session.askAbout(stage.own, tabId, 'context.read', {});
  const log = (note: string) =>
    stage.session.askAbout(stage.own, tabId, 'touch.log', {
      viewId: context?.viewId ?? '',
      kind: 'call',
      note,
      assetIds: [],
      isSecond: true,
    });
  // Large and of random letters: requests live for a while on room that was granted before, until one asks for more.
  const title = (at: number) => ({ id: `big-${at}`, title: `Big ${at}`, body: randomBytes(20_000).toString('base64') });
  const big = () => JSON.stringify(Array.from({ length: 150 }, (_, at) => title(at)));
  const isTaken = () =>
    stage.session
      .ask(stage.own, 'catalogue.import', { fileName: 'big.json', text: big(), dryRun: false, skipErrors: true })
      .then(
        () => true,
        () => false,
      );
  await limit(1);
  for (let tries = 0; tries < 12 && (await isTaken()); tries++);
  const tables = ['touches', 'outbox', 'people', 'usage'];
  const count = async () => Promise.all(tables.map(rowsIn));
  // Some room may be left of what was granted before: it is used up first, by touches that are kept like any other.
  let [kept, before, refusal] = [1, await count(), ''];
  while (refusal === '' && kept < mostTried) {
    before = await count();
    refusal = await log(randomBytes(1_900).toString('hex')).then(
      () => '',
      (error: unknown) => String(error),
    );
    if (refusal === '') kept += 1;
  }
  expect(refusal).toContain('There is no room left on this computer');
  expect(await count()).toEqual(before);
  expect(before[0]).toBe(kept);

  // A drain that could not write down what it sends would not be able to say what left: it waits, too, and says so.
  await expect(stage.session.ask(stage.own, 'sync.now', {})).rejects.toThrow(
    'leaves for its targets once there is room',
  );
  expect((await ask()).waiting).toBe(kept);
  expect(await stage.hubTouches()).toEqual([]);

  await limit();
  await log('room again');
  const after = await stage.session.ask(stage.own, 'sync.now', {});
  expect(after).toMatchObject({ state: 'ok', waiting: 0 });
  await expect.poll(async () => (await stage.hubTouches()).length).toBe(kept + 1);
  const notes = (await stage.hubTouches()).map(({ note }) => note);
  expect([notes.at(0), notes.at(-1)]).toEqual(['room again', 'with room']);
  await page.close();
});
