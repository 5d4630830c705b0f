// Finding known phrases in a text as whole words: one table per vocabulary, looked up word by word.

export interface Found {
  phrase: string;
  /** What the phrase stands for. */
  value: string;
  /** As written in the text. */
  written: string;
  /** Position of the first word. */
  at: number;
}

export type PhraseFinder = (text: string) => Found[];

interface Entry {
  words: string[];
  phrase: string;
  value: string;
}

const splitter = /[\p{L}\p{N}]+/gu;
/** Words as written, in order. */
export const wordsIn = (text: string): string[] => text.normalize('NFC').match(splitter) ?? [];

/**
 * A finder of the phrases of a vocabulary of `[phrase, value]`. The longest phrase at a place wins over its parts.
 * @param vocabulary read and prepared at the first text: a worker starts many times and finds seldom.
 */
export function phraseFinder(vocabulary: () => Iterable<readonly [string, string]>): PhraseFinder {
  let byFirst: ReadonlyMap<string, readonly Entry[]> | undefined;
  return (text) => {
    byFirst ??= prepare(vocabulary());
    return find(byFirst, text);
  };
}

function prepare(vocabulary: Iterable<readonly [string, string]>): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const [phrase, value] of vocabulary) {
    const words = wordsIn(phrase.toLowerCase());
    const first = words[0];
    if (first === undefined) continue;
    const entries = byFirst.get(first) ?? [];
    entries.push({ words, phrase, value });
    byFirst.set(first, entries);
  }
  for (const entries of byFirst.values()) entries.sort((x, y) => y.words.length - x.words.length);
  return byFirst;
}

function find(byFirst: ReadonlyMap<string, readonly Entry[]>, text: string): Found[] {
  const written = wordsIn(text);
  const lower = written.map((word) => word.toLowerCase());
  const found: Found[] = [];
  for (let at = 0; at < lower.length; at++) {
    const candidates = byFirst.get(lower[at] ?? '') ?? [];
    const fits = candidates.filter((entry) => entry.words.every((word, offset) => lower[at + offset] === word));
    const longest = fits[0]?.words.length ?? 0;
    for (const entry of fits) {
      if (entry.words.length < longest) break;
      const span = written.slice(at, at + longest).join(' ');
      found.push({ phrase: entry.phrase, value: entry.value, written: span, at });
    }
    if (longest > 1) at += longest - 1;
  }
  return found;
}
