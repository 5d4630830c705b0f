// The text score as it is defined, one asset and one passage after the other, for comparison with the fast way through the index.
import type { TextIndex } from '../../../lib/match/text/text-index.ts';
import { k1, mostUnits, restLimit, restShare } from '../../../lib/match/tuning.ts';
import { type Asked, type ScoringOptions, weighPassages } from '../../../lib/match/weigh-passages.ts';

export interface PlainScore {
  text: number;
  evidence: number;
  words: number;
}

/** Impact byte of a stem in a document, 0 without it. */
function impactOf({ parts }: TextIndex, term: number, doc: number): number {
  let found = 0;
  for (const { segment, start, localOf } of parts) {
    if (localOf(term) < 0) continue;
    segment.eachPosting(localOf(term), (local, impact) => {
      if (start + local === doc) found = impact;
    });
  }
  return found;
}

/** By document; those without a score are left out. */
export function plainScores(
  index: TextIndex,
  passages: readonly Asked[],
  options: ScoringOptions,
): Map<number, PlainScore> {
  const asked = weighPassages(index, passages, options).slice(0, mostUnits);
  const parts = new Map<number, { most: number; rest: number; evidence: number; words: number }>();
  for (let doc = 0; doc < index.size; doc++) {
    if (index.isGone(doc)) continue;
    const sums = asked.map(({ words }) =>
      words.reduce((sum, { word, scale }) => {
        const values = word.stems.map(({ term, weight }) => (weight * scale * impactOf(index, term, doc)) / 255);
        return sum + Math.max(0, ...values) * (k1 + 1);
      }, 0),
    );
    const most = Math.max(0, ...sums);
    if (most === 0) continue;
    const topics = asked.flatMap(({ words }) => words.filter(({ word }) => word.isTopic));
    const stems = new Set(topics.flatMap(({ word }) => word.stems.map(({ term }) => term)));
    parts.set(doc, {
      most,
      rest: sums.reduce((sum, value) => sum + value, 0) - most,
      evidence: Math.max(...sums.map((sum, at) => sum / (asked[at]?.length ?? 1))),
      words: [...stems].filter((term) => impactOf(index, term, doc) > 0).length,
    });
  }
  const highest = Math.max(0, ...[...parts.values()].map(({ most }) => most));
  const highestRest = Math.max(0, ...[...parts.values()].map(({ rest }) => rest));
  const share = highestRest > 0 ? Math.min(restShare, (restLimit * highest) / highestRest) : 0;
  return new Map(
    [...parts].map(([doc, { most, rest, evidence, words }]) => [doc, { text: most + share * rest, evidence, words }]),
  );
}
