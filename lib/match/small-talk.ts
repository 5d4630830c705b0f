// Which words of a conversation are no topic: small talk, everyday words in all their forms, and ranks in a job title.
import { seniorities } from './facets/persona.ts';
import type { Place } from './read-context.ts';
import { termKey } from './text/analyse.ts';
import { chatter } from './text/chatter.ts';
import { everydayStems } from './text/own-stems.ts';
import type { TextIndex } from './text/text-index.ts';

export interface SmallTalk {
  has(word: string, terms: readonly number[], place: Place): boolean;
}

/** Compared by stem and prepared on first need: an index is opened more often than it is asked. */
export function smallTalkOf(index: TextIndex): SmallTalk {
  let prepared: { everyday: ReadonlySet<string>; ranks: ReadonlySet<string> } | undefined;
  const memo = new Map<number, boolean>();
  const prepare = () => ({
    everyday: new Set(
      index.languages.flatMap((language) => everydayStems(language).map((stem) => termKey(stem, language))),
    ),
    ranks: new Set(
      [...seniorities.values()]
        .flat()
        .flatMap((phrase) => phrase.split(' '))
        .concat('senior', 'officer'),
    ),
  });
  const isEveryday = (term: number): boolean => {
    const known = memo.get(term);
    if (known !== undefined) return known;
    prepared ??= prepare();
    const is = prepared.everyday.has(index.keyOf(term));
    memo.set(term, is);
    return is;
  };
  const isRank = (word: string): boolean => {
    prepared ??= prepare();
    return prepared.ranks.has(word);
  };
  return {
    has: (word, terms, place) =>
      chatter.has(word) || terms.every(isEveryday) || ((place === 'title' || place === 'headline') && isRank(word)),
  };
}
