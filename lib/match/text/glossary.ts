// What a text means in the other language, word by word, from our own glossary: found by stem, as phrases, and inside compounds.
import { newStemmer } from 'snowball-stemmers';
import { glossaryLines } from '../data/glossary/index.ts';
import { mostTranslations } from '../tuning.ts';
import { surfaceWords, type TextLanguage } from './analyse.ts';
import { splitCompound } from './compound.ts';
import { stopWords } from './stop-words.ts';

/** One word or phrase of a text with what stands for it on the other side, the most usual first. */
export interface Gloss {
  /** As the text writes it. */
  written: string;
  to: readonly string[];
}

export interface Glossary {
  /** What the words of a text are called in the other language. */
  translate(text: string, from: TextLanguage): Gloss[];
  /** Other words of the same language for the words of a text, none that it has already. */
  synonyms(text: string, language: TextLanguage): Gloss[];
}

export interface GlossaryEntry {
  domain: string;
  en: readonly string[];
  de: readonly string[];
}

interface Phrase {
  stems: readonly string[];
  entry: GlossaryEntry;
}

const words = (side: string): string[] =>
  side
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** All entries, in the order of the files. */
export function glossaryEntries(): GlossaryEntry[] {
  return Object.entries(glossaryLines).flatMap(([domain, lines]) =>
    lines.split('\n').flatMap((line) => {
      const [en = '', de = ''] = line.split(' = ');
      return line.includes(' = ') ? [{ domain, en: words(en), de: words(de) }] : [];
    }),
  );
}

/** Borrowed nouns take an s that the German stemmer leaves: Portfolios, Gateways, Workflows. Taken off on both sides alike. */
const borrowedPlural = /(\p{L}{3}[aeiouyäöüpw])s$/u;

class Side {
  private readonly byFirst = new Map<string, Phrase[]>();
  private readonly memo = new Map<string, string>();
  private readonly stemmer;
  private readonly language: TextLanguage;

  constructor(language: TextLanguage, entries: readonly GlossaryEntry[]) {
    this.language = language;
    this.stemmer = newStemmer(language === 'de' ? 'german' : 'english');
    for (const entry of entries) {
      for (const head of entry[language]) {
        const stems = surfaceWords(head.toLowerCase()).map((word) => this.stem(word));
        const [first] = stems;
        if (first === undefined) continue;
        const phrases = this.byFirst.get(first) ?? [];
        phrases.push({ stems, entry });
        this.byFirst.set(first, phrases);
      }
    }
    for (const phrases of this.byFirst.values()) phrases.sort((x, y) => y.stems.length - x.stems.length);
  }

  stem(word: string): string {
    const known = this.memo.get(word);
    if (known !== undefined) return known;
    const plain = this.stemmer.stem(word);
    const stem = this.language === 'de' ? plain.replace(borrowedPlural, '$1') : plain;
    this.memo.set(word, stem);
    return stem;
  }

  private phrasesAt(stems: readonly string[], at: number): Phrase[] {
    const fits = (this.byFirst.get(stems[at] ?? '') ?? []).filter((phrase) =>
      phrase.stems.every((stem, offset) => stems[at + offset] === stem),
    );
    return fits.filter((phrase) => phrase.stems.length === fits[0]?.stems.length);
  }

  private readonly isWord = (word: string): boolean =>
    (this.byFirst.get(this.stem(word)) ?? []).some((phrase) => phrase.stems.length === 1);

  /** The phrases of a text with the words they were found at; compounds give the phrases of their parts. */
  find(text: string): { written: string; phrases: Phrase[] }[] {
    const written = surfaceWords(text);
    const stems = written.map((word) => this.stem(word.toLowerCase()));
    const found: { written: string; phrases: Phrase[] }[] = [];
    for (let at = 0; at < stems.length; at++) {
      const phrases = this.phrasesAt(stems, at);
      const length = phrases[0]?.stems.length ?? 0;
      const word = (written[at] ?? '').toLowerCase();
      if (length > 1 || (length === 1 && !stopWords[this.language].has(word))) {
        found.push({ written: written.slice(at, at + length).join(' '), phrases });
        at += length - 1;
      } else if (this.language === 'de' && length === 0) {
        const parts = splitCompound(word, this.isWord);
        const inside = parts.flatMap((part) => this.phrasesAt([this.stem(part)], 0));
        if (inside.length > 0) found.push({ written: written[at] ?? '', phrases: inside });
      }
    }
    return found;
  }
}

function buildGlossary(): Glossary {
  const entries = glossaryEntries();
  const built: Partial<Record<TextLanguage, Side>> = {};
  /** Each side has some thousand stems: made when the first text in its language comes. */
  const sideOf = (language: TextLanguage): Side => {
    const side = built[language] ?? new Side(language, entries);
    built[language] = side;
    return side;
  };
  const other = { en: 'de', de: 'en' } as const;
  const gather = (text: string, language: TextLanguage, of: (phrase: Phrase) => readonly string[]): Gloss[] =>
    sideOf(language)
      .find(text)
      .flatMap(({ written, phrases }) => {
        const to = [...new Set(phrases.flatMap((phrase) => of(phrase).slice(0, mostTranslations)))];
        return to.length > 0 ? [{ written, to }] : [];
      });
  return {
    translate: (text, from) => gather(text, from, ({ entry }) => entry[other[from]]),
    synonyms: (text, language) => {
      const side = sideOf(language);
      const said = new Set(surfaceWords(text.toLowerCase()).map((word) => side.stem(word)));
      const isNew = (head: string): boolean => {
        const [only, ...more] = surfaceWords(head);
        return only !== undefined && more.length === 0 && !said.has(side.stem(only));
      };
      return gather(text, language, ({ entry }) => entry[language].filter(isNew));
    },
  };
}

let built: Glossary | undefined;

/** The one glossary; the same for every catalogue. */
export const glossary = (): Glossary => {
  built ??= buildGlossary();
  return built;
};
