// The name one is addressed by. Form decides (commas, capitals, dots, script), word lists only where form says nothing. In
// doubt there is none: “Hi there” is better than “Hi Hansen”.
import { plainLine } from './plain.ts';

export interface GivenName {
  /** Empty when the name does not tell. */
  first: string;
  last: string;
}

/** Titles that are also written without a dot; anything longer than an initial that ends with a dot is one anyway. */
const titles = new Set(
  (
    'dr prof professor mr mrs ms miss mx sir dame lord lady rev herr frau hr mme mlle monsieur madame sr sra srta dott ' +
    'dottore dottssa доктор проф г-н г-жа السيد السيدة الدكتور דר'
  ).split(' '),
);
/** What follows a name after a comma, or at its end. */
const credentials = new Set(
  'phd md mba msc bsc ma ba llm llb cpa pmp cfa jr sr esq ii iii iv dds rn pe mph edd jd dvm acca cissp mim meng beng'.split(
    ' ',
  ),
);
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・\s]+$/u;
const patronymic = /(?:вич|вна|ична|ыч|оглы|кызы)$/iu;
/** First halves of Arabic names that never stand alone. */
const joined = new Set(['عبد', 'أبو', 'ابو', 'أم', 'ام']);

const bare = (word: string): string => word.toLowerCase().replace(/[.,’'`®™]/gu, '');
const isInitial = (word: string): boolean => /^\p{L}\p{M}*\.?$/u.test(word) && word.toUpperCase() === word;
const isTitle = (word: string): boolean =>
  titles.has(bare(word)) || /^[\p{L}-]{2,}\.(?:-?[\p{L}]+\.)*-?\p{L}*$/u.test(word);
const hasCase = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();
const isShouted = (word: string): boolean =>
  Array.from(word).length >= 3 && hasCase(word) && word === word.toUpperCase();

/** Words of a name; emoji, pronouns and ornaments are none. */
const wordsOf = (text: string): string[] =>
  text
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu, ''))
    .filter((word) => /\p{L}/u.test(word) && !word.includes('/'));

const areCredentials = (words: readonly string[], isAfterWholeName: boolean): boolean =>
  words.every(
    (word) =>
      credentials.has(bare(word)) || (isAfterWholeName && /\p{Lu}[\p{L}.]*\p{Lu}/u.test(word) && word.length <= 8),
  );

/** `Last, First` → the two sides; otherwise everything is one. Credentials after a comma are gone. */
function sides(text: string): { family: string[]; rest: string[] } {
  const [first = [], ...more] = text.split(/\s*[,،，]\s*/u).map(wordsOf);
  const given = more.find((words) => words.length > 0 && !areCredentials(words, first.length > 1));
  return given === undefined ? { family: [], rest: first } : { family: first, rest: given };
}

/** At the end of a name a credential is only what is written like one: `MA`, not the family name `Ma`. */
const isClosing = (word: string): boolean =>
  /^(?:jr|sr|esq|phd)$/.test(bare(word)) || (credentials.has(bare(word)) && /\p{Lu}.*\p{Lu}/u.test(word));

/** Leading titles and closing credentials off. After a title a single word is rather the family name. */
function withoutTitles(words: readonly string[]): { words: string[]; hadTitle: boolean } {
  const left = [...words];
  while (left.length > 1 && isTitle(left[0] ?? '') && !isInitial(left[0] ?? '')) left.shift();
  const hadTitle = left.length < words.length;
  while (left.length > 1 && isClosing(left.at(-1) ?? '')) left.pop();
  return { words: left, hadTitle };
}

function firstOf(words: readonly string[], hasFamily: boolean): string {
  const named = words.findIndex((word, at) => at > 0 && patronymic.test(word));
  if (named > 0) return words[named - 1] ?? '';
  const at = words.findIndex((word) => !isInitial(word));
  // Only initials before the family name.
  if (at < 0 || (at > 0 && at === words.length - 1 && !hasFamily)) return '';
  const shouted = isShouted(words[at] ?? '')
    ? words.findIndex((word, i) => i > at && hasCase(word) && !isShouted(word) && !isInitial(word))
    : -1;
  const start = shouted > 0 ? shouted : at;
  const first = words[start] ?? '';
  return joined.has(first) && words[start + 1] !== undefined ? `${first} ${words[start + 1]}` : first;
}

/** First and last name of a written name. Names in Chinese, Japanese or Korean are addressed whole. */
export function givenName(name: string): GivenName {
  const text = plainLine(name)
    .replace(/[([{（【<].*?[)\]}）】>]/gu, ' ')
    .replace(/["“”„«»]/gu, '')
    .split(/\s+[|–—•·/-]\s+|\s*[|•]\s*/u)[0]
    ?.replace(/\s+/gu, ' ')
    .trim();
  if (text === undefined || text === '' || text.includes('@')) return { first: '', last: '' };
  if (eastAsian.test(text)) return { first: text, last: '' };
  const { family, rest } = sides(text);
  const { words, hadTitle } = withoutTitles(rest);
  if (hadTitle && words.length === 1 && family.length === 0) return { first: '', last: words.join(' ') };
  const first = firstOf(words, family.length > 0);
  const lastWords =
    family.length > 0 ? withoutTitles(family).words : words.filter((word) => !first.split(' ').includes(word));
  const last = lastWords.filter((word) => family.length > 0 || !isInitial(word)).join(' ');
  return { first, last };
}
