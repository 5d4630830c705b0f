// The background as it runs, around a database of its own: one tab with a host, one sidebar that hears what is pushed.

import 'fake-indexeddb/auto';
import './browser.ts';
import { Errors } from '../../entrypoints/background/errors.ts';
import { FootprintMeter } from '../../entrypoints/background/footprint.ts';
import { makeHandlers, type Parts } from '../../entrypoints/background/handlers.ts';
import { PageHealthKeeper } from '../../entrypoints/background/health.ts';
import { onHostMessage } from '../../entrypoints/background/host-messages.ts';
import { Inserter } from '../../entrypoints/background/insert.ts';
import { Learning } from '../../entrypoints/background/learning.ts';
import { Outcomes } from '../../entrypoints/background/outcomes.ts';
import { Packs } from '../../entrypoints/background/packs.ts';
import { PrivateQuestions } from '../../entrypoints/background/private-questions.ts';
import { RankAhead } from '../../entrypoints/background/rank-ahead.ts';
import { Shell } from '../../entrypoints/background/shell/shell.ts';
import { Sweeper } from '../../entrypoints/background/sweep.ts';
import { Sync } from '../../entrypoints/background/sync.ts';
import { type Page, Tabs } from '../../entrypoints/background/tabs.ts';
import type { World } from '../../entrypoints/background/world.ts';
import type { Context, Participant } from '../../lib/model/context.ts';
import type { Result } from '../../lib/model/result.ts';
import type { TouchDraft } from '../../lib/model/touch.ts';
import { readSettings } from '../../lib/settings.ts';
import type { Answers, BackgroundToPage, RequestArgument, RequestName } from '../../lib/wire/messages.ts';
import { storeSettings } from './browser.ts';
import { matcherOver } from './matcher.ts';
import { context, onScreen } from './people.ts';
import { ann, draft, FakeClock, freshDatabase, start } from './world.ts';

export interface Tab {
  /** What the sidebar of this tab heard, oldest first. */
  heard: BackgroundToPage[];
  show(change?: Partial<Context>): Promise<Context>;
  /** A host's report; `seen` = with proof. */
  report(draft: TouchDraft, viewId?: string, sentText?: string): Promise<void>;
  possible(draft: TouchDraft): Promise<void>;
  /** The host's own undo. */
  undone(dedupeKey: string): Promise<void>;
  ask<N extends RequestName>(name: N, argument: RequestArgument<N>): Promise<Result<Answers[N]>>;
  /** As `ask`, for what must work. */
  get<N extends RequestName>(name: N, argument: RequestArgument<N>): Promise<Answers[N]>;
}

export function background(settings: Record<string, unknown> = {}) {
  storeSettings(settings);
  const db = freshDatabase();
  const clock = new FakeClock();
  const world: World = {
    db,
    clock,
    deviceId: async () => '019ab000-0000-7000-8000-00000000d001',
    matcher: matcherOver(db, clock),
  };
  const pending: Promise<void>[] = [];
  /** What is in memory is gone after a stop of the worker; the database stays. */
  const start = (): { parts: Parts; handlers: ReturnType<typeof makeHandlers> } => {
    const tabs = new Tabs();
    const learning = new Learning(db);
    const ahead = new RankAhead(clock.now);
    const parts: Parts = {
      world,
      tabs,
      sync: new Sync(world, () => {}),
      inserter: new Inserter(world, tabs, readSettings),
      health: new PageHealthKeeper(world, tabs),
      questions: new PrivateQuestions(),
      sweeper: new Sweeper(world, tabs),
      packs: new Packs(world, '0.1.0'),
      learning,
      outcomes: new Outcomes(world, learning, { random: () => 0.5, ticks: () => 0, pause: async () => {} }),
      ahead,
      shell: new Shell(world, tabs, ahead),
      footprints: new FootprintMeter(),
      errors: new Errors(),
      later: (work) => pending.push(work),
      settingsChanged: () => {},
      catalogueChanged: async () => {},
    };
    return { parts, handlers: makeHandlers(parts) };
  };
  let running = start();
  let keys = 0;

  function tab(tabId: number): Tab {
    const heard: BackgroundToPage[] = [];
    const port = { postMessage: (message: BackgroundToPage) => heard.push(message) } as unknown as Page['port'];
    const page: Page = { port, mount: 'frame', greeting: Promise.resolve(), tabId, windowId: undefined };
    const tell = (message: unknown) => {
      running.parts.tabs.pages.add(page);
      return onHostMessage(running.parts, tabId, port, message);
    };
    const shown = () => running.parts.tabs.context(tabId);
    const ask: Tab['ask'] = (name, argument) => {
      running.parts.tabs.pages.add(page);
      return running.handlers[name](argument, page, `ask-${tabId}-${++keys}`);
    };
    return {
      heard,
      ask,
      show: async (change = {}) => {
        const next = thread(change);
        await tell({ type: 'context', context: next });
        return next;
      },
      report: (seen, viewId = shown()?.viewId, sentText) =>
        tell({ type: 'touch', viewId, draft: seen, ...(sentText !== undefined && { sentText }) }),
      possible: (seen) => tell({ type: 'touch-possible', viewId: shown()?.viewId, draft: seen }),
      undone: (dedupeKey) => tell({ type: 'touch-undone', dedupeKey }),
      get: async (name, argument) => {
        const result = await ask(name, argument);
        if (!result.ok) throw new Error(`${name}: ${result.problem.message}`);
        return result.value;
      },
    };
  }
  const kinds = async () => (await db.touches.toArray()).map(({ kind, person }) => `${kind} ${person.name}`).sort();
  const restart = () => {
    running = start();
  };
  /** Done when nothing is written any more that no answer waited for. */
  const settled = () => Promise.all(pending);
  /** A minute later, as the alarm says it: what was left meanwhile is counted. */
  const atRest = async () => {
    await settled();
    clock.pass(61_000);
    await running.parts.outcomes.atRest();
  };
  /** The tab is closed. */
  const closeTab = (tabId: number) => running.parts.outcomes.left(tabId, undefined);
  return { db, clock, world, tab, kinds, restart, settled, atRest, closeTab };
}

/** An open mail thread with Ann. */
export const thread = (change: Partial<Context> = {}): Context =>
  context({
    person: onScreen({ name: ann.name, emails: [ann.email], company: ann.company }),
    thread: { id: 't-1', subject: 'Spoilage on the northern route', participants: [], messages: [] },
    ...change,
  });

export const message = (text: string, from: Participant = { name: ann.name, email: ann.email }) => ({
  id: `m-${text.length}`,
  from,
  to: [],
  sentAt: '',
  text,
  isMine: false,
});

/** A reply with proof, `seconds` after the start of the clock. */
export const reply = (dedupeKey: string, change: Partial<TouchDraft> = {}, seconds = 0): TouchDraft =>
  draft(dedupeKey, {
    kind: 'email_reply_sent',
    evidence: { cue: 'undo-toast', seenBy: 'auto', at: new Date(start + seconds * 1_000).toISOString() },
    ...change,
  });
