// From what is on screen to few assets with reasons, or to none. Text finds, facts lift, thresholds keep silent.
import { useOf } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { Reason, Suggestion } from '../model/suggestion.ts';
import { type Assessment, assess, type Candidate, type Catalogue, languageReason } from './assess.ts';
import { diversified } from './diversity.ts';
import { textReasons } from './explain.ts';
import { explored } from './explore.ts';
import type { Known } from './known.ts';
import { ageReason, sentBefore, sentReason } from './prior.ts';
import { stemmedAs } from './text/analyse.ts';
import { tailShare } from './tuning.ts';

const isReason = (reason: Reason | undefined): reason is Reason => reason !== undefined;

/** Facts first, then the words, then age and past use. */
function suggestionOf(
  catalogue: Catalogue,
  { reading, wide, scores }: Assessment,
  { doc, score, matches }: Candidate,
  known: Known,
  today: string,
): Suggestion | undefined {
  const asset = catalogue.assets[doc];
  const own = catalogue.facts[doc];
  if (asset === undefined || own === undefined) return undefined;
  const best = scores.bestPassage[doc] ?? 0;
  const before = sentBefore(asset.id, known.sent ?? []);
  const words = textReasons({
    asset,
    assetLanguage: stemmedAs(own.language),
    index: catalogue.index,
    wide,
    bestPassage: best,
    language: reading.language,
    smallTalk: catalogue.smallTalk,
  });
  const facts = matches.map((match) => match.reason);
  const reasons = [
    ...facts,
    languageReason(own, reading),
    ...words,
    ageReason(asset, today),
    before && sentReason(before),
  ].filter(isReason);
  const sentence = words.length > 0 ? reading.passages[wide.origin[best] ?? best]?.text : undefined;
  return { asset, use: useOf(asset.type), score, reasons, ...(sentence ? { sentence } : {}) };
}

/** At most `limit` suggestions, best first; ties by asset id. */
export function rankContext(
  catalogue: Catalogue,
  isUsable: (doc: number) => boolean,
  context: Context,
  known: Known,
  query: { limit: number; today: string },
): { suggestions: Suggestion[]; strength: number } {
  const assessment = assess(catalogue, isUsable, context, known, query.today);
  const { candidates, shareOf } = assessment;
  const highest = candidates[0]?.score ?? 0;
  const near = candidates.filter(({ score }) => score >= highest * tailShare);
  const varied = diversified(near);
  const idOf = ({ doc }: Candidate): string => catalogue.assets[doc]?.id ?? '';
  const list = shareOf ? explored(varied, (candidate) => shareOf(idOf(candidate)), context.viewId) : varied;
  const suggestions = list.slice(0, query.limit).flatMap((candidate) => {
    const suggestion = suggestionOf(catalogue, assessment, candidate, known, query.today);
    return suggestion ? [{ ...suggestion, score: suggestion.score / highest }] : [];
  });
  return { suggestions, strength: assessment.strength };
}
