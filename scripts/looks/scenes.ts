// The designed states of the sidebar, each with the way there. Pictures are taken of them and axe looks at them: a new state
// gets a scene here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { root } from '../build.ts';
import { ann, threads } from '../practice/cast.ts';
import type { SidebarDriver } from '../sidebar-driver.ts';

const linkedin = 'https://www.linkedin.com/in/';
const inbox = 'https://mail.google.com/mail/u/0/#inbox';

/** Dated fixtures of the hosts, at the addresses that they were written for. */
const fixtures: Record<string, string> = {
  [`${linkedin}kaya-lindqvist/`]: 'linkedin/2026-11-profile-sdui-stale.html',
};

const shell = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | LinkedIn</title><style>body{font:14px/20px system-ui;padding:32px}</style></head><body>${body}</body></html>`;
/** A top card that has lost its headline, and a page on which nothing is recognised. */
const made: Record<string, string> = {
  [`${linkedin}bo-quarry/`]: shell(
    'Bo Quarry',
    `<main id="workspace"><section componentkey="com.linkedin.sdui.profile.card.refACoAAFIXTURE00000000000000000000000000BOTopcard">
<h2>Bo Quarry</h2><p>· 2nd</p><a href="/preload/custom-invite/?vanityName=bo-quarry">Connect</a></section></main>`,
  ),
  [`${linkedin}unread-person/`]: shell('LinkedIn', '<div id="card">Mira Sollen, <span>mira@fjord.example</span></div>'),
};

/** What the browser is served beside the practice pages. */
export function serveScenes(url: string): { html: string } | undefined {
  const file = fixtures[url];
  const html = file === undefined ? made[url] : readFileSync(join(root, 'tests', 'fixtures', 'hosts', file), 'utf8');
  return html === undefined ? undefined : { html };
}

/** A host page with its sidebar, wherever that is shown. */
export interface Seat {
  /** Absent where the sidebar stands alone. */
  page: Page | undefined;
  sidebar: Frame | Page;
  driver: SidebarDriver;
}

export interface Scene {
  name: string;
  /** The host page; empty = a panel beside a page that is none of ours. */
  url: string;
  /** The catalogue is cleared first. */
  isCatalogueEmpty?: boolean;
  /** Goes on from the open page to the state. */
  enter(seat: Seat): Promise<void>;
}

const button = (sidebar: Seat['sidebar'], name: string | RegExp) => sidebar.getByRole('button', { name }).first();

async function openThread({ page, driver }: Seat): Promise<void> {
  await page
    ?.getByText(threads[0]?.subject ?? '')
    .first()
    .click();
  await driver.waitForPerson(ann.name);
  await driver.waitForSuggestions();
}

async function openDialog({ sidebar }: Seat, entry: string | RegExp): Promise<void> {
  await button(sidebar, 'Menu').click();
  await button(sidebar, entry).click();
  await sidebar.getByRole('dialog').waitFor();
}

async function pin({ sidebar, driver }: Seat, name: string): Promise<void> {
  const form = sidebar.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Company (optional)').fill('Fjord Cold Storage');
  await form.getByRole('button', { name: /Use this person/ }).click();
  await driver.waitForPerson(name);
}

const profileOfAnn = `${linkedin}ann-example/`;

export const scenes: readonly Scene[] = [
  {
    name: 'gmail-thread',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await seat.page?.getByRole('button', { name: 'Reply', exact: true }).first().click();
      await button(seat.sidebar, /^Insert/).waitFor();
    },
  },
  { name: 'gmail-list', url: inbox, enter: ({ driver }) => driver.waitForText(/Open a mail or a profile/) },
  {
    name: 'linkedin-profile',
    url: profileOfAnn,
    enter: async ({ driver }) => {
      await driver.waitForPerson(ann.name);
      await driver.waitForSuggestions();
    },
  },
  {
    name: 'menu',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await button(seat.sidebar, 'Menu').click();
      await button(seat.sidebar, 'Page check').waitFor();
    },
  },
  {
    name: 'pick-another',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await openDialog(seat, 'Wrong person? Pick another');
    },
  },
  {
    name: 'who-this-is',
    url: profileOfAnn,
    enter: async (seat) => {
      await seat.driver.waitForPerson(ann.name);
      const same = button(seat.sidebar, 'Same person');
      // Known from the mail only once a touch was kept; without one there is nothing to join.
      if ((await same.count()) > 0) await same.click();
      await openDialog(seat, 'Who this is');
    },
  },
  {
    name: 'log-a-touch',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await button(seat.sidebar, /^Log a touch/).click();
      await seat.sidebar.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'search-without-a-match',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await seat.driver.search('qwertzuiop');
      await seat.driver.waitForText(/No match/);
    },
  },
  {
    name: 'library',
    url: inbox,
    enter: async (seat) => {
      await seat.sidebar.getByRole('tab', { name: 'Library' }).click();
      await seat.driver.waitForSuggestions();
    },
  },
  {
    name: 'timeline',
    url: profileOfAnn,
    enter: async (seat) => {
      await seat.driver.waitForPerson(ann.name);
      await seat.sidebar.getByRole('tab', { name: 'Timeline' }).click();
    },
  },
  {
    name: 'ambiguous',
    url: `${linkedin}kaya-lindqvist/`,
    enter: ({ driver }) => driver.waitForText(/Two names on this page disagree/),
  },
  {
    name: 'name-the-person',
    url: `${linkedin}kaya-lindqvist/`,
    enter: async ({ sidebar }) => {
      await button(sidebar, /^Name the person/).click();
      await sidebar.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'pinned-by-hand',
    url: `${linkedin}kaya-lindqvist/`,
    enter: async (seat) => {
      // Remembered from the last time, or not named yet.
      await openDialog(seat, /^(Name the person|Wrong person)/);
      await pin(seat, 'Kaya Lindqvist');
    },
  },
  {
    name: 'degraded',
    url: `${linkedin}bo-quarry/`,
    enter: async ({ driver }) => {
      await driver.waitForPerson('Bo Quarry');
      await driver.waitForText(/headline not found/);
    },
  },
  {
    name: 'page-check',
    url: `${linkedin}bo-quarry/`,
    enter: async (seat) => {
      await seat.driver.waitForPerson('Bo Quarry');
      await openDialog(seat, 'Page check');
    },
  },
  {
    name: 'address-only',
    url: `${linkedin}unread-person/`,
    enter: ({ driver }) => driver.waitForText(/LinkedIn profile unread-person/),
  },
  {
    name: 'keys',
    url: inbox,
    enter: async (seat) => openDialog(seat, 'Keys'),
  },
  {
    name: 'outbox',
    url: inbox,
    enter: async ({ sidebar }) => {
      await sidebar.locator('footer').getByRole('button').first().click();
      await sidebar.getByRole('dialog').waitFor();
    },
  },
  { name: 'no-access', url: '', enter: ({ driver }) => driver.waitForText(/Touchline is not on this page/) },
  {
    name: 'catalogue-empty',
    url: inbox,
    isCatalogueEmpty: true,
    enter: ({ driver }) => driver.waitForText(/The catalogue is empty/),
  },
];

/** Our pages beside the sidebar. */
export const ownPages = ['options.html', 'insights.html', 'welcome.html'] as const;
