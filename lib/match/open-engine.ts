// The engine behind the door: hard rules before everything, then typed search or the context.
import { figure } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { RankAnswer, RankQuery, Suggestion } from '../model/suggestion.ts';
import { answersTo, questionsOf } from './answer-thread.ts';
import { type AnswerFinder, answerFinder, answerIds } from './answers.ts';
import { barOf } from './assess.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import type { Engine, Ranking, WholeEngine } from './engine.ts';
import type { Known } from './known.ts';
import { pickFew, suggestionOf } from './rank-context.ts';
import { findTyped } from './rank-typed.ts';
import { readContext } from './read-context.ts';
import { type Judged, judgedOf } from './situation.ts';
import { whyNot } from './why-not.ts';
import { translationWish } from './widen-passages.ts';

/** Why the list is empty, in one sentence. */
function noteFor(context: Context | undefined, query: RankQuery, size: number, eligible: number): string {
  if (size === 0) return t('match.note.empty');
  if (eligible === 0) return t('match.note.noneUsable');
  const assets = figure(eligible);
  const typed = query.text.trim();
  if (typed !== '') return t('match.note.noneTyped', eligible, [assets, typed]);
  if (context === undefined) return t('match.note.nobody');
  if (context.thread) return t('match.note.noneForThread', eligible, [assets]);
  return t('match.note.noneForPage', eligible, [assets]);
}

/** What is shown of a question: numbers first, words later. */
interface Shown {
  docs: readonly number[];
  more: Pick<RankAnswer, 'found' | 'facets' | 'strength'>;
  judged?: Judged | undefined;
  suggestionOf(doc: number, asset: Asset): Suggestion | undefined;
}

const nothing: Shown = { docs: [], more: {}, suggestionOf: () => undefined };

function shownFor(
  catalogue: Catalogue,
  isUsable: (doc: number) => boolean,
  context: Context | undefined,
  query: RankQuery,
  known: Known,
): Shown {
  if (query.text.trim() !== '') {
    const { docs, found, facets, suggestionOf: say } = findTyped(catalogue, isUsable, query);
    return { docs, more: { found, facets }, suggestionOf: say };
  }
  if (context === undefined) return nothing;
  const { assessment, list } = pickFew(catalogue, isUsable, context, known, query);
  const byDoc = new Map(list.map((candidate) => [candidate.doc, candidate]));
  return {
    docs: list.map(({ doc }) => doc),
    more: { strength: assessment.strength },
    judged: judgedOf(assessment, list),
    suggestionOf: (doc, asset) => {
      const candidate = byDoc.get(doc);
      return candidate && suggestionOf(catalogue, assessment, candidate, asset, known, query.today);
    },
  };
}

/**
 * The engine over an opened catalogue.
 * @param clock milliseconds, for `tookMs` only; without one it stays 0.
 */
export function engineOver(catalogue: Catalogue, clock: () => number = () => 0): Engine {
  /** Of the last day and relation that were asked for: a day of work asks hundreds of times for the same. */
  let last: { key: string; isUsable: (doc: number) => boolean; eligible: number } | undefined;
  const usableOn = (today: string, known: Known): { isUsable: (doc: number) => boolean; eligible: number } => {
    const key = `${today} ${known.relation ?? ''}`;
    if (last?.key === key) return last;
    const usable = catalogue.briefs.map((brief) => brief !== undefined && barOf(brief, today, known) === undefined);
    const isUsable = (doc: number): boolean => usable[doc] === true;
    last = { key, isUsable, eligible: catalogue.docs.filter(isUsable).length };
    return last;
  };
  /** Read on the first question; the catalogue of one engine never changes. */
  let finder: AnswerFinder | undefined;
  return {
    size: catalogue.docs.length,
    begin(context, query, known = {}): Ranking {
      const start = clock();
      const { isUsable, eligible } = usableOn(query.today, known);
      const shown = shownFor(catalogue, isUsable, context, query, known);
      const spent = clock() - start;
      return {
        ids: shown.docs.map((doc) => catalogue.briefs[doc]?.id ?? ''),
        judged: shown.judged,
        answer(assets) {
          const from = clock();
          const byId = new Map(assets.map((asset) => [asset.id, asset]));
          const suggestions = shown.docs.flatMap((doc) => {
            const asset = byId.get(catalogue.briefs[doc]?.id ?? '');
            const suggestion = asset && shown.suggestionOf(doc, asset);
            return suggestion ? [suggestion] : [];
          });
          return {
            viewId: context?.viewId ?? '',
            suggestions,
            eligible,
            note: suggestions.length > 0 ? '' : noteFor(context, query, catalogue.docs.length, eligible),
            tookMs: spent + clock() - from,
            ...shown.more,
          };
        },
      };
    },
    toTranslate: (context) => translationWish(readContext(context), catalogue.index.languages),
    answerIdsFor: (context) => (questionsOf(context).length > 0 ? answerIds(catalogue) : []),
    answers: (context, assets, query, known = {}) => {
      finder ??= answerFinder(catalogue, assets);
      return answersTo(questionsOf(context), finder, usableOn(query.today, known).isUsable);
    },
    whyNot: (assetId, context, query, known = {}) => {
      const { isUsable } = usableOn(query.today, known);
      const { list } = pickFew(catalogue, isUsable, context, known, query);
      const shown = list.map(({ id }) => id);
      return whyNot(catalogue, assetId, context, known, query, shown);
    },
  };
}

/** Reads and opens in one go, with all assets at hand. */
export function buildEngine(assets: readonly Asset[], clock: () => number = () => 0): WholeEngine {
  const engine = engineOver(readCatalogue(assets), clock);
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  return {
    ...engine,
    rank(context, query, known) {
      const ranking = engine.begin(context, query, known);
      return ranking.answer(ranking.ids.flatMap((id) => byId.get(id) ?? []));
    },
  };
}
