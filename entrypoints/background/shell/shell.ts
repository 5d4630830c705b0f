// What surrounds the sidebar: keys, context menus, the keyword in the address bar, the badge. Wires them to the tabs; all
// listeners are registered in the first turn. A click opens the sidebar before anything is waited for.
import { browser } from 'wxt/browser';
import { hostOf } from '../../../lib/hosts/index.ts';
import { localDay } from '../../../lib/model/moment.ts';
import { defaultSettings, type Settings } from '../../../lib/model/settings.ts';
import type { Wish } from '../../../lib/model/wish.ts';
import { readSettings } from '../../../lib/settings.ts';
import type { RankAhead } from '../rank-ahead.ts';
import type { Page, Tabs } from '../tabs.ts';
import type { World } from '../world.ts';
import { Badge } from './badge.ts';
import { rowsOf } from './count-shown.ts';
import { keepDraft } from './drafts.ts';
import { menuAction } from './menu-action.ts';
import { makeMenus } from './menus.ts';
import { show, wireOmnibox } from './omnibox.ts';
import { paint } from './paint.ts';
import { readingPage } from './read-page.ts';
import { type Door, openSidebar, sidebarInTab } from './sidebar-door.ts';
import { Wishes } from './wishes.ts';

/** Keys of the manifest beside `_execute_action`. */
const wishOf: Readonly<Record<string, Wish>> = {
  'best-asset': { kind: 'best' },
  'log-touch': { kind: 'log' },
  'search-library': { kind: 'search', text: '' },
};

export class Shell {
  readonly badge: Badge;
  readonly #world: World;
  readonly #door: Door;
  readonly #ahead: RankAhead;
  #settings: Settings = defaultSettings;

  constructor(world: World, tabs: Tabs, ahead: RankAhead) {
    this.#world = world;
    this.#ahead = ahead;
    this.badge = new Badge(paint, () => dueCount(world));
    this.#door = {
      tabs,
      wishes: new Wishes(tabs.pages, world.clock.now),
      hasFrame: (tabId) => this.#hasFrame(tabId),
    };
  }

  /** In the first turn. */
  listen(): void {
    browser.commands.onCommand.addListener((command, tab) => {
      const wish = wishOf[command];
      if (wish !== undefined && tab !== undefined) openSidebar(this.#door, tab, wish);
    });
    browser.contextMenus.onClicked.addListener((click, tab) => this.#clicked(click, tab));
    browser.runtime.onInstalled.addListener(() => void makeMenus());
    wireOmnibox(this.#world, (text, disposition) => this.#searchInTab(text, disposition));
    void readSettings().then((settings) => this.settingsChanged(settings));
    this.badge.begin();
    void this.badge.dueChanged();
  }

  settingsChanged(settings: Settings): void {
    this.#settings = settings;
    // A page of a site that was switched off reports nothing any more.
    this.badge.leftWhere((tabId) => {
      const host = this.#door.tabs.context(tabId)?.host;
      return host !== undefined && settings.hostsOff.includes(host);
    });
  }

  /** `hello` of a page was answered. */
  greeted(page: Page): void {
    this.#door.wishes.greeted(page);
  }

  /** A tab shows another view. Where no sidebar asks for its list, the badge counts what it would show. */
  async viewShown(tabId: number): Promise<void> {
    const { tabs } = this.#door;
    const context = tabs.context(tabId);
    if (context === undefined) return this.badge.left(tabId);
    this.badge.viewShown(tabId, context.viewId);
    // A frame that is on its way asks by itself.
    const isShown = [...tabs.pages].some((page) => page.tabId === tabId) || this.#hasFrame(tabId);
    if (context.state === 'loading' || (isShown && !this.#settings.isCollapsed)) return;
    const ranked = await this.#ahead.alone(context);
    if (ranked !== undefined && tabs.context(tabId)?.viewId === context.viewId)
      this.badge.counted(tabId, context.viewId, rowsOf(ranked.answer));
  }

  #clicked(
    click: Parameters<typeof menuAction>[0],
    tab: { id?: number | undefined; title?: string | undefined } | undefined,
  ): void {
    const action = menuAction(click, tab?.title ?? '');
    if (action === undefined) return;
    if (action.does === 'find') {
      if (tab !== undefined) openSidebar(this.#door, tab, { kind: 'search', text: action.text });
    } else if (action.does === 'open') void openOwn(action.page === 'insights' ? '/insights.html' : '/options.html');
    else {
      const id = this.#world.clock.id();
      const draft =
        click.menuItemId === 'add-page' ? readingPage(action.draft, tab?.id) : Promise.resolve(action.draft);
      void draft.then((known) => keepDraft(id, known)).then(() => openOwn(`/add.html?draft=${id}`));
    }
  }

  /** The address bar is no click on the page: the library opens as a page of its own. */
  async #searchInTab(text: string, disposition: Parameters<typeof show>[1]): Promise<void> {
    const [here] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    // Without a window in front there is no tab whose page it could stand beside: it stands alone.
    const tabId = here?.id ?? 0;
    this.#door.wishes.expect(tabId, { kind: 'search', text });
    await show(sidebarInTab(tabId), disposition);
  }

  #hasFrame(tabId: number): boolean {
    const { tabs } = this.#door;
    if ([...tabs.pages].some((page) => page.mount === 'frame' && page.tabId === tabId)) return true;
    const host = hostOf(tabs.hostUrl(tabId) ?? '')?.id;
    return host !== undefined && !this.#settings.quietHosts.includes(host) && !this.#settings.hostsOff.includes(host);
  }
}

const openOwn = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path.slice(1) });
};

/** Open next steps of today and before. */
const dueCount = ({ db, clock }: World): Promise<number> =>
  Promise.resolve(
    db.nextSteps
      .where('[state+dueOn]')
      .between(['open', ''], ['open', localDay(clock.now())], true, true)
      .count(),
  );
