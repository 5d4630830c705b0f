// What stands for what in one snapshot: the same word, id or domain gives the same placeholder, so that what agreed on the
// page agrees in the copy. Nothing can be turned back: words are drawn at random and ids shifted by amounts thrown away.
import { wordsOf } from '../text.ts';

/** Random integer from 0 to `below - 1`. */
export type Draw = (below: number) => number;

/** Cards of a LinkedIn profile, whose names are glued to the member id; after the list, anything that looks like one. */
const cards =
  /^(.{15,}?)((?:[A-Z][a-z]+)?(?:[A-Z][a-z]+)TopLevelSection|Top[Cc]ard|About|Skills|Activity|SuggestedForYou|Highlights|Featured|Recommendations|Interests)$/;
const anyCard = /^(.{15,}?)((?:[A-Z][a-z]+){1,6})$/;

const alphabets: readonly [RegExp, string, string][] = [
  [/\p{Script=Hebrew}/u, 'ק', 'אבגדהוזחטילמנסעפצרשת'],
  [/\p{Script=Arabic}/u, 'ق', 'ابتثجحخدذرزسشصضطظعغفكلمنهوي'],
  [/\p{Script=Cyrillic}/u, 'ъ', 'абвгдежзиклмнопрстуфхцчшщ'],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u, '山', '一二三四五六七八九十上下左右大小'],
  [/\p{Script=Hangul}/u, '가', '나다라마바사아자차카타파하'],
  [/./u, 'q', 'abdefghijklmnoprstuvwxyz'],
];
/** Signs of an id that stay among themselves: digits, and letters by case, those of hex numbers apart. */
const ranges: readonly (readonly [first: string, size: number])[] = [
  ['0', 10],
  ['a', 6],
  ['g', 20],
  ['A', 6],
  ['G', 20],
];

export const isPlainNumber = (text: string): boolean => /^\p{Nd}+$/u.test(text);

/** `YWJjZGVm` but not `SentReceivedSavedTime`: capitals and small letters change too often for words. */
export const isRandom = (text: string): boolean => {
  const humps = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return humps.length > 2 && humps.join('').length / humps.length < 2.6;
};

/** Letters and digits in one, or capitals in the middle, and long: nobody's word. */
export const isIdLike = (text: string): boolean =>
  (text.length >= 6 && /\d/.test(text) && /[a-z]/i.test(text)) ||
  (text.length >= 6 && isRandom(text)) ||
  (text.length >= 12 && /[a-z][A-Z].*[A-Z]/.test(text));

export class Placeholders {
  readonly #draw: Draw;
  readonly #words = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #domains = new Map<string, string>();
  readonly #shifts = new Map<string, number>();
  readonly #shown: ReadonlySet<string>;

  /** `shown`: words that the page shows, folded; a profile's name may be two of them in one. */
  constructor(draw: Draw, shown: ReadonlySet<string>) {
    this.#draw = draw;
    this.#shown = shown;
  }

  /**
   * Kept: length, case and class of each sign; the end of an id gives the end of its placeholder. So does the kind in
   * front (`2-…`), which is no part of the id.
   */
  id(value: string): string {
    const kind = /^\d-(?=.)/.exec(value)?.[0] ?? '';
    let at = 0;
    const signs = [...value.slice(kind.length)].reverse();
    return (
      kind +
      signs
        .map((sign) => (/[A-Za-z0-9]/.test(sign) ? this.#shift(sign, at++) : sign))
        .reverse()
        .join('')
    );
  }

  /** `ACoAA…`, with the name of a card glued to it or not. */
  memberId(value: string): string {
    const glued = cards.exec(value) ?? anyCard.exec(value);
    const [id, card] = glued === null ? [value, ''] : [glued[1] ?? '', glued[2] ?? ''];
    return `${id.slice(0, 5)}${this.id(id.slice(5))}${card}`;
  }

  domain(domain: string): string {
    const known = this.#domains.get(domain) ?? `d${this.#domains.size + 1}.example.com`;
    this.#domains.set(domain, known);
    return known;
  }

  /** `annexample` → the placeholders of `ann` and `example`, when the page shows these words. */
  glued(piece: string): string {
    const folded = wordsOf(piece).join('');
    if (isPlainNumber(piece) || folded === '' || (isIdLike(piece) && (/\d/.test(piece) || isRandom(piece))))
      return this.id(piece);
    if (this.#shown.has(folded) || folded.length < 5) return this.word(folded, piece);
    for (let size = folded.length - 1; size >= 3; size--)
      for (let from = 0; from + size <= folded.length; from++) {
        const inner = folded.slice(from, from + size);
        if (!this.#shown.has(inner)) continue;
        const [before, after] = [folded.slice(0, from), folded.slice(from + size)];
        return [before, inner, after].map((part) => (part === '' ? '' : this.word(part, part))).join('');
      }
    return this.word(folded, piece);
  }

  /** The placeholder of a folded word, in the case of the piece. */
  word(folded: string, piece: string): string {
    let plain = this.#words.get(folded);
    if (plain === undefined) {
      plain = this.#fresh(folded);
      this.#words.set(folded, plain);
    }
    if (piece.length > 1 && piece === piece.toUpperCase()) return plain.toUpperCase();
    return piece.charAt(0) === piece.charAt(0).toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
  }

  /** Begins with a letter that stands nowhere else in it, so that no placeholder hides in two others. */
  #fresh(folded: string): string {
    const [, head = 'q', letters = 'a'] = alphabets.find(([script]) => script.test(folded)) ?? [];
    const signs = [...letters];
    for (let tries = 0; ; tries++) {
      // Words of one or two letters are no names to the readers; they stay short while there is room.
      const size = (folded.length < 3 ? 1 : 4) + Math.floor(tries / 40);
      const made = head + Array.from({ length: size }, () => signs[this.#draw(signs.length)]).join('');
      if (this.#taken.has(made)) continue;
      this.#taken.add(made);
      return made;
    }
  }

  #shift(sign: string, at: number): string {
    const range = [/[0-9]/, /[a-f]/, /[g-z]/, /[A-F]/, /[G-Z]/].findIndex((one) => one.test(sign));
    const [first, size] = ranges[range] ?? ['0', 10];
    const key = `${range} ${at}`;
    // Never nothing: no sign may stay.
    const by = this.#shifts.get(key) ?? 1 + this.#draw(size - 1);
    this.#shifts.set(key, by);
    const start = first.charCodeAt(0);
    return String.fromCharCode(start + ((sign.charCodeAt(0) - start + by) % size));
  }
}
