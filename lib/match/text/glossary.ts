// What a text means in the other language, word by word, from our own glossary: found by stem, as phrases, and inside compounds.
import { mostTranslations } from '../tuning.ts';
import { surfaceWords, type TextLanguage } from './analyse.ts';
import { splitCompound } from './compound.ts';
import { glossarySides, glossaryStemmer, glossaryStems, headsIn } from './own-stems.ts';
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
  /** Number of its entry. */
  entry: number;
}

/** All entries, in the order of the files. */
export const glossaryEntries = (): GlossaryEntry[] =>
  glossarySides().map(([domain, en, de]) => ({ domain, en: headsIn(en), de: headsIn(de) }));

class Side {
  private readonly byFirst = new Map<string, Phrase[]>();
  private readonly memo = new Map<string, string>();
  private readonly stemOf;
  private readonly language: TextLanguage;

  constructor(language: TextLanguage) {
    this.language = language;
    this.stemOf = glossaryStemmer(language);
    glossaryStems(language).forEach((heads, entry) => {
      for (const head of heads) {
        const cut = head.indexOf(' ');
        const first = cut < 0 ? head : head.slice(0, cut);
        if (first === '') continue;
        const phrase = { stems: cut < 0 ? [head] : head.split(' '), entry };
        const phrases = this.byFirst.get(first);
        if (phrases === undefined) this.byFirst.set(first, [phrase]);
        else phrases.push(phrase);
      }
    });
    for (const phrases of this.byFirst.values())
      if (phrases.length > 1) phrases.sort((x, y) => y.stems.length - x.stems.length);
  }

  stem(word: string): string {
    const known = this.memo.get(word);
    if (known !== undefined) return known;
    const stem = this.stemOf(word);
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
  const built: Partial<Record<TextLanguage, Side>> = {};
  /** Each side has some thousand stems: made when the first text in its language comes. */
  const sideOf = (language: TextLanguage): Side => {
    const side = built[language] ?? new Side(language);
    built[language] = side;
    return side;
  };
  const other = { en: 'de', de: 'en' } as const;
  const memo = new Map<string, string[]>();
  /** Heads of one side of an entry: read when it is found. */
  const heads = (entry: number, language: TextLanguage): string[] => {
    const known = memo.get(`${entry} ${language}`);
    if (known !== undefined) return known;
    const [, en = '', de = ''] = glossarySides()[entry] ?? [];
    const read = headsIn(language === 'en' ? en : de);
    memo.set(`${entry} ${language}`, read);
    return read;
  };
  const gather = (text: string, language: TextLanguage, of: (phrase: Phrase) => readonly string[]): Gloss[] =>
    sideOf(language)
      .find(text)
      .flatMap(({ written, phrases }) => {
        const to = [...new Set(phrases.flatMap((phrase) => of(phrase).slice(0, mostTranslations)))];
        return to.length > 0 ? [{ written, to }] : [];
      });
  return {
    translate: (text, from) => gather(text, from, ({ entry }) => heads(entry, other[from])),
    synonyms: (text, language) => {
      const side = sideOf(language);
      const said = new Set(surfaceWords(text.toLowerCase()).map((word) => side.stem(word)));
      const isNew = (head: string): boolean => {
        const [only, ...more] = surfaceWords(head);
        return only !== undefined && more.length === 0 && !said.has(side.stem(only));
      };
      return gather(text, language, ({ entry }) => heads(entry, language).filter(isNew));
    },
  };
}

let built: Glossary | undefined;

/** The one glossary; the same for every catalogue. */
export const glossary = (): Glossary => {
  built ??= buildGlossary();
  return built;
};
