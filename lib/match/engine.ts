// The matcher's door: open an engine over the catalogue's index, then ask. A question has two steps, so that only the few
// assets that are shown are ever fetched: `begin` finds them by number, `answer` says in words why. The interface is final.
import type { Asset } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { RankAnswer, RankQuery, Suggestion } from '../model/suggestion.ts';
import type { Known } from './known.ts';
import type { Judged } from './situation.ts';
import type { WhyNot } from './why-not.ts';
import type { TranslationWish } from './widen-passages.ts';

/** What was found, before the assets themselves are read. */
export interface Ranking {
  /** Assets to fetch, best first; at most as many as asked for. */
  readonly ids: readonly string[];
  /** What may be counted of it; nothing for typed search, and where the screen says nothing. */
  readonly judged: Judged | undefined;
  /** The answer in words. Assets that are gone meanwhile are left out. */
  answer(assets: readonly Asset[]): RankAnswer;
}

export interface Engine {
  readonly size: number;
  /** Ranks for a context, or for the typed text when there is one. Deterministic: ties break by asset id. */
  begin(context: Context | undefined, query: RankQuery, known?: Known): Ranking;
  /** What a translator should be given before `begin`; nothing when the assets speak the language of the context. */
  toTranslate(context: Context): TranslationWish | undefined;
  /** Ids of the assets that answer questions; empty when the catalogue has none or nothing is asked here. */
  answerIdsFor(context: Context): readonly string[];
  /** Answers to what was asked last. @param assets those of `answerIdsFor`; read at the first call only. */
  answers(context: Context, assets: readonly Asset[], query: RankQuery, known?: Known): Suggestion[];
  /** Why an asset is not among the `query.limit` best for this context. */
  whyNot(assetId: string, context: Context, query: RankQuery, known?: Known): WhyNot;
}

/** An engine that has all assets at hand: for evaluations, tests and small tools. */
export interface WholeEngine extends Engine {
  rank(context: Context | undefined, query: RankQuery, known?: Known): RankAnswer;
}
