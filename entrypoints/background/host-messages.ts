// What content scripts report. Each message is checked; one that does not fit is dropped.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { doubtWords, healthOf, healthWords } from '../../lib/hosts/health.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { barredWords } from '../../lib/people/suppression.ts';
import { changeSettings } from '../../lib/settings.ts';
import {
  type BackgroundToHost,
  type HostToBackground,
  hostToBackground,
  type SensitiveQuestion,
} from '../../lib/wire/messages.ts';
import type { Parts } from './handlers.ts';
import { withPin } from './people.ts';
import { mayAskAbout, recordSeen, type Seen, takeBackSeen } from './record.ts';
import type { Page, Port, Tabs } from './tabs.ts';
import type { World } from './world.ts';

/** Answers to `insert` are awaited inside a request, so messages of one host are handled side by side. */
export async function onHostMessage(parts: Parts, tabId: number, port: Port, raw: unknown): Promise<void> {
  const parsed = v.safeParse(hostToBackground, raw);
  if (!parsed.success) return;
  await handle(parts, tabId, port, parsed.output);
}

async function handle(parts: Parts, tabId: number, port: Port, message: HostToBackground) {
  const { world, tabs, sync, inserter, health, sweeper, outcomes, settingsChanged } = parts;
  switch (message.type) {
    case 'context': {
      const context = { ...message.context, trouble: doubtWords(message.context.trouble) };
      const { state } = healthOf(context);
      port.postMessage({ type: 'health', health: state, words: healthWords(state) } satisfies BackgroundToHost);
      const before = tabs.context(tabId);
      await showContext(world, tabs, tabId, context);
      if (message.cost !== undefined) parts.later(parts.footprints.seen(tabId, context, message.cost));
      parts.later(outcomes.left(tabId, context.viewId));
      parts.later(parts.shell.viewShown(tabId));
      // Where a page shows this tab, the list comes first; everything else about the view can wait for it.
      if ([...tabs.pages].some((page) => page.tabId === tabId)) await parts.ahead.start(tabs.context(tabId), before);
      await health.lookUp(tabId, context);
      await health.seen(context);
      return sweeper.look(tabId, context);
    }
    case 'selected':
      return health.answered(message);
    case 'inserted':
      return inserter.answered(message.commandId, {
        landed: message.landed,
        why: message.why === 'moved' ? t('host.insert.moved') : message.why,
      });
    case 'touch': {
      const context = tabs.view(tabId, message.viewId);
      if (context === undefined) return;
      const { draft, viewId, sentText } = message;
      const textAssets = inserter.insertedInto(viewId);
      const seen = await recordSeen(world, { context, draft, textAssets, sentText, toldBy: `tab:${tabId}` });
      const question =
        seen.question && (await parts.questions.add({ tabId, context, textAssets, draft, class: seen.question }));
      // Also where it must not be logged: the host has done its part and need not tell it again.
      port.postMessage({ type: 'touch-kept', dedupeKey: draft.dedupeKey });
      return tellSeen(parts, tabId, viewId, seen, question);
    }
    case 'touch-possible': {
      // A trigger without proof is never recorded by itself; the sidebar offers it as a question.
      const context = tabs.view(tabId, message.viewId);
      const draft = context === undefined ? message.draft : await mayAskAbout(world, context, message.draft);
      if (draft === undefined || (await parts.questions.isWithdrawn(draft.dedupeKey))) return;
      return tabs.tellPages({ type: 'possible-touch', viewId: message.viewId, draft }, (page) => page.tabId === tabId);
    }
    case 'touch-undone': {
      await parts.questions.withdraw(message.dedupeKey);
      tabs.tellPages({ type: 'taken-back', dedupeKey: message.dedupeKey });
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

/** New touches for every page; the question, or why nothing was logged, for the pages of this tab. */
async function tellSeen(
  { tabs, sync }: Parts,
  tabId: number,
  viewId: string,
  seen: Seen,
  question: SensitiveQuestion | undefined,
) {
  const isHere = (page: Page) => page.tabId === tabId;
  for (const touch of seen.touches) tabs.tellPages({ type: 'touch', row: await sync.row(touch) });
  if (question !== undefined) tabs.tellPages({ type: 'sensitive-touch', ...question }, isHere);
  for (const { name, barred } of seen.notLogged)
    tabs.tellPages({ type: 'not-logged', viewId, name, why: barredWords(barred, name) }, isHere);
  if (seen.touches.length > 0) void sync.kick();
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
