// The parts of German compounds, so that "Überwachung der Kühlkette" and "Kühlkettenüberwachung" meet: an asset is indexed under
// the parts too, and a passage is read with them.
import { surfaceWords } from './analyse.ts';
import { splitCompound } from './compound.ts';
import { stopWords } from './stop-words.ts';

/** Words that are remembered; then the memory starts anew. */
const mostRemembered = 100_000;

/** German words of texts, in lower case. */
export function germanWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of surfaceWords(text)) words.add(word.toLowerCase());
  return words;
}

/** @param isKnown whether the catalogue writes this lower-case German word: only then it is a part. */
export function compoundSplitter(isKnown: (word: string) => boolean): (text: string) => string[] {
  const memo = new Map<string, string[]>();
  const partsOf = (word: string): string[] => {
    const known = memo.get(word);
    if (known !== undefined) return known;
    const parts = splitCompound(word, (part) => part !== word && !stopWords.de.has(part) && isKnown(part));
    if (memo.size > mostRemembered) memo.clear();
    memo.set(word, parts);
    return parts;
  };
  return (text) => surfaceWords(text).flatMap((word) => partsOf(word.toLowerCase()));
}
