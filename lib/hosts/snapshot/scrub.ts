// Replaces what a page says by placeholders, the same for the same: a name is one in heading, title, address and profile
// link, so that what agreed on the page agrees in the snapshot. Nothing can be turned back: placeholders are numbered in
// random order and the digits of ids are shifted by random amounts that are thrown away.
import { wordsOf } from '../text.ts';
import { keptInCode, keptInText } from './vocabulary.ts';

/** Random integer from 0 to `below - 1`. */
export type Draw = (below: number) => number;

const mail = String.raw`[\p{L}\p{N}.!#$%&'*+/=?^_\x60{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+`;
const member = String.raw`AC[ow]AA[\w-]{10,60}`;
const web = String.raw`https?:\/\/[^\s<>"']+`;
/** Ends before a member id that is glued to it. */
const token = String.raw`(?:(?!AC[ow]AA[\w-]{10})[\p{L}\p{M}\p{N}])+`;
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const dayOrMonth = '(?:0?[1-9]|[12][0-9]|3[01])';
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
/** Dates and times stay: the readers take the order of messages from them. A telephone number is none. */
const date = [
  String.raw`(?<![\d./-])(?:${dayOrMonth}(?<sep>[./-])${dayOrMonth}\k<sep>(?:19|20)?\d\d|(?:19|20)\d\d[./-]${dayOrMonth}[./-]${dayOrMonth})(?![./-]?\d)`,
  String.raw`(?<!\d)[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\s?[AP]M\b)?(?!\d)`,
  String.raw`(?<!\d)${dayOrMonth} ${month} (?:19|20)\d\d|${month} ${dayOrMonth}, (?:19|20)\d\d`,
].join('|');
const pieces = new RegExp(
  `(?<web>${web})|(?<mail>${mail})|(?<member>${member})|(?<uuid>${uuid})|(?<date>${date})|(?<token>${token})`,
  'gu',
);
const anyMail = new RegExp(mail, 'gu');
const codePieces = new RegExp(`(?<mail>${mail})|(?<member>${member})|(?<uuid>${uuid})|(?<token>${token})`, 'gu');
/** Cards of a LinkedIn profile, whose names are glued to the member id; after the list, anything that looks like one. */
const cards =
  /^(.{15,}?)((?:[A-Z][a-z]+)?(?:[A-Z][a-z]+)TopLevelSection|Top[Cc]ard|About|Skills|Activity|SuggestedForYou|Highlights|Featured|Recommendations|Interests)$/;
const anyCard = /^(.{15,}?)((?:[A-Z][a-z]+){1,6})$/;

const isPlainNumber = (text: string): boolean => /^\p{Nd}+$/u.test(text);
/** `2`, `2nd`, `3e`: a degree or a count of one. */
const isOrdinal = (text: string): boolean => /^\d\p{L}{0,2}$/u.test(text);
/** Letters and digits in one, or capitals in the middle, and long: nobody's word. */
const isIdLike = (text: string): boolean =>
  (text.length >= 6 && /\d/.test(text) && /[a-z]/i.test(text)) || (text.length >= 12 && /[a-z][A-Z].*[A-Z]/.test(text));
/** Domains of the hosts themselves. */
const ownHost =
  /(^|\.)(linkedin\.com|licdn\.com|google\.com|gmail\.com|office\.com|office\.net|office365\.com|live\.com|outlook\.com|cloud\.microsoft|microsoft\.com|yahoo\.com|proton\.me)$/;

const alphabets: readonly [RegExp, string, string][] = [
  [/\p{Script=Hebrew}/u, 'ק', 'אבגדהוזחטילמנסעפצרשת'],
  [/\p{Script=Arabic}/u, 'ق', 'ابتثجحخدذرزسشصضطظعغفكلمنهوي'],
  [/\p{Script=Cyrillic}/u, 'ъ', 'абвгдежзиклмнопрстуфхцчшщ'],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u, '山', '一二三四五六七八九十上下左右大小'],
  [/\p{Script=Hangul}/u, '가', '나다라마바사아자차카타파하'],
  [/./u, 'q', 'abdefghijklmnoprstuvwxyz'],
];

