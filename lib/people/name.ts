// Are two written names the same name? Good for a question to the rep ("same person?"), never for joining.
import { forms, isAlike } from './fold.ts';

/** How two names agree: letter by letter after folding, with the parts in another order, or but for a middle initial. */
export type NameMatch = 'same' | 'order' | 'initial';

const titles = new Set(
  'dr prof professor mr mrs ms miss mx herr frau hr fr dipl ing mag sir dame mme mlle sr sra dott phd mba msc bsc ma llm cpa pmp'.split(
    ' ',
  ),
);
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[([{（【].*?[)\]}）】]/g, ' ')
    .replace(/[’'`´ʼ]/g, '')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** The parts of a name without titles and pronouns; `Ebert, Dr. Jonas (he/him)` → `Ebert`, `Jonas`. */
export function nameParts(name: string): string[] {
  const all = words(name);
  const bare = all.filter((word) => !titles.has(forms(word)[0] ?? ''));
  return bare.length >= 2 ? bare : all;
}

const isEastAsian = (parts: readonly string[]): boolean =>
  parts.length > 0 && parts.every((part) => eastAsian.test(part));
const isInitial = (part: string): boolean => Array.from(part).length === 1;

/** A name that says enough to be compared: two parts, or two East Asian letters. */
export const isComparable = (name: string): boolean => {
  const parts = nameParts(name);
  return isEastAsian(parts)
    ? Array.from(parts.join('')).length >= 2
    : parts.filter((part) => !isInitial(part)).length >= 2;
};

/** Takes each of `from` that stands in `pool` out of both. Answers what is left of either. */
function takeOut(from: readonly string[], pool: readonly string[], fits: (a: string, b: string) => boolean) {
  const rest = [...pool];
  const left = from.filter((part) => {
    const at = rest.findIndex((other) => fits(part, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { left, rest };
}

const startsLike = (a: string, b: string): boolean =>
  (isInitial(a) || isInitial(b)) &&
  isAlike(Array.from(a.normalize('NFC'))[0] ?? '', Array.from(b.normalize('NFC'))[0] ?? '');

function compareParts(a: readonly string[], b: readonly string[]): NameMatch | undefined {
  if (a.length === b.length && a.every((part, at) => isAlike(part, b[at] ?? ''))) return 'same';
  const { left, rest } = takeOut(a, b, isAlike);
  const isOneName = (shared: number) => shared >= 2;
  if (!isOneName(a.length - left.length)) return undefined;
  if (left.length === 0 && rest.length === 0) return 'order';
  // What is left can only be middle names: an initial on one side, or an initial against the name it begins.
  const middle = takeOut(left, rest, startsLike);
  const isSure =
    (middle.left.length === 0 || middle.rest.length === 0) && [...middle.left, ...middle.rest].every(isInitial);
  return isSure ? 'initial' : undefined;
}

/** `undefined` when they differ or say too little. Symmetric. */
export function sameName(a: string, b: string): NameMatch | undefined {
  if (!isComparable(a) || !isComparable(b)) return undefined;
  const [left, right] = [nameParts(a), nameParts(b)];
  if (isEastAsian(left) && isEastAsian(right)) {
    if (left.join('') === right.join('')) return 'same';
    const isTurned = [...left].reverse().join('') === right.join('') || left.join('') === [...right].reverse().join('');
    return isTurned ? 'order' : undefined;
  }
  return compareParts(left, right);
}
