// Stems of our own vocabularies, glossary and everyday words. The extension gets them ready-made (wxt.config.ts packs them at its
// build), because a worker that wakes would stem thousands of words before its first list; elsewhere they are made here.
import { newStemmer } from 'snowball-stemmers';
import { glossaryLines } from '../data/glossary/index.ts';
import { once } from '../once.ts';
import { surfaceWords, type TextLanguage } from './analyse.ts';
import { everydayWords } from './everyday-words.ts';
import { packedStems } from './packed-stems.ts';
import { stopWords } from './stop-words.ts';
import { packTrigrams } from './trigrams.ts';

export type StemsByLanguage = Readonly<Record<TextLanguage, string>>;

export interface PackedStems {
  /** A line per entry of the glossary; heads by `;`, the stems of a head by spaces. */
  glossary: StemsByLanguage;
  /** By spaces, without stop words. */
  everyday: StemsByLanguage;
  /** See trigrams.ts. */
  trigrams: string;
}

/** Lines of the glossary that are entries, in the order of the files: `domain`, English side, German side. */
export const glossarySides = once((): readonly (readonly [domain: string, en: string, de: string])[] =>
  Object.entries(glossaryLines).flatMap(([domain, lines]) =>
    lines.split('\n').flatMap((line) => {
      const cut = line.indexOf(' = ');
      return cut < 0 ? [] : [[domain, line.slice(0, cut), line.slice(cut + 3)] as const];
    }),
  ),
);

/** Heads of one side of an entry. */
export const headsIn = (side: string): string[] =>
  side
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Borrowed nouns take an s that the German stemmer leaves: Portfolios, Gateways, Workflows. Taken off on both sides alike. */
const borrowedPlural = /(\p{L}{3}[aeiouyäöüpw])s$/u;

/** The glossary's own stem of a word in lower case: its entries and the words of a text are cut alike. */
export function glossaryStemmer(language: TextLanguage): (word: string) => string {
  const stemmer = newStemmer(language === 'de' ? 'german' : 'english');
  return language === 'de' ? (word) => stemmer.stem(word).replace(borrowedPlural, '$1') : (word) => stemmer.stem(word);
}

const stemsOf = (language: TextLanguage): { glossary: string; everyday: string } => {
  const stemmer = newStemmer(language === 'de' ? 'german' : 'english');
  const stem = (word: string): string => stemmer.stem(word);
  const ownStem = glossaryStemmer(language);
  const ofHead = (head: string): string => surfaceWords(head.toLowerCase()).map(ownStem).join(' ');
  return {
    glossary: glossarySides()
      .map(([, en, de]) =>
        headsIn(language === 'en' ? en : de)
          .map(ofHead)
          .join(';'),
      )
      .join('\n'),
    everyday: [...new Set(everydayWords.filter((word) => !stopWords[language].has(word)).map(stem))].join(' '),
  };
};

/** Makes what the build packs. */
export function packStems(): PackedStems {
  const [en, de] = [stemsOf('en'), stemsOf('de')];
  return {
    glossary: { en: en.glossary, de: de.glossary },
    everyday: { en: en.everyday, de: de.everyday },
    trigrams: packTrigrams(),
  };
}

const stems = once((): PackedStems => packedStems ?? packStems());

/** Per entry of the glossary and per head its stems. */
export const glossaryStems = (language: TextLanguage): string[][] =>
  stems()
    .glossary[language].split('\n')
    .map((line) => line.split(';'));

/** Stems of everyday words as a text in this language would give them. */
export const everydayStems = (language: TextLanguage): string[] => stems().everyday[language].split(' ');