export class Scrubber {
  readonly #draw: Draw;
  readonly #words = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #domains = new Map<string, string>();
  readonly #shifts = new Map<string, number>();
  /** Words that the page shows, folded; a profile's name may be two of them in one. */
  readonly #shown = new Set<string>();
  /** Words of addresses: private, but too glued to find others in. */
  readonly #private = new Set<string>();
  readonly #addresses = new Set<string>();

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  /** Tells which words the page shows. Call for all texts before anything is replaced. */
  learn(text: string): void {
    const rest = text.replace(anyMail, (address) => {
      this.#addresses.add(address.toLowerCase());
      this.learnAddress(address);
      return ' ';
    });
    for (const word of wordsOf(rest)) if (word.length <= 40) this.#shown.add(word);
  }

  /** The same for an address of a page or a mailbox. */
  learnAddress(address: string): void {
    for (const word of wordsOf(decoded(address))) if (word.length <= 60) this.#private.add(word);
  }

  /** Any text that people read. */
  text(value: string): string {
    return value.replace(pieces, (piece, ...rest) => {
      const groups = groupsOf(rest);
      if (groups.web !== undefined) return this.link(piece, '');
      if (groups.date !== undefined) return piece;
      return this.#special(piece, groups) ?? this.#word(piece);
    });
  }

  /** Ids and other code: only what the page also shows as text, and what looks like an id, is replaced. */
  code(value: string): string {
    const parts = /^(CONV_|MSG_)(.+)(_[A-Z]+)$/.exec(value);
    if (parts !== null) return `${parts[1]}${this.id(parts[2] ?? '')}${parts[3]}`;
    return value.replace(codePieces, (piece, ...rest) => {
      const special = this.#special(piece, groupsOf(rest));
      if (special !== undefined) return special;
      if (isPlainNumber(piece)) return piece.length >= 5 ? this.id(piece) : piece;
      const folded = wordsOf(piece).join('');
      if (folded.length < 3 || keptInCode.has(folded) || keptInText.has(folded)) return piece;
      if (this.#shown.has(folded) || this.#private.has(folded)) return this.#glued(piece);
      return isIdLike(piece) && /\d/.test(piece) ? this.id(piece) : piece;
    });
  }

  #special(piece: string, groups: Record<string, string | undefined>): string | undefined {
    if (groups.mail !== undefined) return this.#afterPrefix(piece);
    if (groups.member !== undefined) return this.memberId(piece);
    return groups.uuid === undefined ? undefined : this.id(piece);
  }

  /** `primaryMailboxRoot_ann@x.com`: what stands before a known address is code. */
  #afterPrefix(piece: string): string {
    for (let at = piece.indexOf('_'); at >= 0; at = piece.indexOf('_', at + 1)) {
      const address = piece.slice(at + 1);
      if (this.#addresses.has(address.toLowerCase())) return this.code(piece.slice(0, at + 1)) + this.mail(address);
    }
    return this.mail(piece);
  }

  /** `ann.example@x.com` → two placeholders that a name could spell, at a numbered domain. */
  mail(value: string): string {
    const [local = '', domain = ''] = value.toLowerCase().split('@');
    return `${this.slug(local)}@${this.#domain(domain)}`;
  }

