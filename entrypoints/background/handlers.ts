// One handler a request. Each reads like its sentence: what is asked, who may, what is answered.
import { t } from '../../lib/i18n/t.ts';
import { funnel } from '../../lib/insights/funnel.ts';
import { localDay } from '../../lib/model/moment.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { barredWords } from '../../lib/people/suppression.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { allAssets, assetSources, clearCatalogue, countAssets, listAssets } from '../../lib/store/catalogue.ts';
import { listTouches } from '../../lib/store/ledger.ts';
import { usageSince } from '../../lib/store/usage.ts';
import { isInbound } from '../../lib/touches/same-deed.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { assetHandlers } from './asset-requests.ts';
import { backupHandlers } from './backup-requests.ts';
import { catalogueHandlers } from './catalogue-requests.ts';
import { connectionHandlers } from './connections.ts';
import { copyAlone } from './copy-alone.ts';
import { dataHandlers } from './data-requests.ts';
import { departureHandlers } from './departures.ts';
import { editHandlers } from './edit.ts';
import type { Errors } from './errors.ts';
import { factsHandlers } from './facts-requests.ts';
import type { FootprintMeter } from './footprint.ts';
import type { PageHealthKeeper } from './health.ts';
import type { Inserter } from './insert.ts';
import type { Learning } from './learning.ts';
import { importFile, importSample } from './library.ts';
import { linksHandlers } from './links-requests.ts';
import { matchHandlers } from './match-requests.ts';
import { outboxHandlers } from './outbox-requests.ts';
import type { Outcomes } from './outcomes.ts';
import type { Packs } from './packs.ts';
import { peopleHandlers } from './people-requests.ts';
import { personHandlers } from './person-requests.ts';
import type { PrivateQuestions } from './private-questions.ts';
import { publishHandlers } from './publish-requests.ts';
import { quietHandlers } from './quiet-requests.ts';
import type { RankAhead } from './rank-ahead.ts';
import { personIdOf, recordByHand, recordSeen, takeBack } from './record.ts';
import { rhythmHandlers } from './rhythm-requests.ts';
import { rulesHandlers } from './rules-requests.ts';
import { sharedHandlers } from './shared.ts';
import { countingShown } from './shell/count-shown.ts';
import type { Shell } from './shell/shell.ts';
import { shellHandlers } from './shell-requests.ts';
import { snippetHandlers } from './snippets.ts';
import { stepsHandlers } from './steps-requests.ts';
import { suggestHandlers } from './suggest-requests.ts';
import { suppressionHandlers, takenBack } from './suppression.ts';
import { type Sweeper, sweepHandlers } from './sweep.ts';
import type { Sync } from './sync.ts';
import type { Page, Tabs } from './tabs.ts';
import { count } from './usage.ts';
import type { World } from './world.ts';
import { writingHandlers } from './writing-requests.ts';

export interface Parts {
  world: World;
  tabs: Tabs;
  sync: Sync;
  inserter: Inserter;
  health: PageHealthKeeper;
  questions: PrivateQuestions;
  sweeper: Sweeper;
  packs: Packs;
  learning: Learning;
  outcomes: Outcomes;
  ahead: RankAhead;
  shell: Shell;
  footprints: FootprintMeter;
  errors: Errors;
  /** Work that no answer waits for. */
  later(work: Promise<void>): void;
  /** Tells pages and hosts. */
  settingsChanged(settings: Settings): void;
  catalogueChanged(): Promise<void>;
}

const dayMs = 86_400_000;
const nothing = ok({});

