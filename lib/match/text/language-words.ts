// The words by which a language shows: of its small words those that a text says most.
import { wordsOf } from './analyse.ts';
import { otherStopWords } from './other-stop-words.ts';
import { stopWords } from './stop-words.ts';

const sample = 4_000;

/** At most three, most said first; none for a language that is known by its script. */
export function languageWords(text: string, language: string): string[] {
  const list = { ...otherStopWords, ...stopWords }[language];
  const counts = new Map<string, number>();
  for (const word of wordsOf(text.slice(0, sample))) if (list?.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, 3)
    .map(([word]) => word);
}
