// What each tab shows, in memory only: hosts tell it again after the worker was stopped.
import { type Browser, browser } from 'wxt/browser';
import type { Context, Fact, PersonOnScreen } from '../../lib/model/context.ts';
import type { BackgroundToHost, BackgroundToPage } from '../../lib/wire/messages.ts';

export type Port = Browser.runtime.Port;

/** Old views of a tab that may still report a touch: Gmail leaves the thread at "Send and archive". */
const keptViews = 8;
/** How long a request waits for a host that reconnects after the worker was stopped. */
const hostWaitMs = 3_000;
/** How long a page may take to be read again before an insertion. */
const afreshMs = 1_500;

interface Tab {
  host: Port | undefined;
  context: Context | undefined;
  views: Map<string, Context>;
  /** Somebody the user named for a view whose page names nobody. */
  chosen: { viewId: string; reading: Chosen } | undefined;
}
export interface Chosen {
  person: PersonOnScreen;
  text: string;
  facts: Fact[];
}

export interface Page {
  port: Port;
  mount: 'frame' | 'panel' | 'tab';
  /** Done when `hello` is understood; what is asked meanwhile waits. */
  greeting: Promise<void>;
  /** The tab whose context the page shows. */
  tabId: number | undefined;
  windowId: number | undefined;
}

export class Tabs {
  readonly #tabs = new Map<number, Tab>();
  /** Tabs that told, or failed to tell, their context to this worker. */
  readonly #heard = new Set<number>();
  #waiting: { tabId: number; arrived: () => void }[] = [];
  readonly pages = new Set<Page>();

  #tab(tabId: number): Tab {
    const tab = this.#tabs.get(tabId) ?? {
      host: undefined,
      context: undefined,
      views: new Map<string, Context>(),
      chosen: undefined,
    };
    this.#tabs.set(tabId, tab);
    return tab;
  }

  hostArrived(tabId: number, port: Port): void {
    this.#tab(tabId).host = port;
  }

  /** False when another host has taken its place already. */
  hostLeft(tabId: number, port: Port): boolean {
    const tab = this.#tabs.get(tabId);
    if (tab?.host !== port) return false;
    this.#tabs.delete(tabId);
    this.#tellContext(tabId);
    return true;
  }

  /** Names the person of a view by the user's word, until the page names one itself. False when the view is gone. */
  choose(tabId: number, viewId: string, { person, text, facts }: Chosen): boolean {
    const context = this.context(tabId);
    if (context?.viewId !== viewId) return false;
    this.#tab(tabId).chosen = { viewId, reading: { person, text, facts } };
    this.setContext(tabId, context);
    return true;
  }

  setContext(tabId: number, read: Context): void {
    const tab = this.#tab(tabId);
    const context = withChosen(read, tab.chosen);
    this.#heard.add(tabId);
    tab.context = context;
    tab.views.delete(context.viewId);
    tab.views.set(context.viewId, context);
    for (const viewId of tab.views.keys()) {
      if (tab.views.size <= keptViews) break;
      tab.views.delete(viewId);
    }
    for (const one of this.#waiting.filter((waiting) => waiting.tabId === tabId)) one.arrived();
    this.#waiting = this.#waiting.filter((waiting) => waiting.tabId !== tabId);
    this.#tellContext(tabId);
  }

  context(tabId: number | undefined): Context | undefined {
    return tabId === undefined ? undefined : this.#tabs.get(tabId)?.context;
  }

  /**
   * The context of a tab, waiting a moment for it when this worker has not heard the tab yet: after a stop the sidebar is
   * often faster than the host.
   */
  async contextSoon(tabId: number | undefined): Promise<Context | undefined> {
    const known = this.context(tabId);
    if (known !== undefined || tabId === undefined || this.#heard.has(tabId)) return known;
    const late = new Promise<void>((resolve) => {
      setTimeout(resolve, hostWaitMs);
      this.#waiting.push({ tabId, arrived: resolve });
    });
    await late;
    this.#heard.add(tabId);
    return this.context(tabId);
  }

  /** What the page shows right now, read again; nothing when it does not answer in time. */
  async contextAfresh(tabId: number | undefined): Promise<Context | undefined> {
    if (tabId === undefined) return undefined;
    const isRead = await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), afreshMs);
      this.#waiting.push({ tabId, arrived: () => resolve(true) });
      if (!this.tellHost(tabId, { type: 'read' })) resolve(false);
    });
    return isRead ? this.context(tabId) : undefined;
  }

  /** A present or recent view of this tab. */
  view(tabId: number, viewId: string): Context | undefined {
    return this.#tabs.get(tabId)?.views.get(viewId);
  }

  /** Address of the page whose host speaks for this tab. */
  hostUrl(tabId: number): string | undefined {
    return this.#tabs.get(tabId)?.host?.sender?.url;
  }

  tellHost(tabId: number | undefined, message: BackgroundToHost): boolean {
    const host = tabId === undefined ? undefined : this.#tabs.get(tabId)?.host;
    host?.postMessage(message);
    return host !== undefined;
  }

  /** Puts what writes into the tab's page; its content script finds the composer. False where the browser refuses. */
  async lendHands(tabId: number): Promise<boolean> {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: ['/hands.js'], injectImmediately: true });
      return true;
    } catch {
      return false;
    }
  }

  /** `message` is asked with the address that the host told last, or came with. */
  tellHosts(message: (url: string) => BackgroundToHost): void {
    for (const { host, context } of this.#tabs.values())
      host?.postMessage(message(context?.url ?? host.sender?.url ?? ''));
  }

  tellPages(message: BackgroundToPage, wanted: (page: Page) => boolean = () => true): void {
    for (const page of this.pages) if (wanted(page)) page.port.postMessage(message);
  }

  /** A panel follows the active tab of its window. */
  tabActivated(tabId: number, windowId: number): void {
    for (const page of this.pages) {
      if (page.mount !== 'panel' || page.windowId !== windowId || page.tabId === tabId) continue;
      page.tabId = tabId;
      page.port.postMessage({ type: 'context', context: this.context(tabId) } satisfies BackgroundToPage);
    }
  }

  #tellContext(tabId: number): void {
    this.tellPages({ type: 'context', context: this.context(tabId) }, (page) => page.tabId === tabId);
  }
}

/** The page's own word counts more: a choice fills only a view on which nobody is named, or two are. */
function withChosen(read: Context, chosen: Tab['chosen']): Context {
  const isOpen = read.person === undefined && read.state !== 'loading';
  if (chosen === undefined || chosen.viewId !== read.viewId || !isOpen) return read;
  const names = new Set(chosen.reading.facts.map((fact) => fact.name));
  const facts = [...read.facts.filter((fact) => !names.has(fact.name)), ...chosen.reading.facts];
  return { ...read, ...chosen.reading, state: 'ready', trouble: '', facts };
}
