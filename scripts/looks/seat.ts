// A host page with its sidebar, and the steps that scenes have in common.
import type { Frame, Page } from 'playwright-core';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import type { Stage } from '../../tests/e2e/stage.ts';
import { threads } from '../practice/cast.ts';
import type { SidebarDriver } from '../sidebar-driver.ts';

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
  /** News that comes once: pictured in one width and the panel. */
  isOnce?: boolean;
  /** Set before, and set back to the defaults after. */
  settings?: Pick<RequestArgument<'settings.set'>['change'], 'quietHosts' | 'modesChosen'>;
  /** There is no frame in this state. */
  isPanelOnly?: boolean;
  /** What must be there before the page is opened. */
  prepare?(stage: Stage): Promise<void>;
  /** Goes on from the open page to the state. */
  enter(seat: Seat): Promise<void>;
}

export const button = (sidebar: Seat['sidebar'], name: string | RegExp) =>
  sidebar.getByRole('button', { name }).first();

/** `index`: of the practice threads. */
export async function openThread({ page, driver }: Seat, index = 0): Promise<void> {
  const thread = threads[index];
  await page
    ?.getByText(thread?.subject ?? '')
    .first()
    .click();
  await driver.waitForPerson(thread?.messages.at(-1)?.name ?? '');
  await driver.waitForSuggestions();
}

export async function openDialog({ sidebar }: Seat, entry: string | RegExp): Promise<void> {
  await button(sidebar, 'Menu').click();
  await button(sidebar, entry).click();
  await sidebar.getByRole('dialog').waitFor();
}

export async function pin({ sidebar, driver }: Seat, name: string): Promise<void> {
  const form = sidebar.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Company (optional)').fill('Fjord Cold Storage');
  await form.getByRole('button', { name: /Use this person/ }).click();
  await driver.waitForPerson(name);
}

/** Goes on to an open reply. */
export async function openReply(seat: Seat, index = 0): Promise<void> {
  await openThread(seat, index);
  await seat.page?.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await button(seat.sidebar, /^Insert/).waitFor();
}

/** A key in the sidebar; a real element gets the focus, or the host page would hear it. */
export const press = ({ sidebar }: Seat, key: string): Promise<void> =>
  sidebar.getByRole('tab', { name: 'Now' }).press(key);
