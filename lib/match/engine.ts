// The matcher's door: build an engine over the catalogue, then ask. The engine behind it is replaceable; this interface is final.
import type { Asset } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { RankAnswer, RankQuery } from '../model/suggestion.ts';
import type { AnsweredQuestion } from './answers.ts';
import type { Known } from './known.ts';
import type { WhyNot } from './why-not.ts';
import type { TranslationWish } from './widen-passages.ts';

export interface Engine {
  /**
   * Ranks for a context, or for the typed text when there is one. Deterministic: ties break by asset id.
   * @param known what the CRM, the touches and an on-device translator add; without it only the screen is read.
   */
  rank(context: Context | undefined, query: RankQuery, known?: Known): RankAnswer;
  /** Why an asset is not on the list of `rank` for the same question. */
  explain(assetId: string, context: Context, query: RankQuery, known?: Known): WhyNot;
  /** The questions of a text, each with the verified answers that cover it. @param today `YYYY-MM-DD` */
  answers(text: string, today: string, known?: Known): AnsweredQuestion[];
  /** What a translator should be given before `rank`; nothing when the assets speak the language of the context. */
  toTranslate(context: Context): TranslationWish | undefined;
  readonly size: number;
}

export type BuildEngine = (assets: readonly Asset[]) => Engine;
