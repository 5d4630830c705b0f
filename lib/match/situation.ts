// What of an answer may be counted: the kind of situation in our own words, how strong the answer was, and the scores without
// feedback. Never a text, never a person.
import type { FacetVector } from '../model/rule.ts';
import type { Situation } from '../model/situation.ts';
import type { Assessment, Candidate } from './assess.ts';
import { cellOf } from './feedback.ts';
import { candidatesKept } from './tuning.ts';

/** For whoever notes what became of a list; see entrypoints/background/outcomes.ts. */
export interface Judged {
  situation: Situation;
  /** See `cellOf` in feedback.ts. */
  cell: string;
  /** Multiple of the fixed threshold. */
  strength: number;
  /** Nothing but small talk: no wish that an asset could answer. */
  isSmallTalk: boolean;
  /** The assets to be shown with their scores as they would be without feedback, best first. */
  plain: readonly { assetId: string; score: number }[];
  /** For trying rules: the context in our own words, and its best assets with their scores without feedback and rules. */
  vector: FacetVector;
  candidates: readonly { assetId: string; score: number }[];
}

/** Nothing where the screen says nothing at all. */
export function judgedOf(assessment: Assessment, list: readonly Candidate[]): Judged | undefined {
  const { reading, facts, intent, strength } = assessment;
  if (reading.passages.length === 0) return undefined;
  const leading = intent.strengths[0]?.intent ?? '';
  return {
    situation: {
      stage: facts.stage,
      persona: [...facts.role.functions].sort()[0] ?? '',
      industry: facts.industries[0]?.split('/')[0] ?? '',
      intent: leading,
      language: reading.spoken || (reading.language ?? ''),
    },
    cell: cellOf(facts),
    strength,
    isSmallTalk: leading === 'chatter',
    vector: assessment.vector,
    candidates: assessment.candidates
      .flatMap(({ id, bare }) => (bare === undefined ? [] : [{ assetId: id, score: Math.round(bare * 1_000) / 1_000 }]))
      .sort((x, y) => y.score - x.score || (x.assetId < y.assetId ? -1 : 1))
      .slice(0, candidatesKept),
    plain: list.map(({ id, plain }) => ({ assetId: id, score: plain })).sort((x, y) => y.score - x.score),
  };
}
