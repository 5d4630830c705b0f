// Replaces what a page says, by kind of value: texts that people read, names that developers gave, and data (ids, addresses,
// JSON). In texts and data only listed words stay; in names of developers, what is neither shown, private nor like an id.
import { wordsOf } from '../text.ts';
import { decoded, scrubLink } from './addresses.ts';
import { scrubJson } from './json.ts';
import { partsOfLabel } from './labels.ts';
import { type Draw, isIdLike, isPlainNumber, isRandom, Placeholders } from './placeholders.ts';
import { keptInCode, keptInText } from './vocabulary.ts';

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
  String.raw`(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-][01]\d:?[0-5]\d)?(?![\p{L}\d])`,
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
/** A run of code that may be an id as a whole, or base64. */
const runs = /([\w+/=-]{12,})/;
const isOpaque = (run: string): boolean =>
  /^[\w+/=-]{6,}$/.test(run) &&
  isIdLike(run.replace(/[^A-Za-z0-9]/g, '')) &&
  !/AC[ow]AA/.test(run) &&
  !run.split(/[^A-Za-z0-9]/).some((part) => part.length > 3 && keptInCode.has(part.toLowerCase()));

/** `2`, `2nd`, `3e`: a degree or a count of one. */
const isOrdinal = (text: string): boolean => /^\d\p{L}{0,2}$/u.test(text);
const isJson = (value: string): boolean => /[{[]/.test(value) && /["\d]/.test(value) && /[}\]]/.test(value);
/** `Ann Example`, `Zoë`: no developer names a thing so. */
const isProse = (value: string): boolean => /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u.test(value);

export class Scrubber {
  readonly #stand: Placeholders;
  /** Words that the page shows, folded. */
  readonly #shown = new Set<string>();
  /** Words of addresses: private, but too glued to find others in. */
  readonly #private = new Set<string>();
  readonly #addresses = new Set<string>();

  constructor(draw: Draw) {
    this.#stand = new Placeholders(draw, this.#shown);
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

  /** The same for an address of a page or a mailbox, and for a name: not even a class may hold its words. */
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

  /** A label: the host's own words around a name stay where a reader needs them. */
  label(value: string): string {
    return partsOfLabel(value)
      .map((part) => (part.isHost ? part.text : this.text(part.text)))
      .join('');
  }

  /** What developers named: only what the page also shows or holds in an address, and what looks like an id, is replaced. */
  code(value: string): string {
    if (isJson(value)) return this.json(value);
    if (isProse(value)) return this.text(value);
    const plain = /%[0-9a-f]{2}/i.test(value) ? decoded(value) : value;
    return plain !== value
      ? encodeURIComponent(this.code(plain))
      : this.#named(value, (piece) => this.#developers(piece));
  }

  /** Ids, urns and parts of addresses: only listed words and short numbers stay. */
  data(value: string): string {
    if (isJson(value)) return this.json(value);
    if (!/^(?:CONV_|MSG_)/.test(value) && isOpaque(value)) return this.id(value);
    return this.#named(value, (piece, folded) => {
      if (/^\w$/.test(piece) || keptInCode.has(folded) || keptInText.has(folded)) return piece;
      const isId = /^\w{6,}$/.test(piece) && /[a-z][A-Z]/.test(piece) && !this.#shown.has(folded);
      return isId ? this.id(piece) : this.#stand.glued(piece);
    });
  }

  /** JSON or what looks like it, with lists of bytes that hold JSON again. */
  json(value: string): string {
    return scrubJson(value, {
      word: (text) => this.#one(text),
      number: (digits) => (digits.length >= 5 ? this.id(digits) : digits),
    });
  }

  /** Class names, roles and names of attributes: all stays but ids and the words of people's names and addresses. */
  names(value: string): string {
    return value.replace(codePieces, (piece, ...rest) => {
      const special = this.#special(piece, groupsOf(rest));
      if (special !== undefined) return special;
      if (isPlainNumber(piece)) return piece.length >= 5 ? this.id(piece) : piece;
      const folded = wordsOf(piece).join('');
      const isKept =
        folded.length < 4 || !this.#private.has(folded) || keptInCode.has(folded) || keptInText.has(folded);
      return isKept ? piece : this.#stand.glued(piece);
    });
  }

  #one(text: string): string {
    if (/^https?:/i.test(text)) return this.link(text, '');
    return /\s/.test(text.trim()) ? this.text(text) : this.data(text);
  }

  #named(value: string, word: (piece: string, folded: string) => string): string {
    const parts = /^(CONV_|MSG_)(.+)(_[A-Z]+)$/.exec(value);
    if (parts !== null) return `${parts[1]}${this.id(parts[2] ?? '')}${parts[3]}`;
    const inRun = (run: string): string =>
      run.replace(codePieces, (piece, ...rest) => {
        const special = this.#special(piece, groupsOf(rest));
        if (special !== undefined) return special;
        if (isPlainNumber(piece)) return piece.length >= 5 ? this.id(piece) : piece;
        const folded = wordsOf(piece).join('');
        return folded === '' ? piece : word(piece, folded);
      });
    if (/@|AC[ow]AA/.test(value)) return inRun(value);
    return value
      .split(runs)
      .map((run, at) =>
        at % 2 === 1 && isOpaque(run) && isRandom(run) && !run.match(uuid) ? this.id(run) : inRun(run),
      )
      .join('');
  }

  #developers(piece: string): string {
    const folded = wordsOf(piece).join('');
    if (folded.length < 3 || keptInCode.has(folded) || keptInText.has(folded)) return piece;
    // Developers write ASCII.
    const isTheirs = /^[\w]+$/.test(piece) && !this.#shown.has(folded) && !this.#private.has(folded);
    if (!isTheirs) return this.#stand.glued(piece);
    return isIdLike(piece) && (/\d/.test(piece) || isRandom(piece)) ? this.id(piece) : piece;
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
    return `${this.slug(local)}@${this.domain(domain)}`;
  }

  /** A name in an address: words are found even where they are written in one. */
  slug(value: string): string {
    if (/^AC[ow]AA[\w-]{10}/.test(value)) return this.memberId(value);
    return value.normalize('NFC').replace(/[\p{L}\p{M}\p{N}]+/gu, (piece) => this.#stand.glued(piece));
  }

  id(value: string): string {
    return this.#stand.id(value);
  }

  memberId(value: string): string {
    return this.#stand.memberId(value);
  }

  domain(value: string): string {
    return this.#stand.domain(value);
  }

  /** An address of a page, whole or relative. Scripts and data are dropped. */
  link(value: string, base: string): string {
    return scrubLink(this, value, base);
  }

  #word(piece: string): string {
    const folded = wordsOf(piece).join('');
    if (folded === '' || isOrdinal(piece) || keptInText.has(folded)) return piece;
    if (isPlainNumber(piece) || isIdLike(piece)) return this.id(piece);
    return this.#stand.word(folded, piece);
  }
}

function groupsOf(rest: readonly unknown[]): Record<string, string | undefined> {
  return (rest.at(-1) ?? {}) as Record<string, string | undefined>;
}
