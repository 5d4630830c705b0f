// What goes wrong on a real day: the worker stops, the hub goes away, somebody else answers, the token is wrong.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => {
  stage.proxy.mood = 'pass';
});

const profile = 'https://www.linkedin.com/in/ann-example/';
const status = () => stage.session.ask(stage.own, 'sync.status', {});
const withNote = async (note: string) => (await stage.hubTouches()).filter((touch) => touch.note === note);

async function log(note: string) {
  const { page, sidebar } = await stage.visit(profile);
  await sidebar.waitForPerson('Ann Example');
  await sidebar.logTouch(note);
  await sidebar.waitForStatus(/logged/);
  await page.close();
}

test('a worker that stops between the hub’s commit and its acknowledgement loses nothing and doubles nothing', async () => {
  await log('stopped in between');
  const before = stage.proxy.pushes;
  stage.proxy.mood = 'hold';
  const unanswered = stage.session.ask(stage.own, 'sync.now', {}).catch(() => 'no answer');
  await expect.poll(() => stage.proxy.pushes).toBe(before + 1);
  expect(await withNote('stopped in between')).toHaveLength(1);
  await stage.killWorker();
  stage.proxy.mood = 'pass';
  expect((await stage.session.ask(stage.own, 'sync.now', {})).waiting).toBe(0);
  await expect.poll(() => stage.proxy.pushes).toBe(before + 2);
  expect(await withNote('stopped in between')).toHaveLength(1);
  void unanswered;
});

test('the sidebar and its page find the new worker by themselves', async () => {
  const { page, sidebar } = await stage.visit(profile);
  await sidebar.waitForPerson('Ann Example');
  await stage.killWorker();
  await sidebar.logTouch('after the stop');
  await sidebar.waitForStatus(/logged/);
  await stage.session.ask(stage.own, 'sync.now', {});
  await expect.poll(() => withNote('after the stop')).toHaveLength(1);
  await page.close();
});

test('a page tells the new worker what it shows, without being touched', async () => {
  const { page, sidebar } = await stage.visit(profile);
  await sidebar.waitForPerson('Ann Example');
  const tabId = await stage.session.tabOf(stage.own, page.url());
  const shown = async () => {
    const { context } = await stage.session.askAbout(stage.own, tabId, 'context.read', {});
    return context?.person?.name;
  };
  expect(await shown()).toBe('Ann Example');
  await stage.killWorker();
  await expect.poll(shown, { timeout: 15_000 }).toBe('Ann Example');
  await page.close();
});

test('with the hub away everything is kept, and leaves when it is back', async () => {
  stage.proxy.mood = 'down';
  await log('while away');
  const away = await stage.session.ask(stage.own, 'sync.now', {});
  expect(away).toMatchObject({ state: 'trouble', waiting: 1 });
  expect(away.message).toContain('kept');
  stage.proxy.mood = 'pass';
  expect(await stage.session.ask(stage.own, 'sync.now', {})).toMatchObject({ state: 'ok', waiting: 0 });
  expect(await withNote('while away')).toHaveLength(1);
});

test('a hub that answers HTML is never taken for an acknowledgement', async () => {
  stage.proxy.mood = 'html';
  await log('behind a sign-in page');
  const strange = await stage.session.ask(stage.own, 'sync.now', {});
  expect(strange).toMatchObject({ state: 'trouble', waiting: 1 });
  expect(strange.message).toMatch(/sign-in page/);
  await expect(
    stage.session.ask(stage.own, 'hub.connect', { url: stage.proxy.url, token: stage.hub.token }),
  ).rejects.toThrow('is not a Touchline hub');
  stage.proxy.mood = 'pass';
  await stage.session.ask(stage.own, 'sync.now', {});
  expect(await withNote('behind a sign-in page')).toHaveLength(1);
});

test('a wrong token is said, changes nothing and loses nothing', async () => {
  await expect(stage.session.ask(stage.own, 'hub.connect', { url: stage.proxy.url, token: 'wrong' })).rejects.toThrow(
    'does not know this token',
  );
  expect(await status()).toMatchObject({ state: 'ok', hubUrl: stage.proxy.url });
  await expect(stage.session.ask(stage.own, 'hub.connect', { url: 'ftp://x', token: 'x' })).rejects.toThrow(
    'not a hub address',
  );
});

test('a broken catalogue file changes nothing and names the line', async () => {
  const before = await stage.session.ask(stage.own, 'catalogue.count', {});
  const report = await stage.session.ask(stage.own, 'catalogue.import', {
    fileName: 'broken.csv',
    text: 'title,url\nGood,https://collateral.example/good\nBad,javascript:alert(1)\n',
    dryRun: false,
    skipErrors: false,
  });
  expect(report).toMatchObject({ written: 0, accepted: 1, errors: [{ line: 3, field: 'url' }] });
  const page = await stage.session
    .ask(stage.own, 'catalogue.import', {
      fileName: 'page.json',
      text: '<!doctype html><title>Not found</title>',
      dryRun: false,
      skipErrors: true,
    })
    .catch((error: Error) => error.message);
  expect(JSON.stringify(page)).toMatch(/HTML|web page|no usable asset/);
  expect(await stage.session.ask(stage.own, 'catalogue.count', {})).toEqual(before);
});

test('a page of the host that we do not know shows nobody', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/some/strange/page/');
  await sidebar.waitForText(/Nobody was found on this page/);
  const { context } = await stage.session.ask(stage.own, 'hello', {
    mount: 'tab',
    tabId: await stage.session.tabOf(stage.own, page.url()),
  });
  expect(context?.person).toBeUndefined();
  await page.close();
});
