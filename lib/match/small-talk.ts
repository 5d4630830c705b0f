// Which words of a conversation are no topic: small talk, everyday words in all their forms, and ranks in a job title.
import { seniorities } from './facets/persona.ts';
import type { Place } from './read-context.ts';
import { chatter } from './text/chatter.ts';
import { everydayWords } from './text/everyday-words.ts';
import type { TextIndex } from './text/text-index.ts';

export interface SmallTalk {
  has(word: string, terms: readonly number[], place: Place): boolean;
}

/** Prepared per index, because everyday words are compared by stem. */
export function smallTalkOf(index: TextIndex): SmallTalk {
  const everyday = new Set(everydayWords.flatMap((word) => index.termsOf(word, undefined)));
  const ranks = new Set(
    [...seniorities.values()]
      .flat()
      .flatMap((phrase) => phrase.split(' '))
      .concat('senior', 'officer'),
  );
  return {
    has: (word, terms, place) =>
      chatter.has(word) ||
      terms.every((term) => everyday.has(term)) ||
      ((place === 'title' || place === 'headline') && ranks.has(word)),
  };
}
