// Drives the main job in a real browser: page on screen → asset → touch → hub → marketer. Says what was seen at each step,
// takes a picture of it, and throws when a step did not happen.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { RunningHub } from '../hub/start.ts';
import type { Asset } from '../lib/model/asset.ts';
import type { Touch } from '../lib/model/touch.ts';
import type { Session } from './launch.ts';
import { ann, rep, threads } from './practice/cast.ts';
import { SidebarDriver } from './sidebar-driver.ts';

export interface TourWorld {
  session: Session;
  hub: RunningHub;
  assets: readonly Asset[];
  /** Pictures go here; the folder is emptied first. */
  folder: string;
}

export async function tour(world: TourWorld): Promise<void> {
  rmSync(world.folder, { recursive: true, force: true });
  mkdirSync(world.folder, { recursive: true });
  const steps = new Steps(world.folder);
  const chosen = await mail(world, steps);
  await profile(world, steps, 'sdui', 'https://www.linkedin.com/in/ann-example/');
  await profile(world, steps, 'ember', 'https://www.linkedin.com/in/jonas-ebert/');
  await marketer(world, steps, chosen);
  console.log(`\nEvery step happened. Pictures: ${world.folder}`);
}

class Steps {
  readonly #folder: string;
  #number = 0;
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Says a step and pictures the page as it is now. */
  async done(page: Page, name: string, ...seen: string[]): Promise<void> {
    this.#number += 1;
    const file = `${String(this.#number).padStart(2, '0')}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
    await page.screenshot({ path: join(this.#folder, file) });
    console.log(`\n${this.#number}. ${name}`);
    for (const line of seen) console.log(`   ${line}`);
  }
}

const must = <T>(value: T | undefined | null, sentence: string): T => {
  if (value === undefined || value === null) throw new Error(sentence);
  return value;
};

async function hubTouches(hub: RunningHub): Promise<Touch[]> {
  const response = await fetch(`${hub.url}/v1/touches?limit=50`, { headers: { authorization: `Bearer ${hub.token}` } });
  const { touches } = (await response.json()) as { touches: { isUndone: boolean; touch?: Touch }[] };
  return touches.flatMap(({ isUndone, touch }) => (isUndone || touch === undefined ? [] : [touch]));
}

/** The suggestions for the page; with a catalogue that has nothing for it, the first asset that may be sent, by search. */
async function choose({ assets }: TourWorld, sidebar: SidebarDriver): Promise<{ title: string; lines: string[] }> {
  try {
    await sidebar.waitForSuggestions();
  } catch {
    const asset = must(
      assets.find(
        ({ audience, status, validUntil, url }) =>
          audience === 'public' && status === 'approved' && validUntil === undefined && url !== '',
      ),
      'The catalogue has no public asset with an address, so nothing can be sent.',
    );
    await sidebar.search(asset.title);
    await sidebar.waitForSuggestions();
    return { title: asset.title, lines: [`nothing fits this page; found by search: ${asset.title}`] };
  }
  const seen = await sidebar.suggestions();
  const sendable = seen.find(({ title }) =>
    assets.some((asset) => asset.title === title && asset.audience !== 'internal' && asset.url !== ''),
  );
  const lines = seen.map(({ title, reasons }) => `${title}  ←  ${reasons.join(' | ') || 'no reason given'}`);
  return { title: must(sendable, 'Only internal assets were suggested.').title, lines };
}

async function mail(world: TourWorld, steps: Steps): Promise<Asset> {
  const { session, hub, assets } = world;
  const thread = must(threads[0], 'The practice inbox is empty.');
  const page = await session.context.newPage();
  await page.goto('https://mail.google.com/mail/u/0/#inbox');
  const frame: Frame = await session.sidebar(page);
  const sidebar = new SidebarDriver(frame);
  await page.getByText(thread.subject).first().click();
  await sidebar.waitForPerson(ann.name);
  const { title, lines } = await choose(world, sidebar);
  await steps.done(page, 'Thread', `person: ${await sidebar.person()}`, ...lines.map((line) => `asset: ${line}`));

  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const editor = page.locator('[g_editable=true]').first();
  await editor.waitFor();
  await frame.getByRole('button', { name: 'Insert' }).first().waitFor();
  await sidebar.insert(title);
  await sidebar.waitForStatus(/Inserted/);
  const text = (await editor.innerText()).trim();
  const asset = must(
    assets.find((one) => one.title === title),
    `“${title}” is not in the catalogue.`,
  );
  if (!text.includes(title)) throw new Error(`The composer holds “${text}”, not the asset’s title.`);
  await steps.done(page, 'Insert', `inserted text: ${text.replace(/\s*\n\s*/g, ' / ')}`);

  await page.locator('[jslog^="32601;"]').first().click();
  const status = await sidebar.waitForStatus(/Reply sent|Email sent/);
  await steps.done(page, 'Send', `touch: ${status}`, `outbox: ${await sidebar.waitForSync(/1 waiting/)}`);

  await sidebar.sendNow();
  const row = await waitForTouch(hub, (touch) => touch.person.email === ann.email);
  if (!row.assetIds.includes(asset.id)) throw new Error('The touch in the hub does not name the asset that was sent.');
  await steps.done(
    page,
    'Hub',
    `hub row: ${wordsOf(row)}`,
    `assets: ${row.assetIds.join(', ')}`,
    `outbox: ${await sidebar.syncLine()}`,
  );
  await page.close();
  return asset;
}

async function profile(world: TourWorld, steps: Steps, renderer: string, url: string): Promise<void> {
  const page = await world.session.context.newPage();
  await page.goto(url);
  const sidebar = new SidebarDriver(await world.session.sidebar(page));
  const name = must(
    /^(?:\(\d+\) )?(.+?) \|/.exec(await page.title())?.[1],
    'The practice profile has no name in its title.',
  );
  await sidebar.waitForPerson(name);
  const { title, lines } = await choose(world, sidebar);
  await steps.done(
    page,
    `Profile ${renderer}`,
    `person: ${await sidebar.person()}`,
    ...lines.map((line) => `asset: ${line}`),
  );

  await sidebar.copy(title);
  const copied = await sidebar.waitForStatus(/Copied/);
  await sidebar.logTouch(`Talked to ${name} about “${title}”.`);
  await sidebar.waitForStatus(/logged by you|logged by hand/);
  await sidebar.sendNow();
  const row = await waitForTouch(
    world.hub,
    (touch) => touch.person.name === name && touch.evidence.seenBy === 'manual',
  );
  await steps.done(page, `Touch by hand ${renderer}`, `copy: ${copied}`, `hub row: ${wordsOf(row)}`);
  await page.close();
}

const wordsOf = (touch: Touch): string =>
  `${touch.kind} · ${touch.person.name || touch.person.email} · proof ${touch.evidence.cue} (${touch.evidence.seenBy}) · ${touch.occurredAt} · ${touch.id}`;

/** Asks the hub until the touch is there, at most 15 s. */
async function waitForTouch(hub: RunningHub, isWanted: (touch: Touch) => boolean): Promise<Touch> {
  const until = Date.now() + 15_000;
  for (;;) {
    const found = (await hubTouches(hub)).find(isWanted);
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error('The touch did not reach the hub within 15 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function marketer({ session }: TourWorld, steps: Steps, asset: Asset): Promise<void> {
  const page = await session.openOwn('insights.html');
  const { rows } = await session.ask(page, 'insights.funnel', { days: 30 });
  const row = must(
    rows.find(({ assetId }) => assetId === asset.id),
    `The funnel does not know “${asset.title}”.`,
  );
  if (row.inserted < 1 || row.sent < 1)
    throw new Error(`The funnel says inserted ${row.inserted}, sent ${row.sent} for ${rep.name}’s mail.`);
  await page.getByText(asset.title).first().waitFor();
  await steps.done(
    page,
    'Insights',
    `funnel of “${asset.title}”: shown ${row.shown} → inserted ${row.inserted} → sent ${row.sent}`,
  );
}
