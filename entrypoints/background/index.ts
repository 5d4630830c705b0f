// Composition root: opens the store, wires ports, alarms and menus. Everything is registered in the first turn,
// so that the event that woke the worker is not lost. Nothing here survives a stop that cannot be rebuilt.

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { hostOf } from '../../lib/hosts/index.ts';
import { pause } from '../../lib/match/index/job.ts';
import { once } from '../../lib/match/once.ts';
import { localDay } from '../../lib/model/moment.ts';
import { closeStorageToPages, onManagedChange, readSettings } from '../../lib/settings.ts';
import { countAssets } from '../../lib/store/catalogue.ts';
import { schemaVersion } from '../../lib/store/database.ts';
import { guardStore, storeProblem } from '../../lib/store/guard.ts';
import type { BackgroundToHost } from '../../lib/wire/messages.ts';
import { hostPort, pagePort, requestSchemas } from '../../lib/wire/messages.ts';
import { router } from '../../lib/wire/router.ts';
import { isHostPage, isOwnPage } from '../../lib/wire/sender.ts';
import { letGoDaily } from './data-requests.ts';
import { Errors } from './errors.ts';
import { FootprintMeter, watchRequests } from './footprint.ts';
import { makeHandlers, type Parts } from './handlers.ts';
import { PageHealthKeeper } from './health.ts';
import { onHostMessage } from './host-messages.ts';
import { hostSettings } from './host-settings.ts';
import { adoptOldHub } from './hub.ts';
import { Inserter } from './insert.ts';
import { Learning } from './learning.ts';
import { adoptRules } from './managed.ts';
import { Outcomes } from './outcomes.ts';
import { Packs } from './packs.ts';
import { PrivateQuestions } from './private-questions.ts';
import { endPullPause, pullInTurn } from './pull-in-turn.ts';
import { RankAhead } from './rank-ahead.ts';
import { Shell } from './shell/shell.ts';
import { stepsAtRest } from './step-watch.ts';
import { Sweeper } from './sweep.ts';
import { outboxAlarm, pulseAlarm, Sync } from './sync.ts';
import { type Page, type Port, Tabs } from './tabs.ts';
import { makeWorld } from './world.ts';

export default defineBackground({ main });

