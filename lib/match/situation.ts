// What of an answer may be counted: the kind of situation in our own words, how strong the answer was, and the scores without
// feedback. Never a text, never a person.
import type { Situation } from '../model/situation.ts';
import type { Assessment, Candidate } from './assess.ts';
import { cellOf } from './feedback.ts';

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
    plain: list.map(({ id, plain }) => ({ assetId: id, score: plain })).sort((x, y) => y.score - x.score),
  };
}
