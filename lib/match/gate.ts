// What may open the list, and what may join it. Silence is the rule: a wrong suggestion costs more than none.
import type { Catalogue } from './catalogue.ts';
import type { ContextFacts } from './facets/context-facts.ts';
import { type FactMatch, type FitMemo, industryFitOf, personaFitOf } from './facets/match-facts.ts';
import type { Known } from './known.ts';
import type { ContextReading, Passage } from './read-context.ts';
import type { ContextScores } from './score-context.ts';
import { wordsOf } from './text/analyse.ts';
import { thresholdOf } from './text/calibration.ts';
import {
  calibrationBounds,
  factlessProfile,
  fewestWords,
  jobShare,
  joinAbove,
  ownRightFits,
  ownRightFrom,
  showAbove,
  strangeJob,
  synonymTrust,
} from './tuning.ts';

/**
 * Assets that stand without the words: a competitor of theirs is named, or (on a profile) they are for the very persona in the
 * very industry. Fits are worked out once per label, so that only columns are walked.
 */
export function byOwnRight(
  { docs, facts }: Catalogue,
  context: ContextFacts,
  { isThread }: ContextReading,
  memo: FitMemo,
): Set<number> {
  const found = new Set<number>();
  const named = [...context.competitors].filter(([, fit]) => fit >= ownRightFrom).map(([name]) => name);
  const isProfile = !isThread && context.industries.length > 0;
  if (named.length === 0 && !isProfile) return found;
  for (const doc of docs) {
    const own = facts[doc];
    if (own === undefined) continue;
    const isRival = named.length > 0 && own.competitors.some((name) => named.includes(name));
    const isForThem =
      isProfile &&
      personaFitOf(own, context, memo) >= ownRightFits.persona &&
      industryFitOf(own, context, memo) >= ownRightFits.industry;
    if (isRival || isForThem) found.add(doc);
  }
  return found;
}

/** Does the catalogue speak of what the person on a profile does at all? Ranks and small talk in the title prove nothing. */
function isKnownJob({ index, smallTalk }: Catalogue, { title, headline }: ContextReading): boolean {
  const least = Math.max(2, jobShare * index.size);
  const words = wordsOf(title || headline).flatMap((word) => {
    const terms = index.termsOf(word, undefined);
    return smallTalk.has(word, terms, 'title') ? [] : [terms];
  });
  return words.some((terms) => terms.some((term) => index.countOf(term) >= least));
}

export interface Gate {
  /** Evidence of the fixed threshold. */
  floor: number;
  joins(doc: number): boolean;
  /**
   * How far an asset's evidence goes as a multiple of the fixed threshold; 0 = it may not open the list.
   * @param hasFact does persona or industry match? Asked on profiles only.
   */
  reach(doc: number, hasFact: () => boolean): number;
}

/** Units: the rarest possible word. */
export function makeGate(
  catalogue: Catalogue,
  scores: ContextScores,
  passages: readonly Passage[],
  reading: ContextReading,
): Gate {
  const { isThread } = reading;
  const unit = Math.log(1 + catalogue.docs.length);
  const floor = showAbove[isThread ? 'thread' : 'profile'] * unit;
  const strange = !isThread && !isKnownJob(catalogue, reading) ? strangeJob : 1;
  const enoughWords = (doc: number): boolean => (scores.words[doc] ?? 0) >= fewestWords;
  return {
    floor,
    joins: (doc) => (scores.evidence[doc] ?? 0) >= joinAbove * unit && enoughWords(doc),
    reach(doc, hasFact) {
      if (!enoughWords(doc)) return 0;
      const passage = passages[scores.bestPassage[doc] ?? 0];
      // In a conversation only what was said opens: who somebody is, is the same in every thread with them.
      const isAboutPerson = passage?.place === 'title' || passage?.place === 'headline';
      if (passage?.isSmallTalk || (isThread && isAboutPerson)) return 0;
      const trust = passage?.reading === 'synonym' ? synonymTrust : 1;
      const needed = (isThread || hasFact() ? 1 : factlessProfile) * strange;
      return ((scores.evidence[doc] ?? 0) * trust) / (floor * needed);
    },
  };
}

/** The strength that opens the list: 1, or what the rep's own untaken contexts taught, within bounds. */
export function openFrom({ calibration }: Known): number {
  const learned = calibration ? thresholdOf(calibration, 1) : 1;
  return Math.min(calibrationBounds.most, Math.max(calibrationBounds.least, learned));
}

/** Do persona or industry match? */
export const isAboutThem = (matches: readonly FactMatch[]): boolean =>
  matches.some(({ kind }) => kind === 'persona' || kind === 'industry');
