// Folding of names for comparison: what a reader calls the same spelling. Never used for keys, which must stay exact.

const invisible = /[\p{Cf}\p{Cc}]/gu;
/** Letters that carry no separable mark, as they are read without it. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  ё: 'е',
};
/** How the same letters are written out on a keyboard without them. */
const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/**
 * Case folding as close as the language allows: upper case first turns ß to SS and ſ to S, lower case brings all forms
 * together. A dotted and a dotless Turkish I come out apart; `forms` joins them.
 */
export const foldCase = (text: string): string =>
  text.normalize('NFKC').replace(invisible, '').toUpperCase().toLowerCase().normalize('NFC');

/** Marks of Latin and Greek, Hebrew points, Arabic vowel signs. Marks of Indic scripts, Thai and Kana are letters. */
const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)[\u0300-\u036f]/gu, '')
    .replace(/[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g, '')
    .normalize('NFC');

const mapped = (text: string, letters: Readonly<Record<string, string>>): string =>
  Array.from(text, (letter) => letters[letter] ?? letter).join('');

/** The one or two spellings a word is compared by: `Müller` → `muller`, `mueller`. Two words are alike when they share one. */
export function forms(text: string): string[] {
  const folded = foldCase(text);
  const plain = mapped(withoutMarks(mapped(folded, plainLetters)), plainLetters);
  const long = mapped(withoutMarks(mapped(mapped(folded, writtenOut), plainLetters)), plainLetters);
  return plain === long ? [plain] : [plain, long];
}

export const isAlike = (a: string, b: string): boolean => {
  const others = forms(b);
  return forms(a).some((form) => others.includes(form));
};

/** For a sentence: a text from a page, without what could reorder or break it. `most` in characters. */
export const forSentence = (text: string, most = 60): string => {
  const clean = Array.from(text.replace(invisible, ' ').replace(/\s+/g, ' ').trim());
  return clean.length > most ? `${clean.slice(0, most - 1).join('')}…` : clean.join('');
};