function main(): void {
  const tabs = new Tabs();
  const world = makeWorld((building) => tabs.tellPages({ type: 'building', building }));
  const errors = new Errors();
  const note = (error: unknown): void => errors.note(error, world.clock.now());
  const footprints = new FootprintMeter();
  guardStore(world.db, schemaVersion, (problem) => {
    errors.store = problem;
    tabs.tellPages({ type: 'store', problem });
  });
  const sync = new Sync(world, (status) => {
    tabs.tellPages({ type: 'sync', status });
    shell.badge.synced(status);
  });
  const learning = new Learning(world.db);
  const outcomes = new Outcomes(world, learning, { random: Math.random, ticks: () => performance.now(), pause });
  const ahead = new RankAhead(world.clock.now);
  const packs = new Packs(world, browser.runtime.getManifest().version);
  const shell = new Shell(world, tabs, ahead);
  const parts: Parts = {
    world,
    tabs,
    sync,
    inserter: new Inserter(world, tabs, readSettings),
    health: new PageHealthKeeper(world, tabs),
    questions: new PrivateQuestions(),
    sweeper: new Sweeper(world, tabs),
    packs,
    learning,
    outcomes,
    ahead,
    shell,
    footprints,
    errors,
    later: (work) => void work.catch(note),
    settingsChanged: (settings) => {
      shell.settingsChanged(settings);
      tabs.tellPages({ type: 'settings', settings });
      void packs.anchors().then((anchors) => {
        tabs.tellHosts((url) => hostSettings(settings, url, anchors));
      });
    },
    catalogueChanged: async () => {
      ahead.forget();
      tabs.tellPages({ type: 'catalogue', assets: await countAssets(world.db) });
    },
  };
  const pages = router(makeHandlers(parts), note, storeProblem);
  const explained = (error: unknown): void => {
    const problem = storeProblem(error);
    if (problem === undefined) note(error);
    else tabs.tellPages({ type: 'store', problem });
  };

  /** Who connects will ask for a list: the index is read while the first words are exchanged. A pulse alone reads nothing. */
  const prepare = once((): void => {
    void world.matcher.engine();
    void learning.learned();
  });

  browser.runtime.onConnect.addListener((port) => {
    prepare();
    if (port.name === pagePort && isOwnPage(port.sender, browser.runtime.id, browser.runtime.getURL('/')))
      servePage(port);
    else if (port.name === hostPort && isHostPage(port.sender, browser.runtime.id, (url) => hostOf(url) !== undefined))
      serveHost(port);
    else port.disconnect();
  });

  function servePage(port: Port): void {
    const page: Page = { port, mount: 'tab', greeting: Promise.resolve(), tabId: undefined, windowId: undefined };
    tabs.pages.add(page);
    port.onDisconnect.addListener(() => tabs.pages.delete(page));
    port.onMessage.addListener((message: unknown) => void receive(page, message));
  }

  async function receive(page: Page, message: unknown): Promise<void> {
    if ((message as { name?: unknown } | null)?.name === 'hello') page.greeting = greet(page, message);
    await page.greeting;
    await pages.handle(message, page, (answer) => {
      if (tabs.pages.has(page)) page.port.postMessage(answer);
    });
    if ((message as { name?: unknown } | null)?.name === 'hello') shell.greeted(page);
  }

  /** `hello` says which tab the page belongs to; a frame does not choose: it belongs to the tab it is in. */
  async function greet(page: Page, message: unknown): Promise<void> {
    const hello = v.safeParse(v.object({ name: v.literal('hello'), argument: requestSchemas.hello }), message);
    if (!hello.success) return;
    const { mount, tabId, windowId } = hello.output.argument;
    page.mount = mount;
    page.windowId = windowId;
    if (mount === 'frame') {
      page.tabId = page.port.sender?.tab?.id;
      tabs.tellHost(page.tabId, { type: 'frame-ready' });
    } else if (mount === 'panel') {
      const [active] = await browser.tabs.query({
        active: true,
        ...(windowId === undefined ? { currentWindow: true } : { windowId }),
      });
      page.tabId = active?.id;
    } else {
      page.tabId = tabId;
    }
  }

  function serveHost(port: Port): void {
    const tabId = port.sender?.tab?.id;
    if (tabId === undefined) return;
    tabs.hostArrived(tabId, port);
    port.onDisconnect.addListener(() => {
      if (!tabs.hostLeft(tabId, port)) return;
      shell.badge.left(tabId);
      parts.later(outcomes.left(tabId, undefined));
    });
    port.onMessage.addListener((message: unknown) => {
      onHostMessage(parts, tabId, port, message).catch(explained);
    });
    // The frame may have spoken first: after a stop of the worker both reconnect, in any order.
    if ([...tabs.pages].some((page) => page.mount === 'frame' && page.tabId === tabId)) {
      port.postMessage({ type: 'frame-ready' } satisfies BackgroundToHost);
    }
    void Promise.all([readSettings(), packs.anchors()]).then(([settings, anchors]) => {
      port.postMessage(hostSettings(settings, port.sender?.url ?? '', anchors));
    });
  }

  browser.tabs.onActivated.addListener(({ tabId, windowId }) => tabs.tabActivated(tabId, windowId));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === outboxAlarm || name === pulseAlarm) void sync.kick();
    if (name !== pulseAlarm) return;
    void world.matcher.resume();
    parts.later(pullQuietly());
    parts.later(outcomes.atRest());
    parts.later(shell.badge.dueChanged());
    parts.later(stepsAtRest(parts));
    parts.later(letGoDaily(world, localDay(world.clock.now())));
  });
  // Wakes a stopped worker, which no port can tell that the tab is gone.
  browser.tabs.onRemoved.addListener((tabId) => {
    footprints.left(tabId);
    parts.later(outcomes.left(tabId, undefined));
  });
  self.addEventListener('online', () => {
    void sync.online();
    parts.later(endPullPause(world).then(pullQuietly));
  });
  browser.runtime.onStartup.addListener(() => {
    void sync.kick();
    parts.later(pullQuietly());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  shell.listen();
  wireToolbarButton();

  async function pullQuietly(): Promise<void> {
    if (await pullInTurn(world)) await parts.catalogueChanged();
  }

  /** Alarms may be gone after a browser restart or an update. One that is there goes on: made anew, it would start to wait again. */
  async function keepPulse(): Promise<void> {
    if ((await browser.alarms.get(pulseAlarm)) === undefined)
      await browser.alarms.create(pulseAlarm, { periodInMinutes: 1 });
  }
  parts.later(keepPulse());
  void closeStorageToPages();
  watchRequests((url) => parts.later(footprints.requested(url)));
  self.addEventListener('unhandledrejection', ({ reason }) => note(reason));
  parts.later(adoptRules(world));
  onManagedChange(() => {
    parts.later(adoptRules(world));
    parts.later(readSettings().then(parts.settingsChanged));
  });
  void adoptOldHub(world).then(() => sync.kick());
}

/** The toolbar button opens the browser's own panel: Chromium by itself, Firefox on our word. */
function wireToolbarButton(): void {
  if (browser.sidePanel !== undefined) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  const sidebar = (browser as { sidebarAction?: { toggle(): Promise<void> } }).sidebarAction;
  browser.action.onClicked.addListener(() => void sidebar?.toggle());
}
