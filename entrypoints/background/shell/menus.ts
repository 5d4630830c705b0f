// The context menus: two entries on the toolbar button, five on pages. They are made when the extension is installed or updated;
// the browser keeps them while the background is stopped.
import { browser } from 'wxt/browser';
import { t } from '../../../lib/i18n/t.ts';
import type { MenuId } from './menu-action.ts';

interface MenuEntry {
  id: MenuId;
  title: string;
  contexts: ('action' | 'selection' | 'link' | 'page')[];
}

/** `%s` is put in by the browser: the selected text. */
export const menuEntries = (): MenuEntry[] => [
  { id: 'insights', title: t('commands.menu.insights'), contexts: ['action'] },
  { id: 'options', title: t('commands.menu.options'), contexts: ['action'] },
  { id: 'find', title: t('commands.menu.find', ['%s']), contexts: ['selection'] },
  { id: 'find-link', title: t('commands.menu.findLink'), contexts: ['link'] },
  { id: 'find-page', title: t('commands.menu.findPage'), contexts: ['page'] },
  { id: 'add-link', title: t('commands.menu.addLink'), contexts: ['link'] },
  { id: 'add-page', title: t('commands.menu.addPage'), contexts: ['page'] },
];

export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of menuEntries())
    browser.contextMenus.create({
      id,
      title,
      contexts: contexts as [(typeof contexts)[number], ...typeof contexts],
      ...(contexts.includes('action') ? {} : { documentUrlPatterns: ['https://*/*', 'http://*/*'] }),
    });
}
