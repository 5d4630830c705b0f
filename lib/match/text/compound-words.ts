// The parts of German compounds, so that "Überwachung der Kühlkette" and "Kühlkettenüberwachung" meet: an asset is indexed under
// the parts too, and a passage is read with them.
import { surfaceWords } from './analyse.ts';
import { splitCompound } from './compound.ts';
import { stopWords } from './stop-words.ts';

/** Prepared over the catalogue's own German words: a part counts only when it stands somewhere as a word of its own. */
export function compoundSplitter(texts: Iterable<string>): (text: string) => string[] {
  const dictionary = new Set<string>();
  for (const text of texts) for (const word of surfaceWords(text)) dictionary.add(word.toLowerCase());
  const memo = new Map<string, string[]>();
  const partsOf = (word: string): string[] => {
    const known = memo.get(word);
    if (known !== undefined) return known;
    const isPart = (part: string): boolean => part !== word && dictionary.has(part) && !stopWords.de.has(part);
    const parts = splitCompound(word, isPart);
    memo.set(word, parts);
    return parts;
  };
  return (text) => surfaceWords(text).flatMap((word) => partsOf(word.toLowerCase()));
}
