// Opens the sidebar of a tab with a wish: the frame in the page, else the browser's own panel, else a tab. A browser opens its
// panel only in the same turn as the click or the key, so nothing here may be waited for before.
import { browser } from 'wxt/browser';
import type { Wish } from '../../../lib/model/wish.ts';
import type { Tabs } from '../tabs.ts';
import type { Wishes } from './wishes.ts';

interface TabOfClick {
  id?: number | undefined;
  windowId?: number | undefined;
}
export interface Door {
  tabs: Tabs;
  wishes: Wishes;
  /** Whether the page of this tab shows the sidebar in a frame, or would. */
  hasFrame(tabId: number): boolean;
}

export function openSidebar({ tabs, wishes, hasFrame }: Door, tab: TabOfClick, wish: Wish): void {
  const { id: tabId, windowId } = tab;
  if (tabId === undefined) return;
  const isTaken = wishes.make(tabId, wish);
  if (hasFrame(tabId) && tabs.tellHost(tabId, { type: 'show-frame' })) return;
  const opened = isTaken ? Promise.resolve() : openPanel(tabId, windowId);
  opened.catch(() => openInTab(tabId));
}

/** Rejects where the browser has no panel, or does not open it now. */
function openPanel(tabId: number, windowId: number | undefined): Promise<void> {
  const { sidebarAction, sidePanel } = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } };
  try {
    if (sidebarAction !== undefined) return sidebarAction.open();
    if (sidePanel === undefined) return Promise.reject(new Error('no panel'));
    return sidePanel.open(windowId === undefined ? { tabId } : { windowId });
  } catch (error) {
    return Promise.reject(error);
  }
}

export const sidebarInTab = (tabId: number): string =>
  `${browser.runtime.getURL('/beside.html')}?mount=tab&tab=${tabId}`;

const openInTab = async (tabId: number): Promise<void> => {
  await browser.tabs.create({ url: sidebarInTab(tabId) });
};
