// Where the sidebar is shown: in a frame of the host page, or as the browser's own panel (its page beside a tab).
import type { Page } from 'playwright-core';
import type { Session } from '../launch.ts';
import { SidebarDriver } from '../sidebar-driver.ts';
import type { Scene, Seat } from './seat.ts';

export interface OpenSeat extends Seat {
  close(): Promise<void>;
}

/** The settings of most scenes: every site in the page, and nobody is asked any more. */
export const usualModes: NonNullable<Scene['settings']> = { quietHosts: [], modesChosen: ['linkedin', 'salesnav'] };

export async function frameSeat(session: Session, url: string): Promise<OpenSeat> {
  const page = await session.context.newPage();
  await page.goto(url);
  const sidebar = session.spoken(await session.sidebar(page));
  return { page, sidebar, driver: new SidebarDriver(sidebar), close: () => page.close() };
}

/** The page that the browser's panel shows, in a window as narrow as one. `own`: a page of ours to ask from. `url` empty = beside a page that is not a host. */
export async function panelSeat(
  session: Session,
  own: Page,
  url: string,
  width = 400,
  height = 800,
): Promise<OpenSeat> {
  const page = url === '' ? undefined : await session.context.newPage();
  await page?.goto(url);
  const tab = await session.tabOf(own, page?.url() ?? own.url());
  const sidebar = session.spoken(await session.context.newPage());
  await sidebar.setViewportSize({ width, height });
  await sidebar.goto(`chrome-extension://${session.extensionId}/sidepanel.html?mount=tab&tab=${tab}`);
  return {
    page,
    sidebar,
    driver: new SidebarDriver(sidebar),
    close: async () => {
      for (const one of [sidebar, page]) await one?.close();
    },
  };
}
