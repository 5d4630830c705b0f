// Accessibility of what is shown: axe over every designed state of the sidebar and over our own pages, light and dark, in
// the built extension; in the narrowest width, at 200 %, in the system's own colours, without motion, and by keyboard.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownScenes, seedOutbox } from '../../scripts/looks/own-scenes.ts';
import { ownPages, scenes, serveScenes } from '../../scripts/looks/scenes.ts';
import { shellScenes } from '../../scripts/looks/scenes-shell.ts';
import { openReply } from '../../scripts/looks/seat.ts';
import { frameSeat, panelSeat } from '../../scripts/looks/seats.ts';
import { inbox } from '../../scripts/looks/served.ts';
import type { Receiver } from '../fakes/receiver.ts';
import { colourAlone, cutOff, focusWalk, moving, overflow, smallTargets, violations } from './accessible.ts';
import { inScene } from './enter-scene.ts';
import { openStage, type Stage } from './stage.ts';

/** In the dark only the colours are others. */
async function inBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violations(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violations(page, { type: 'rule', values: ['color-contrast'] }), 'dark').toEqual([]);
  expect(await moving(page), 'moves').toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await colourAlone(page), 'forced colours').toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ serve: serveScenes, allowed: ['http://127.0.0.1/*'] });
}, 120_000);
afterAll(() => stage.close());

const isShell = (name: string): boolean => shellScenes.some((scene) => scene.name === name);
/** Every tenth state, and fewer of our own pages’; all of them with `TOUCHLINE_ALL=1 npm run e2e`, which takes some minutes more. */
const shownOwn =
  process.env.TOUCHLINE_ALL === '1'
    ? ownScenes
    : ownScenes.filter(({ name }, at) => at % (isShell(name) ? 6 : 8) === 0);
const shown = process.env.TOUCHLINE_ALL === '1' ? scenes : scenes.filter((_, index) => index % 10 === 0);

describe('a state of the sidebar without a violation, light and dark, 320 px wide', () => {
  test.each(shown.map((scene) => [scene.name, scene] as const))('%s', async (_, scene) => {
    await inScene(stage, scene, 320, async (sidebar) => {
      await inBothThemes(sidebar);
      expect(await overflow(sidebar)).toBe(0);
      expect(await cutOff(sidebar), 'cut off').toEqual([]);
      expect(await smallTargets(sidebar), 'too small').toEqual([]);
    });
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
    expect(await smallTargets(page), 'too small').toEqual([]);
    // 1280 px at 200 %, and at 400 %.
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 400 });
      expect(await overflow(page), `${width} px`).toBe(0);
      expect(await cutOff(page), `${width} px`).toEqual([]);
    }
    await page.close();
  });
});

describe('by keyboard', () => {
  test('each control of the sidebar is reached and shows that it is', async () => {
    const seat = await panelSeat(stage.session, stage.own, inbox, 360);
    await (seat.sidebar as Page).bringToFront();
    await openReply(seat);
    const { controls, unseen } = await focusWalk(seat.sidebar as Page);
    expect(controls).toBeGreaterThan(8);
    expect(unseen).toEqual([]);
    await seat.close();
  });

  test('Esc leads from the sidebar back into the composer of the page', async () => {
    const seat = await frameSeat(stage.session, inbox);
    await openReply(seat, 1);
    const composer = seat.page?.locator('[g_editable=true]').first();
    await composer?.click();
    await seat.sidebar.locator('[data-row]').first().focus();
    await seat.sidebar.locator('[data-row]').first().press('Escape');
    await expect.poll(() => composer?.evaluate((element) => element === document.activeElement)).toBe(true);
    await seat.close();
  });

  test('what was logged is told by a region that was there before', async () => {
    const seat = await panelSeat(stage.session, stage.own, inbox, 360);
    await (seat.sidebar as Page).bringToFront();
    await openReply(seat, 1);
    await seat.sidebar.evaluate(() => {
      for (const region of document.querySelectorAll('[role=status], [aria-live]')) region.setAttribute('data-old', '');
    });
    await seat.driver.logTouch('Called back');
    await seat.sidebar
      .locator('[data-old][aria-live=polite]')
      .filter({ hasText: /logged/ })
      .waitFor();
    await seat.close();
  });
});

describe('an outbox with something in it, and webhooks in every state, without a violation, light and dark', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await seedOutbox(stage);
  });
  afterAll(() => receiver.close());
  test.each(
    shownOwn.filter(({ isSeenElsewhere }) => isSeenElsewhere !== true).map((scene) => [scene.name, scene] as const),
  )('%s', async (_, { path, enter }) => {
    const page = await stage.session.openOwn(path);
    await enter(page);
    await inBothThemes(page);
    expect(await smallTargets(page), 'too small').toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflow(page)).toBe(0);
    expect(await cutOff(page), 'cut off').toEqual([]);
    await page.close();
  });
});
