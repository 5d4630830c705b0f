// Accessibility of what is shown: axe over every designed state of the sidebar and over our own pages, light and dark, in
// the built extension. In the narrowest width, where nothing may be cut off at the side either.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownScenes, seedOutbox } from '../../scripts/looks/own-scenes.ts';
import { ownPages, scenes, serveScenes } from '../../scripts/looks/scenes.ts';
import { panelSeat } from '../../scripts/looks/seats.ts';
import type { Receiver } from '../fakes/receiver.ts';
import { openStage, type Stage } from './stage.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Good practice included. */
const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
declare const axe: { run(options: RunOptions): Promise<AxeResults> };

/** One line a violation: rule, element, what is wrong. */
async function violations(root: Frame | Page, rules: RunOptions['runOnly'] = everyRule): Promise<string[]> {
  const isThere = await root.evaluate(() => 'axe' in globalThis);
  if (!isThere) await root.evaluate(source);
  const found = await root.evaluate(async (how) => (await axe.run(how)).violations, {
    resultTypes: ['violations' as const],
    runOnly: rules,
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} · ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

/** Pixels by which the page is wider than its window. */
const overflow = (root: Frame | Page): Promise<number> =>
  root.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** In the dark only the colours are others. */
async function inBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violations(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violations(page, { type: 'rule', values: ['color-contrast'] }), 'dark').toEqual([]);
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ serve: serveScenes, allowed: ['http://127.0.0.1/*'] });
}, 120_000);
afterAll(() => stage.close());

/** Every third state; all of them with `TOUCHLINE_ALL=1 npm run e2e`, which takes two minutes more. */
const shown = process.env.TOUCHLINE_ALL === '1' ? scenes : scenes.filter((_, index) => index % 3 === 0);

describe('a state of the sidebar without a violation, light and dark, 320 px wide', () => {
  test.each(shown.map((scene) => [scene.name, scene] as const))('%s', async (_, scene) => {
    const { session, own } = stage;
    await scene.prepare?.(stage);
    if (scene.isCatalogueEmpty) await session.ask(own, 'catalogue.clear', {});
    const seat = await panelSeat(session, own, scene.url, 320);
    const sidebar = seat.sidebar as Page;
    await sidebar.bringToFront();
    await scene.enter(seat);
    await inBothThemes(sidebar);
    expect(await overflow(sidebar)).toBe(0);
    await seat.close();
    if (scene.isCatalogueEmpty) await session.ask(own, 'hub.pull', {});
  });
});

describe('a page of ours without a violation, light and dark', () => {
  test.each(ownPages)('%s', async (path) => {
    const page = await stage.session.openOwn(path);
    await page.getByRole('heading').first().waitFor();
    await inBothThemes(page);
    if (path === 'options.html') {
      await page.getByLabel('Address or domain').fill('private.example');
      await page.getByRole('button', { name: 'Add', exact: true }).first().click();
      await page.getByRole('button', { name: /^Take private.example off/ }).waitFor();
      await page.getByText(/^Health ·/).click();
      await page.getByRole('button', { name: 'New snippet' }).click();
      await page.getByLabel('Text', { exact: true }).fill('Hi {{person.firstName}}, {{wrong}}');
      await page.getByText(/is not a merge field/).waitFor();
      expect(await violations(page), 'editor and lists open').toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});

describe('an outbox with something in it, and webhooks in every state, without a violation, light and dark', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await seedOutbox(stage);
  });
  afterAll(() => receiver.close());
  test.each(ownScenes.map((scene) => [scene.name, scene] as const))('%s', async (_, { path, enter }) => {
    const page = await stage.session.openOwn(path);
    await enter(page);
    await inBothThemes(page);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});
