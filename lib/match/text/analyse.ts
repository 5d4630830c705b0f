// Text → words → stems. The stemmer runs once per distinct word: a memo makes building four times faster.
import { newStemmer } from 'snowball-stemmers';
import { longestText, longestWord } from '../tuning.ts';
import { stopWords } from './stop-words.ts';

/** Stored with every index: raise it when words or stems come out differently, so that stored ones are built anew. */
export const analyserId = 2;

export type TextLanguage = 'en' | 'de';

/** Whose stemmer reads a text in this language: German its own, everything else the English one. */
export const stemmedAs = (language: string): TextLanguage => (language === 'de' ? 'de' : 'en');

const wordPattern = /[\p{L}\p{N}]+/gu;

/**
 * Scripts that write without spaces (Thai, kana, Han): their words are found by the browser's own segmenter. By code units, because
 * every text passes here and a test by script costs ten times as much.
 */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;
const kana = /[\u3040-\u30ff]/;

function* segmented(run: string): Iterable<string> {
  const segmenter = new Intl.Segmenter(kana.test(run) ? 'ja' : 'zh', { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(run)) if (isWordLike) yield segment;
}

/** Words as they stand, in order; runs longer than any word are left out, never cut. */
export function surfaceWords(text: string): string[] {
  const part = text.slice(0, longestText).normalize('NFC');
  const words = part.match(wordPattern) ?? [];
  const apart = unspaced.test(part)
    ? words.flatMap((run) => (unspaced.test(run) ? [...segmented(run)] : [run]))
    : words;
  return apart.filter((word) => word.length <= longestWord);
}

export const wordsOf = (text: string): string[] => surfaceWords(text).map((word) => word.toLowerCase());

/** Key of a stem in the dictionary: languages are kept apart, so that German "lag" (lay) never meets English "lag". */
export const termKey = (stem: string, language: TextLanguage): string =>
  language === 'en' ? stem : `${stem}/${language}`;

export const languageOfKey = (key: string): TextLanguage => (key.endsWith('/de') ? 'de' : 'en');

export interface Analyser {
  /** The stem of a lower-case word; empty for a stop word of that language. */
  stem(word: string, language: TextLanguage): string;
}

/** Holds the memo; make one per index, so that its memory goes with it. */
export function createAnalyser(): Analyser {
  const stemmers = { en: newStemmer('english'), de: newStemmer('german') };
  const memo = { en: new Map<string, string>(), de: new Map<string, string>() };
  return {
    stem(word, language) {
      const known = memo[language].get(word);
      if (known !== undefined) return known;
      const stem = stopWords[language].has(word) ? '' : stemmers[language].stem(word);
      memo[language].set(word, stem);
      return stem;
    },
  };
}
