// What the background answers about the facts that assets rest on.
import type { AssetFact, FactChange } from '../model/asset-fact.ts';
import type { Held } from '../model/shared.ts';

export interface FactsAnswers {
  'facts.list': { facts: Held<AssetFact>[] };
  'facts.save': FactChange;
  'facts.remove': FactChange;
  /** `isBack` is false where it was changed after, and stays. */
  'facts.undo': { isBack: boolean };
}
