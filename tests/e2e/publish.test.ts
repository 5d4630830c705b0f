// A marketer publishes on the library page, and shares a rule, a rep in another browser has it with the next pulse and finds it; two marketers who
// change the same asset both see it and neither loses a word.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { launch, type Session } from '../../scripts/launch.ts';
import { panelSeat } from '../../scripts/looks/seats.ts';
import { threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

const title = 'Gondelwerft Zanetti moves varnish by water';
const added = { id: 'e2e-gondola', type: 'case-study', title, summary: 'How a gondola yard keeps its varnish warm.' };

let stage: Stage;
let page: Page;
let rep: Session;
let repOwn: Page;
let leesToken: string;

const hub = async <T>(method: string, path: string, body: unknown, token = stage.hub.token): Promise<T> => {
  const response = await fetch(`${stage.hub.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};
const join = async (role: 'rep' | 'marketer', label: string): Promise<string> => {
  const { invite } = await hub<{ invite: string }>('POST', '/v1/invites', { role, label });
  return (await hub<{ token: string }>('POST', '/v1/redeem', { invite })).token;
};

beforeAll(async () => {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const extension = buildIfNeeded('chrome');
  [stage, rep] = await Promise.all([
    openStage(),
    launch({ executablePath: browser.path, extension, isHeadless: true }),
  ]);
  leesToken = await join('marketer', 'Lee');
  repOwn = await rep.openOwn('options.html');
  await rep.ask(repOwn, 'hub.connect', { url: stage.hub.url, token: await join('rep', 'Kim') });
  await rep.ask(repOwn, 'hub.pull', {});
  // An asset of the marketer's own, as from a file.
  const text = JSON.stringify([added]);
  const file = { fileName: 'own.json', text, dryRun: false, skipErrors: false };
  await stage.session.ask(stage.own, 'catalogue.import', file);
  page = await stage.session.openOwn('catalogue.html');
  page.setDefaultTimeout(15_000);
}, 120_000);
afterAll(async () => {
  await rep?.close();
  await stage.close();
});

const team = () => page.locator('#team');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const said = (words: string | RegExp) => team().getByText(words).first().waitFor();
const titles = async (): Promise<string[]> =>
  (await rep.ask(repOwn, 'catalogue.list', { offset: 0, limit: 500 })).assets.map((asset) => asset.title);
/** What the browser does each minute, now. */
const pulse = () =>
  repOwn.evaluate(() => {
    const { alarms } = (globalThis as unknown as { chrome: { alarms: { create(name: string, info: object): void } } })
      .chrome;
    alarms.create('pulse', { when: Date.now(), periodInMinutes: 1 });
  });

test('an asset goes from draft to review to published, and the next pulse of a rep brings it', async () => {
  await page.locator('#library input[type=search]').fill('Gondelwerft');
  await page.getByLabel(`Choose ${title}`).check();
  await button('Send 1 asset to the hub as a draft').click();
  await said('1 draft is at the hub now.');
  await rep.ask(repOwn, 'hub.pull', {});
  expect(await titles()).not.toContain(title);
  for (const [act, words] of [
    ['Hand in for review', '1 asset is in review.'],
    ['Publish', /^1 asset is published/],
  ] as const) {
    await team().getByLabel(`Choose ${title}`).check();
    await button(act).click();
    await said(words);
  }
  await pulse();
  await expect.poll(titles, { timeout: 15_000 }).toContain(title);
  const seat = await panelSeat(rep, repOwn, '');
  await seat.driver.search('varnish gondola');
  await seat.driver.waitForText(/Gondelwerft Zanetti/);
  await seat.close();
});

test('an edit that came too late shows both versions, and what is chosen is saved', async () => {
  // The library has it from the hub by now: it is changed there.
  await page.locator('#library').getByRole('button', { name: title }).click();
  await button('Change it at the hub').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('first admin moved it: In review → Published').waitFor();
  const { stored } = await hub<{ stored: { version: number; asset: object } }>(
    'GET',
    `/v1/publishing/history?id=${added.id}`,
    undefined,
  );
  const asset = { ...stored.asset, title: 'Zanetti, by Lee', tags: ['venice'] };
  await hub('POST', '/v1/publishing/save', { asset, baseVersion: stored.version }, leesToken);

  await dialog.getByLabel('Title').fill('Zanetti, by me');
  await dialog.getByLabel('Summary').fill('My summary.');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByText(/^Lee saved this asset before you/).waitFor();
  const save = dialog.getByRole('button', { name: 'Save what is chosen' });
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByRole('group', { name: 'Title' }).getByLabel('Lee').check();
  await save.click();
  await dialog.getByText('Saved at the hub.').waitFor();
  await pulse();
  await expect
    .poll(async () => (await rep.ask(repOwn, 'library.asset', { id: added.id })).asset, { timeout: 15_000 })
    .toMatchObject({ title: 'Zanetti, by Lee', summary: 'My summary.', tags: ['venice'] });
});

test('a rule that is shared counts in the list of a rep, who cannot switch it off', async () => {
  const rule = { name: 'Varnish in Venice', isOn: true, always: true, any: [], none: [], tags: ['venice'] };
  const all = [{ facet: 'host', value: 'gmail' }] as const;
  await stage.session.ask(stage.own, 'rules.save', { rule: { ...rule, all: [...all] } });
  // The dialog of the asset stands open.
  await page.keyboard.press('Escape');
  await button(`Share with the team: ${rule.name}`).click();
  await page
    .locator('#rules')
    .getByText(/^For the team · as of .*first admin/)
    .waitFor();
  await pulse();
  const rules = async () => (await rep.ask(repOwn, 'rules.list', {})).rules.map((row) => row.rule);
  await expect.poll(rules, { timeout: 15_000 }).toMatchObject([{ name: rule.name, hub: { by: 'first admin' } }]);
  const seat = await panelSeat(rep, repOwn, 'https://mail.google.com/mail/u/0/#inbox');
  await seat.page
    ?.getByText(threads[0]?.subject ?? '')
    .first()
    .click();
  await seat.driver.waitForText(/Rule: Varnish in Venice/);
  await seat.close();
  const library = await rep.openOwn('catalogue.html');
  await library.locator('#rules').getByText('From your team').waitFor();
  expect(await library.getByRole('checkbox', { name: `Rule “${rule.name}” is on` }).isDisabled()).toBe(true);
  await library.close();
});
