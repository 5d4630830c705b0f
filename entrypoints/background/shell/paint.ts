// Puts the badge on the toolbar button. A tab may be gone meanwhile: then there is nothing to paint.
import { browser } from 'wxt/browser';
import type { Paint } from './badge.ts';

const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

export const paint: Paint = (tabId, { text, color, title }) => {
  const where = tabId === undefined ? {} : { tabId };
  quietly(browser.action.setBadgeText({ ...where, text }));
  quietly(browser.action.setBadgeBackgroundColor({ ...where, color }));
  quietly(browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }));
  quietly(browser.action.setTitle({ ...where, title }));
};
