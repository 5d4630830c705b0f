// Asks the matcher for a page: fetches the few assets that are shown, hands in what is known beyond the screen, learns.

import { t, tOf } from '../../lib/i18n/t.ts';
import type { Engine } from '../../lib/match/engine.ts';
import type { Known } from '../../lib/match/known.ts';
import type { Judged } from '../../lib/match/situation.ts';
import type { Context } from '../../lib/model/context.ts';
import { reasonKey } from '../../lib/model/dismissal.ts';
import { localDay } from '../../lib/model/moment.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { RankAnswer, RankQuery } from '../../lib/model/suggestion.ts';
import { readSettings } from '../../lib/settings.ts';
import { assetsOf } from '../../lib/store/catalogue.ts';
import { listRules } from '../../lib/store/rules.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { type HiddenHere, hiddenHere } from './dismissing.ts';
import { knownAround, learnAccount } from './known.ts';
import type { Learning } from './learning.ts';
import type { Outcomes } from './outcomes.ts';
import type { RankAhead, Ranked } from './rank-ahead.ts';
import { recordState } from './suppression.ts';
import type { Page } from './tabs.ts';
import { count } from './usage.ts';
import type { World } from './world.ts';

export interface MatchParts {
  world: World;
  learning: Learning;
  outcomes: Outcomes;
  ahead: RankAhead;
  /** Work that the answer does not wait for; whoever stops the worker meanwhile loses a count, never a touch. */
  later(work: Promise<void>): void;
  /** The context of this view, if the page still shows it. */
  contextOf(page: Page, viewId: string): Promise<Context | undefined>;
}

type MatchRequest = 'rank' | 'match.translatable' | 'match.why-not' | 'match.learned' | 'match.forget';

const oldView = () => fail('old_view', t('match.note.oldView'));
/** Passages for the page's translator, the weightiest places first, and their length in UTF-16 units: what a moment can do. */
const mostTranslated = 40;
const longestTranslated = 2_000;
/** Suggestions among which an asset is looked for when the rep asks why it is missing: as many as the sidebar asks for. */
const shownAtMost = 12;

