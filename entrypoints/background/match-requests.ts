// Asks the matcher for a page: fetches the few assets that are shown, hands in what is known beyond the screen, learns.
import type { Engine } from '../../lib/match/engine.ts';
import type { Known, SentBefore } from '../../lib/match/known.ts';
import type { Context } from '../../lib/model/context.ts';
import { localDay } from '../../lib/model/moment.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { RankAnswer, RankQuery } from '../../lib/model/suggestion.ts';
import { assetsOf } from '../../lib/store/catalogue.ts';
import { idsOf } from '../../lib/store/people.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Learning } from './learning.ts';
import { personOnPage } from './people.ts';
import type { RankAhead } from './rank-ahead.ts';
import { recordState } from './suppression.ts';
import type { Page } from './tabs.ts';
import { count } from './usage.ts';
import type { World } from './world.ts';

export interface MatchParts {
  world: World;
  learning: Learning;
  ahead: RankAhead;
  /** Work that the answer does not wait for; whoever stops the worker meanwhile loses a count, never a touch. */
  later(work: Promise<void>): void;
  /** The context of this view, if the page still shows it. */
  contextOf(page: Page, viewId: string): Promise<Context | undefined>;
}

type MatchRequest = 'rank' | 'match.why-not' | 'match.learned' | 'match.forget';

const oldView = fail('old_view', 'The page moved on meanwhile. Here is what fits now.');
/** Suggestions among which an asset is looked for when the rep asks why it is missing: as many as the sidebar asks for. */
const shownAtMost = 12;

/** Assets that went to the person on screen, or to somebody of the same account. */
async function sentBefore({ db }: World, person: Awaited<ReturnType<typeof personOnPage>>): Promise<SentBefore[]> {
  if (person === undefined) return [];
  const own = new Set(await idsOf(db, person.id));
  const colleagues = person.account === '' ? [] : await db.people.where('account').equals(person.account).primaryKeys();
  const touches = await db.touches
    .where('personId')
    .anyOf([...new Set([...own, ...colleagues])])
    .toArray();
  return touches
    .filter(({ state, assetIds }) => state !== 'undone' && assetIds.length > 0)
    .flatMap(({ personId, assetIds, occurredAt }) =>
      assetIds.map((assetId) => ({
        assetId,
        to: own.has(personId) ? ('person' as const) : ('account' as const),
        day: occurredAt.slice(0, 10),
      })),
    );
}

export function matchHandlers({
  world,
  learning,
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
    const [sent, { background, calibration }] = await Promise.all([
      personOnPage(world, context).then((person) => sentBefore(world, person)),
      learning.learned(),
    ]);
    return { sent, background, calibration };
  }
  /** What the list waits for nobody to write down. */
  async function noteShown(context: Context, { suggestions }: RankAnswer): Promise<void> {
    await count(
      world,
      context,
      'shown',
      suggestions.map(({ asset }) => asset.id),
    );
    const { isOff } = await recordState(world, context);
    if (!isOff) await learning.learn(context);
  }

  async function rank(page: Page, argument: RequestArgument<'rank'>): Promise<Result<RankAnswer>> {
    const { viewId, text, limit } = argument;
    const context = await contextOf(page, viewId);
    if (context === undefined && viewId !== '') return oldView;
    const early = text === '' && limit === shownAtMost ? await ahead.take(context) : undefined;
    const answer = early ?? (await rankFor(context, argument));
    // Searching by hand is not a showing: the rep asked for those.
    if (context !== undefined && text === '') later(noteShown(context, answer));
    return ok(answer);
  }
  ahead.use((context) => rankFor(context, { viewId: context.viewId, text: '', limit: shownAtMost }));

  async function rankFor(context: Context | undefined, argument: RequestArgument<'rank'>): Promise<RankAnswer> {
    const { viewId, text, limit, only } = argument;
    const [opened, known] = await Promise.all([matcher.engine(), knownOf(text === '' ? context : undefined)]);
    if (opened === undefined) return { viewId, suggestions: [], eligible: 0, note: beingRead(matcher), tookMs: 0 };
    const ranking = opened.engine.begin(context, queryOf({ text, limit, ...(only ? { only } : {}) }), known);
    const found = ranking.answer(await assetsOf(db, ranking.ids));
    return text === '' ? withAnswers(found, opened.engine, context, known) : found;
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
    'match.why-not': async ({ viewId, assetId }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView;
      const [opened, known] = await Promise.all([matcher.engine(), knownOf(context)]);
      if (opened === undefined) return ok({ sentence: beingRead(matcher) });
      return ok({ sentence: opened.engine.whyNot(assetId, context, queryOf({}), known).sentence });
    },
    'match.learned': async () => ok({ contexts: await learning.count() }),
    'match.forget': async () => {
      await learning.forget();
      return ok({});
    },
  };
}

const beingRead = ({ building }: World['matcher']): string =>
  building === undefined
    ? 'The catalogue could not be read for suggestions. It is tried again by itself; your assets are safe.'
    : `Your catalogue is being read: ${Math.round(building.share * 100)} %. Suggestions come when it is done.`;