  /** A name in an address: words are found even where they are written in one. */
  slug(value: string): string {
    return value.normalize('NFC').replace(/[\p{L}\p{M}\p{N}]+/gu, (piece) => this.#glued(piece));
  }

  /** Kept: length, case and class of each sign; the end of an id gives the end of its placeholder. */
  id(value: string): string {
    let at = 0;
    return [...value]
      .reverse()
      .map((sign) => (/[A-Za-z0-9]/.test(sign) ? this.#shift(sign, at++) : sign))
      .reverse()
      .join('');
  }

  /** `ACoAA…`, with the name of a card glued to it or not. */
  memberId(value: string): string {
    const glued = cards.exec(value) ?? anyCard.exec(value);
    const [id, card] = glued === null ? [value, ''] : [glued[1] ?? '', glued[2] ?? ''];
    return `${id.slice(0, 5)}${this.id(id.slice(5))}${card}`;
  }

  /** An address of a page, whole or relative. Scripts and data are dropped. */
  link(value: string, base: string): string {
    if (/^mailto:/i.test(value)) return `mailto:${this.text(decoded(value.slice(7)))}`;
    if (/^(?!https?:)[a-z][\w+.-]*:/i.test(value)) return '#';
    const match = /^(https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(value);
    if (match === null) return '#';
    const [, origin = '', path = '', query = '', hash = ''] = match;
    return `${this.#origin(origin, base)}${this.#path(path)}${this.#query(query)}${this.#hash(hash)}`;
  }

  #origin(origin: string, base: string): string {
    if (origin === '' || !URL.canParse(origin)) return '';
    const { protocol, hostname } = new URL(origin);
    const isOwn = ownHost.test(hostname) || (URL.canParse(base) && new URL(base).hostname === hostname);
    return isOwn ? origin : `${protocol}//${this.#domain(hostname)}`;
  }

  #path(path: string): string {
    let before = '';
    return path
      .split('/')
      .map((segment) => {
        const plain = decoded(segment);
        const isName = /^(?:in|company|school|showcase|groups|pub|pulse)$/.test(before);
        before = plain;
        if (isName && !/^AC[ow]AA/.test(plain)) return encodeURIComponent(this.slug(plain));
        return encoded(this.#segment(plain), segment);
      })
      .join('/');
  }

  #segment(plain: string): string {
    if (/^[\w+/=:-]{12,}$/.test(plain) && !/^AC[ow]AA|^urn:|^thread-/.test(plain) && isIdLike(plain.replace(/\W/g, '')))
      return this.id(plain);
    return this.code(plain);
  }

  #query(query: string): string {
    return query.replace(/=([^&]*)/g, (_, value: string) => {
      const plain = decoded(value.replace(/\+/g, ' '));
      return `=${encodeURIComponent(/^(?:urn:|true$|false$|\d{1,3}$)/.test(plain) ? this.code(plain) : this.#loose(plain))}`;
    });
  }

  /** Gmail's own addresses: folder, search words, id. */
  #hash(hash: string): string {
    const [folder = '', ...rest] = hash.split('/');
    if (rest.length === 0) return this.code(folder);
    const known = /^#(?:search|advanced-search|label|category)$/.test(folder);
    const last = rest.at(-1) ?? '';
    const middle = rest.slice(0, -1).map((part) => encodeURIComponent(this.#loose(decoded(part.replace(/\+/g, ' ')))));
    const end = known && rest.length === 1 ? encodeURIComponent(this.#loose(decoded(last))) : this.#segment(last);
    return [this.code(folder), ...middle, end].join('/');
  }

  /** A value that may be a profile's name, an id or a text. */
  #loose(plain: string): string {
    return plain.includes('@') || plain.includes('urn:') ? this.code(plain) : this.slug(plain);
  }

  #domain(domain: string): string {
    const known = this.#domains.get(domain) ?? `d${this.#domains.size + 1}.example.com`;
    this.#domains.set(domain, known);
    return known;
  }

  #word(piece: string): string {
    const folded = wordsOf(piece).join('');
    if (folded === '' || isOrdinal(piece)) return piece;
    if (keptInText.has(folded)) return piece;
    if (isPlainNumber(piece) || isIdLike(piece)) return this.id(piece);
    return this.#placeholder(folded, piece);
  }

  /** `annexample` → the placeholders of `ann` and `example`, when the page shows these words. */
  #glued(piece: string): string {
    const folded = wordsOf(piece).join('');
    if (isPlainNumber(piece) || folded === '' || (isIdLike(piece) && /\d/.test(piece))) return this.id(piece);
    if (this.#shown.has(folded) || folded.length < 5) return this.#placeholder(folded, piece);
    for (let size = folded.length - 1; size >= 3; size--)
      for (let from = 0; from + size <= folded.length; from++) {
        const inner = folded.slice(from, from + size);
        if (!this.#shown.has(inner)) continue;
        const [before, after] = [folded.slice(0, from), folded.slice(from + size)];
        return [before, inner, after].map((part) => (part === '' ? '' : this.#placeholder(part, part))).join('');
      }
    return this.#placeholder(folded, piece);
  }

  #placeholder(folded: string, piece: string): string {
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
    const [first = '0', size = 10] =
      (
        [
          ['0', 10],
          ['a', 6],
          ['g', 20],
          ['A', 6],
          ['G', 20],
        ] as const
      )[range] ?? [];
    const key = `${range} ${at}`;
    // Never nothing: no sign may stay.
    const by = this.#shifts.get(key) ?? 1 + this.#draw(size - 1);
    this.#shifts.set(key, by);
    const start = first.charCodeAt(0);
    return String.fromCharCode(start + ((sign.charCodeAt(0) - start + by) % size));
  }
}

function groupsOf(rest: readonly unknown[]): Record<string, string | undefined> {
  return (rest.at(-1) ?? {}) as Record<string, string | undefined>;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const encoded = (text: string, like: string): string =>
  /%[0-9a-f]{2}/i.test(like) ? encodeURIComponent(text) : encodeURI(text);
