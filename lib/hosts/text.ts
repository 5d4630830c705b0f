// Text from a page is made safe and comparable here: no control or direction marks, NFC, capped. Pure.

// Bidi embeddings and isolates, their marks, NUL and the other controls; line breaks and tabs are handled by the callers.
const unwanted = /(?![\t\n\r])\p{Cc}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Cuts without leaving half a surrogate pair. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return text.slice(0, end);
}

/** One line: controls gone, runs of white space (also NBSP) to one blank, NFC. */
export const clean = (text: string, limit = 500): string =>
  cut(
    cut(text, limit * 8)
      .normalize('NFC')
      .replace(unwanted, '')
      .replace(/\s+/g, ' ')
      .trim(),
    limit,
  ).trim();

/** Several lines: as `clean`, but line breaks stay, at most one empty line in a row. */
export const cleanLines = (text: string, limit = 20_000): string =>
  cut(
    cut(text, limit * 2)
      .normalize('NFC')
      .replace(unwanted, '')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    limit,
  ).trim();

const address =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+/u;

/** The first e-mail address in a text, lower case; empty when there is none. */
export const emailIn = (text: string): string => {
  const found = address.exec(clean(text, 2_000))?.[0]?.toLowerCase() ?? '';
  return found.length <= 254 ? found : '';
};

/** Words for comparing names: folded, without accents and punctuation. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Same person's name, allowing for titles and middle names: all words of the shorter are in the longer. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)].sort((x, y) => x.length - y.length);
  if (a === undefined || b === undefined || a.length === 0) return false;
  return a.every((word) => b.includes(word)) && (a.length > 1 || b.length === 1);
}

/** A LinkedIn vanity that could have been made from this name: one of its longer words is in it. */
export function isNameLike(slug: string, name: string): boolean {
  const letters = wordsOf(slug).join('');
  const words = wordsOf(name);
  return words.some((word) => word.length >= 3 && letters.includes(word)) || letters.includes(words.join(''));
}