export function matchHandlers({
  world,
  learning,
  outcomes,
  ahead,
  later,
  contextOf,
}: MatchParts): Pick<Handlers<Page>, MatchRequest> {
  const { db, clock, matcher } = world;
  /** Engines that have read their answers already. */
  const prepared = new WeakSet<Engine>();
  const queryOf = (more: Partial<RankQuery>): RankQuery => ({
    text: '',
    limit: shownAtMost,
    today: localDay(clock.now()),
    ...more,
  });

  /** What the matcher is told beyond the screen. A typed search needs none of it. */
  async function knownOf(context: Context | undefined): Promise<Known> {
    if (context === undefined) return {};
    const [around, { background, calibration }, feedback, rules] = await Promise.all([
      readSettings().then((settings) => knownAround(world, context, settings)),
      learning.learned(),
      outcomes.feedback(),
      listRules(db),
    ]);
    return { ...around, background, calibration, rules, ...(feedback === undefined ? {} : { feedback }) };
  }
  /** What the list waits for nobody to write down. */
  async function noteShown(
    page: Page,
    context: Context,
    answer: RankAnswer,
    judged: Judged | undefined,
  ): Promise<void> {
    const ids = answer.suggestions.map(({ asset }) => asset.id);
    await count(world, context, 'shown', ids);
    const { isOff } = await recordState(world, context);
    if (isOff) return;
    await learning.learn(context);
    await learnAccount(world, context);
    if (judged !== undefined && answer.eligible > 0 && context.state === 'ready')
      await outcomes.shown(page.tabId, context, ids, judged);
  }

  async function rank(page: Page, argument: RequestArgument<'rank'>): Promise<Result<RankAnswer>> {
    const { viewId, text, limit, translated = [] } = argument;
    const context = await contextOf(page, viewId);
    if (context === undefined && viewId !== '') return oldView();
    const mayBeReady = text === '' && limit === shownAtMost && translated.length === 0;
    const early = mayBeReady ? await ahead.take(context) : undefined;
    const { answer, judged } = early ?? (await rankFor(context, argument));
    // Searching by hand is not a showing: the rep asked for those.
    if (context !== undefined && text === '') later(noteShown(page, context, answer, judged));
    return ok(answer);
  }
  ahead.use((context) => rankFor(context, { viewId: context.viewId, text: '', limit: shownAtMost }));

  async function rankFor(context: Context | undefined, argument: RequestArgument<'rank'>): Promise<Ranked> {
    const { viewId, text, limit, only, translated = [] } = argument;
    const ranked = text === '' ? context : undefined;
    const [opened, around, hidden] = await Promise.all([matcher.engine(), knownOf(ranked), hiddenHere(world, ranked)]);
    const known: Known =
      translated.length === 0
        ? around
        : { ...around, translated: new Map(translated.map((each) => [each.text, each.into])) };
    if (opened === undefined) {
      const answer = { viewId, suggestions: [], eligible: 0, note: beingRead(matcher), tookMs: 0 };
      return { answer, judged: undefined };
    }
    const most = limit + hidden.most;
    const ranking = opened.engine.begin(context, queryOf({ text, limit: most, ...(only ? { only } : {}) }), known);
    const found = ranking.answer(await assetsOf(db, ranking.ids));
    const answer = text === '' ? await withAnswers(found, opened.engine, context, known) : found;
    return { answer: hidden.most === 0 ? answer : withoutHidden(answer, hidden, limit), judged: ranking.judged };
  }

  /** What answers a question stands in place of answers that only speak of the topic. */
  async function withAnswers(found: RankAnswer, engine: Engine, context: Context | undefined, known: Known) {
    const ids = context === undefined ? [] : engine.answerIdsFor(context);
    if (context === undefined || ids.length === 0) return found;
    const assets = prepared.has(engine) ? [] : await assetsOf(db, ids);
    const answers = engine.answers(context, assets, queryOf({}), known);
    prepared.add(engine);
    if (answers.length === 0) return found;
    const rest = found.suggestions.filter(({ use }) => use !== 'answer');
    return { ...found, suggestions: [...rest, ...answers], note: '' };
  }

  return {
    rank: (argument, page) => rank(page, argument),
    'match.translatable': async ({ viewId }, page) => {
      const context = await contextOf(page, viewId);
      const wish = context && (await matcher.engine())?.engine.toTranslate(context);
      const texts = wish?.texts.filter(({ length }) => length <= longestTranslated).slice(0, mostTranslated) ?? [];
      return ok(wish === undefined || texts.length === 0 ? {} : { wish: { ...wish, texts } });
    },
    'match.why-not': async ({ viewId, assetId }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView();
      const [opened, known, hidden] = await Promise.all([
        matcher.engine(),
        knownOf(context),
        hiddenHere(world, context),
      ]);
      const [asset] = await assetsOf(db, [assetId]);
      const dismissal = asset && hidden.of(asset);
      if (dismissal !== undefined)
        return ok({ sentence: t('match.whyNot.hidden', [tOf('suggest.reasonWord', reasonKey(dismissal.reason))]) });
      if (opened === undefined) return ok({ sentence: beingRead(matcher) });
      return ok({ sentence: opened.engine.whyNot(assetId, context, queryOf({}), known).sentence });
    },
    'match.learned': async () => ok({ contexts: await learning.count(), ...(await outcomes.learned()) }),
    'match.forget': async () => {
      await learning.forget();
      await outcomes.forget();
      return ok({});
    },
  };
}

const beingRead = ({ building }: World['matcher']): string =>
  building === undefined ? t('match.note.unread') : t('match.note.beingRead', [Math.round(building.share * 100)]);

/** What the rep took off lists stands on none, and is counted, so that the end of the list can say so. */
function withoutHidden(answer: RankAnswer, hidden: HiddenHere, limit: number): RankAnswer {
  const kept = answer.suggestions.filter(({ asset }) => hidden.of(asset) === undefined);
  const gone = answer.suggestions.length - kept.length;
  const note = kept.length === 0 && gone > 0 ? t('match.note.allHidden', gone, [gone]) : answer.note;
  return { ...answer, suggestions: kept.slice(0, limit), note, ...(gone > 0 ? { hidden: gone } : {}) };
}
