// How sure a proposal is: steps, not probabilities. Chosen on three real catalogues (`eval -- tags`): of the sure ones, 79 and 90 % of
// the tags were what the catalogue itself says (38 % of eight in the third, whose tags are lists of tools), 70 and 100 % of the
// products, 90 % of the competitors. Of the industries it is two in three, so none of them is sure.
import type { Evidence } from './fields.ts';

/** Below this nothing is proposed. */
export const leastCertainty = 0.4;

/** From so many mentions the body says it again and again. */
const again = 4;

/** The title says it, the summary does, or the body does so again and again. Once in a body is a mention, not a topic. */
export function certaintyOf({ best, times, words }: Evidence): number {
  const isAgain = times >= again || words.size >= 3;
  if (best === 'title') return times >= 2 ? 0.9 : 0.8;
  if (best === 'summary') return isAgain ? 0.7 : 0.6;
  return isAgain ? 0.5 : times >= 2 ? 0.3 : 0.2;
}
