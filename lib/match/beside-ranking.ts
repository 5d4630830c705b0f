// What else the engine is asked, over the same catalogue: why an asset is missing, answers to questions, and what to translate.
import { type AnsweredQuestion, answerFinder } from './answers.ts';
import { barOf, type Catalogue } from './assess.ts';
import type { Engine } from './engine.ts';
import { questionsIn } from './questions.ts';
import { readContext } from './read-context.ts';
import { whyNot } from './why-not.ts';
import { translationWish } from './widen-passages.ts';

/** @param rank the engine's own, so that "is on the list" means the list that the rep sees. */
export function besideRanking(
  catalogue: Catalogue,
  rank: Engine['rank'],
): Pick<Engine, 'explain' | 'answers' | 'toTranslate'> {
  let finder: ReturnType<typeof answerFinder> | undefined;
  return {
    explain(assetId, context, query, known = {}) {
      const shown = rank(context, query, known).suggestions.map(({ asset }) => asset.id);
      return whyNot(catalogue, assetId, context, known, query, shown);
    },
    answers(text, today, known = {}): AnsweredQuestion[] {
      finder ??= answerFinder(catalogue);
      const isUsable = (doc: number): boolean => {
        const asset = catalogue.assets[doc];
        return asset !== undefined && barOf(asset, today, known) === undefined;
      };
      return questionsIn(text).map((question) => ({ question, answers: finder?.find(question, isUsable) ?? [] }));
    },
    toTranslate: (context) => translationWish(readContext(context), catalogue.index.languages),
  };
}