export function makeHandlers(parts: Parts): Handlers<Page> {
  const { world, tabs, sync, inserter, health, questions, sweeper, packs, learning, outcomes, ahead, later } = parts;
  const { shell, settingsChanged, catalogueChanged } = parts;
  const { db, clock } = world;
  const contextOf = async (page: Page, viewId: string) => {
    const context = await tabs.contextSoon(page.tabId);
    return context?.viewId === viewId ? context : undefined;
  };

  return {
    hello: async (_, page) => {
      const [settings, status, assets] = await Promise.all([readSettings(), sync.status(), countAssets(db)]);
      // Last, when nothing is waited for any more: a context that came meanwhile must not be answered with its absence.
      return ok({
        context: tabs.context(page.tabId),
        settings,
        sync: status,
        assets,
        building: world.matcher.building,
      });
    },
    'context.read': async (_, page) => {
      tabs.tellHost(page.tabId, { type: 'read' });
      return ok({ context: tabs.context(page.tabId) });
    },
    ...countingShown(matchHandlers({ world, learning, outcomes, ahead, later, contextOf }), shell.badge),
    'insert.preview': ({ viewId, ...choice }, page) => inserter.preview(page.tabId, viewId, choice),
    insert: ({ viewId, ...decision }, page) => inserter.insert(page.tabId, viewId, decision),
    copy: ({ viewId, ...decision }, page) =>
      viewId === '' ? copyAlone(world, decision.assetId) : inserter.copy(page.tabId, viewId, decision),
    ...snippetHandlers(world, inserter),
    opened: async ({ viewId, assetId }, page) => {
      const context = await contextOf(page, viewId);
      if (context !== undefined) await count(world, context, 'opened', [assetId]);
      return nothing;
    },
    'touch.log': async ({ viewId, ...manual }, page, key) => {
      const recorded = await recordByHand(world, await contextOf(page, viewId), manual, key);
      if (!recorded.ok) return recorded;
      tabs.tellPages({ type: 'touch', row: await sync.row(recorded.value) });
      void sync.kick();
      return ok({ touch: recorded.value });
    },
    'touch.confirm': async ({ viewId, draft }, page) => {
      await tabs.contextSoon(page.tabId);
      const context = page.tabId === undefined ? undefined : tabs.view(page.tabId, viewId);
      if (context === undefined) return fail('old_view', t('touch.problem.tooOld'));
      if (await questions.isWithdrawn(draft.dedupeKey)) return takenBack();
      const confirmed = { ...draft, evidence: { ...draft.evidence, cue: 'said-so', seenBy: 'manual' as const } };
      const textAssets = inserter.insertedInto(viewId);
      const { touches, notLogged } = await recordSeen(world, { context, draft: confirmed, textAssets });
      const [refused] = notLogged;
      if (touches.length === 0 && refused !== undefined)
        return fail('never_log', barredWords(refused.barred, refused.name));
      for (const touch of touches) tabs.tellPages({ type: 'touch', row: await sync.row(touch) });
      void sync.kick();
      return ok({ touches: touches.length });
    },
    'touch.undo': async ({ touchId }) => {
      const undone = await takeBack(world, touchId);
      if (!undone.ok) return undone;
      tabs.tellPages({ type: 'touch', row: await sync.row(undone.value) });
      void sync.kick();
      return ok({ touch: undone.value });
    },
    'touch.list': async ({ viewId, limit }, page) => {
      const personId =
        viewId === undefined ? undefined : ((await personIdOf(world, await contextOf(page, viewId))) ?? '');
      const touches = await listTouches(db, limit, personId);
      return ok({ touches: await Promise.all(touches.map((touch) => sync.row(touch))) });
    },
    ...editHandlers({ world, tabs, sync }),
    ...suppressionHandlers({ world, tabs, sync, inserter, questions, contextOf }),
    ...sweepHandlers({ tabs, sync, sweeper, contextOf }),
    ...peopleHandlers({ world, tabs, contextOf }),
    ...dataHandlers({ world, sync, tabs }),
    ...outboxHandlers({ world, sync, catalogueChanged }),
    ...connectionHandlers(world, sync),
    ...departureHandlers(world),
    ...assetHandlers(parts),
    ...backupHandlers(parts),
    ...catalogueHandlers(parts),
    ...publishHandlers(parts),
    ...factsHandlers(parts),
    ...linksHandlers(parts),
    ...personHandlers(parts),
    ...stepsHandlers(parts),
    ...rhythmHandlers(parts),
    ...writingHandlers(parts),
    ...rulesHandlers(parts),
    ...sharedHandlers(parts),
    ...shellHandlers(parts),
    ...quietHandlers(parts),
    ...suggestHandlers(parts),
    'catalogue.count': async () => ok({ assets: await countAssets(db), source: await assetSources(db) }),
    'catalogue.list': async ({ offset, limit }) =>
      ok({ assets: await listAssets(db, offset, limit), total: await countAssets(db) }),
    'catalogue.import': async (file) => {
      const report = await importFile(world, file);
      if (report.ok && report.value.written > 0) await catalogueChanged();
      return report;
    },
    'catalogue.sample': async () => {
      const report = await importSample(world);
      await catalogueChanged();
      return report;
    },
    'catalogue.clear': async () => {
      const removed = await clearCatalogue(db);
      world.matcher.catalogueChanged();
      await catalogueChanged();
      return ok({ removed });
    },
    'packs.list': async () => ok({ packs: await packs.list() }),
    'packs.preview': async ({ text }) => packs.preview(text),
    'packs.import': async ({ text }) => {
      const imported = await packs.take(text);
      if (!imported.ok) return imported;
      settingsChanged(await readSettings());
      return ok({ packs: await packs.list() });
    },
    'packs.revert': async ({ pack }) => {
      await packs.revert(pack);
      settingsChanged(await readSettings());
      return ok({ packs: await packs.list() });
    },
    'insights.funnel': async ({ days }) => {
      const now = clock.now();
      const since = new Date(now - days * dayMs).toISOString();
      const recorded = await db.touches.where('recordedAt').aboveOrEqual(since).toArray();
      const touches = recorded.filter(({ kind }) => !isInbound(kind));
      const usage = await usageSince(db, since);
      return ok(funnel({ assets: await allAssets(db), usage, touches, days, today: localDay(now) }));
    },
    'settings.get': async () => ok(await readSettings()),
    'settings.set': async ({ change }) => {
      const settings = await changeSettings(change as Partial<Settings>);
      settingsChanged(settings);
      return ok(settings);
    },
    'page.check': async ({ viewId }, page) => health.check(await contextOf(page, viewId)),
    'page.snapshot': async ({ viewId }, page) => health.snapshot(page.tabId, await contextOf(page, viewId)),
    'page.selection': async ({ viewId }, page) => health.selection(page.tabId, await contextOf(page, viewId)),
    'frame.collapse': async (_, page) => {
      tabs.tellHost(page.tabId, { type: 'collapse' });
      return nothing;
    },
    'frame.focus-page': async (_, page) => {
      tabs.tellHost(page.tabId, { type: 'focus-page' });
      return nothing;
    },
    'frame.width': async ({ width }, page) => {
      settingsChanged(await changeSettings({ width }));
      tabs.tellHost(page.tabId, { type: 'frame-width', width });
      return nothing;
    },
  };
}
