// The matcher's door: build an engine over the catalogue, then ask. The engine behind it is replaceable; this interface is final.
import type { Asset } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { RankAnswer, RankQuery } from '../model/suggestion.ts';

export interface Engine {
  /** Ranks for a context, or for the typed text when there is one. Deterministic: ties break by asset id. */
  rank(context: Context | undefined, query: RankQuery): RankAnswer;
  readonly size: number;
}

export type BuildEngine = (assets: readonly Asset[]) => Engine;
