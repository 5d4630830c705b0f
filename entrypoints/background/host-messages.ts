// What content scripts report. Each message is checked; one that does not fit is dropped.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { healthOf, healthWords } from '../../lib/hosts/health.ts';
import type { Context } from '../../lib/model/context.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { changeSettings } from '../../lib/settings.ts';
import { type BackgroundToHost, type HostToBackground, hostToBackground } from '../../lib/wire/messages.ts';
import type { Parts } from './handlers.ts';
import { withPin } from './people.ts';
import { recordSeen, takeBackSeen } from './record.ts';
import type { Port, Tabs } from './tabs.ts';
import type { World } from './world.ts';

/** Answers to `insert` are awaited inside a request, so messages of one host are handled side by side. */
export async function onHostMessage(parts: Parts, tabId: number, port: Port, raw: unknown): Promise<void> {
  const parsed = v.safeParse(hostToBackground, raw);
  if (!parsed.success) return;
  await handle(parts, tabId, port, parsed.output);
}

async function handle(
  { world, tabs, sync, inserter, health, settingsChanged }: Parts,
  tabId: number,
  port: Port,
  message: HostToBackground,
) {
  switch (message.type) {
    case 'context': {
      const { state } = healthOf(message.context);
      port.postMessage({ type: 'health', health: state, words: healthWords[state] } satisfies BackgroundToHost);
      await showContext(world, tabs, tabId, message.context);
      await health.lookUp(tabId, message.context);
      return void (await health.seen(message.context));
    }
    case 'selected':
      return health.answered(message);
    case 'inserted':
      return inserter.answered(message.commandId, message);
    case 'touch': {
      const context = tabs.view(tabId, message.viewId);
      if (context === undefined) return;
      const touches = await recordSeen(world, context, message.draft, inserter.insertedInto(message.viewId));
      port.postMessage({ type: 'touch-kept', dedupeKey: message.draft.dedupeKey });
      for (const touch of touches) tabs.tellPages({ type: 'touch', row: await sync.row(touch) });
      return sync.kick();
    }
    case 'touch-possible':
      // A trigger without proof is never recorded by itself; the sidebar offers it as a question.
      return tabs.tellPages(
        { type: 'possible-touch', viewId: message.viewId, draft: message.draft },
        (page) => page.tabId === tabId,
      );
    case 'touch-undone': {
      for (const touch of await takeBackSeen(world, message.dedupeKey))
        tabs.tellPages({ type: 'touch', row: await sync.row(touch) });
      return sync.kick();
    }
    case 'layout': {
      const { type: _, ...layout } = message;
      const change = Object.fromEntries(Object.entries(layout).filter(([, value]) => value !== undefined));
      return settingsChanged(await changeSettings(change as Partial<Settings>));
    }
    case 'open-panel':
      return openPanel(tabId);
  }
}

/** The newest reading of each tab: an older one that waited for the store is dropped. */
const newest = new WeakMap<Tabs, Map<number, Context>>();

/** What the host read, with the rep's own word about this thread or page; never first the one and then the other. */
async function showContext(world: World, tabs: Tabs, tabId: number, read: Context): Promise<void> {
  const byTab = newest.get(tabs) ?? new Map<number, Context>();
  newest.set(tabs, byTab.set(tabId, read));
  const shown = await withPin(world, read);
  if (byTab.get(tabId) === read) tabs.setContext(tabId, shown);
}

/** Needs the user's click, which Chromium carries over from the content script. */
async function openPanel(tabId: number): Promise<void> {
  await browser.sidePanel?.open({ tabId });
}
