// From what is on screen to few assets with reasons, or to none. Text finds, facts lift, thresholds keep silent.
import { type Asset, useOf } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { Reason, Suggestion, Weight } from '../model/suggestion.ts';
import { type Assessment, assess, type Candidate, languageReason } from './assess.ts';
import type { Catalogue } from './catalogue.ts';
import { diversified, type Likeness, latentLikeness, type Ranked } from './diversity.ts';
import { textReasons } from './explain.ts';
import { explored } from './explore.ts';
import type { Known } from './known.ts';
import { ageReason, sentBefore, sentReason } from './prior.ts';
import { stemmedAs } from './text/analyse.ts';
import { ruleWeight, tailShare } from './tuning.ts';

/** A share of what speaks for an asset, in the steps that a reader is told. Chosen: half, a fifth, a twentieth. */
const weightOf = (share: number): Weight =>
  share >= 0.5 ? 'most' : share >= 0.2 ? 'much' : share >= 0.05 ? 'some' : 'little';

/** The few that are shown, and what each was judged by. */
export interface Picked {
  assessment: Assessment;
  list: readonly Candidate[];
}

/**
 * Near enough to the best, and without near copies at the head. What a rule wants is not cut off, and does not cut off others: the
 * best is measured without it.
 */
export function variedHead<T extends Ranked & { isRuled: boolean }>(candidates: readonly T[], alike: Likeness): T[] {
  const best = candidates.reduce((most, { score, isRuled }) => Math.max(most, isRuled ? score - ruleWeight : score), 0);
  return diversified(
    candidates.filter(({ score, isRuled }) => isRuled || score >= best * tailShare),
    alike,
  );
}

/** At most `limit` candidates, best first; ties by asset id. */
export function pickFew(
  catalogue: Catalogue,
  isUsable: (doc: number) => boolean,
  context: Context,
  known: Known,
  query: { limit: number; today: string },
): Picked {
  const assessment = assess(catalogue, isUsable, context, known, query.today);
  const { candidates, shareOf } = assessment;
  const varied = variedHead(candidates, latentLikeness(catalogue.index));
  const list = shareOf ? explored(varied, ({ id }) => shareOf(id), context.viewId) : varied;
  return { assessment, list: list.slice(0, query.limit) };
}

/** Facts first, then the words, then age and past use. */
export function suggestionOf(
  catalogue: Catalogue,
  { reading, wide, candidates, textShare }: Assessment,
  { doc, score, matches, passage: best }: Candidate,
  asset: Asset,
  known: Known,
  today: string,
): Suggestion | undefined {
  const own = catalogue.facts[doc];
  if (own === undefined) return undefined;
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
  const facts = matches.map((match) => match.reason());
  const text = textShare(doc);
  const said = Math.max(Number.EPSILON, text + matches.reduce((sum, { adds }) => sum + Math.max(0, adds), 0));
  const told: [Reason | undefined, Weight][] = [
    ...facts.map((reason, at): [Reason, Weight] => [reason, weightOf((matches[at]?.adds ?? 0) / said)]),
    [languageReason(own, reading), 'down'],
    // The words speak as one: each has its share of what the text found.
    ...words.map((reason): [Reason, Weight] => [reason, weightOf(text / words.length / said)]),
    [ageReason(asset, today), 'down'],
    [before && sentReason(before), 'down'],
  ];
  const kept = told.filter((each): each is [Reason, Weight] => each[0] !== undefined);
  const reasons = kept.map(([reason]) => reason);
  const weights = kept.map(([, weight]) => weight);
  const sentence = words.length > 0 ? reading.passages[wide.origin[best] ?? best]?.text : undefined;
  const highest = candidates[0]?.score ?? 1;
  const shown = { asset, use: useOf(asset.type), score: score / highest, reasons, weights };
  return sentence ? { ...shown, sentence } : shown;
}
