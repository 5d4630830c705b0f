// Does a host look like another one? Letters of several scripts in one label, or letters that are drawn like Latin ones. Nothing is
// refused for it: a person looks at the decoded host and decides.
// Rule: Unicode Technical Standard #39, 5.1 (resolved script sets) and 5.2 (highly restrictive: one script, or Latin with the
// scripts that Chinese, Japanese or Korean are written in), https://www.unicode.org/reports/tr39/#Restriction_Level_Detection.
import { readableHost } from './punycode.ts';

/** Sets of scripts that may stand in one label. `\p{scx}`: the scripts in which a character is used. */
const mixes: readonly RegExp[] = [
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hangul}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Bopomofo}\p{sc=Common}\p{sc=Inherited}]*$/u,
];
/** The scripts of the labels that are registered beside them. */
const scripts = [
  /^[\p{scx=Arabic}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Armenian}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Bengali}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Cherokee}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Devanagari}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Ethiopic}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Georgian}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Greek}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Gujarati}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Gurmukhi}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Hebrew}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Kannada}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Khmer}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Lao}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Malayalam}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Mongolian}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Myanmar}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Oriya}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Sinhala}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Tamil}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Telugu}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Thaana}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Thai}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{scx=Tibetan}\p{sc=Common}\p{sc=Inherited}]*$/u,
];

const isOneScript = (label: string): boolean => [...mixes, ...scripts].some((script) => script.test(label));

/** Letters that are drawn like a Latin one in usual typefaces: from UTS 39's confusables.txt, those that a domain may hold. */
const drawnAs: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['аеорсухіјѕһԁԛԝӏьгѵԍ', 'aeopcyxijshdqwlbrvg'],
      ['ανικορυωτγ', 'avikopuwty'],
      ['օոսհցզքյգ', 'onuhgqfjq'],
    ] as const
  ).flatMap(([theirs, latin]) => [...theirs].map((letter, at) => [letter, latin[at] ?? letter] as const)),
);

/** The host with each letter as it looks: `аррӏе.com` → `apple.com`, `zoë.example` → `zoe.example`. */
const looksOf = (host: string): string =>
  [...host.normalize('NFKD').replace(/\p{M}+/gu, '')].map((letter) => drawnAs[letter] ?? letter).join('');

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about what is not ASCII
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

export interface LookAlike {
  /** The host as it reads; and as it is written, since the two may look alike, too. */
  host: string;
  written: string;
  /** The host that it can be taken for; empty when its scripts are mixed and it reads like none. */
  like: string;
}

/**
 * @param host as `URL` gives it: lower case, Punycode
 * @param isKnown whether a host occurs elsewhere in the catalogue
 * @returns nothing when there is nothing to say
 */
export function lookAlike(host: string, isKnown: (host: string) => boolean): LookAlike | undefined {
  if (!host.includes('xn--')) return undefined;
  const readable = readableHost(host);
  const labels = readable.split('.');
  const like = looksOf(readable);
  const reads = isAscii(like) && !isAscii(readable) ? like : '';
  if (labels.some((label) => !isOneScript(label))) return { host: readable, written: host, like: reads };
  if (reads === '') return undefined;
  // Marks alone (`müller.example`) are an everyday matter, unless the host without them is known.
  const isLatin = labels.every((label) => mixes[0]?.test(label));
  return !isLatin || isKnown(reads) ? { host: readable, written: host, like: reads } : undefined;
}
