// Bytes of a file → text, whatever wrote it. A byte order mark decides; then the pattern of NULs (UTF-16), then UTF-8 where every
// byte fits; only what is left is guessed, and the guess is told, so that the marketer can choose another one.
import { analyse } from 'chardet';

export interface DecodedText {
  text: string;
  /** Name as `TextDecoder` knows it, e.g. `utf-8`, `windows-1252`, `shift_jis`. */
  encoding: string;
  /** Neither a mark nor the bytes prove it: another one may be right. */
  isGuess: boolean;
}

/** What a wizard offers beside the guess. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'macintosh',
] as const;

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes that are looked at for a guess. */
const looked = 65_536;
/** Share of NULs on one side of the pairs from which a text is UTF-16: Latin text has nearly all, and UTF-8 none. */
const nulShare = 0.3;

/**
 * With `chosen` it is read as that, and no question is asked. The text has no byte order mark and only `\n` as line end. Yields
 * how far it is, 0–1.
 */
export function* decoding(bytes: Uint8Array, chosen?: string): Generator<number, DecodedText> {
  const { encoding, isGuess } = chosen === undefined ? encodingOf(bytes) : { encoding: chosen, isGuess: false };
  const isStrict = chosen === undefined && encoding === 'utf-8';
  const exact = yield* read(bytes, encoding, isStrict);
  if (exact !== undefined) return { text: exact, encoding, isGuess };
  const guessed = guess(bytes);
  return { text: (yield* read(bytes, guessed, false)) ?? '', encoding: guessed, isGuess: true };
}

/** A mark, the pattern of NULs, or UTF-8 as long as nothing speaks against it. */
function encodingOf(bytes: Uint8Array): { encoding: string; isGuess: boolean } {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.[0] ?? wideOrder(bytes.subarray(0, looked)) ?? 'utf-8';
  return { encoding, isGuess: false };
}

/** Bytes that are decoded at once: a millisecond or two. */
const piece = 1_048_576;

/** Nothing where `isStrict` and a byte does not fit. */
function* read(bytes: Uint8Array, encoding: string, isStrict: boolean): Generator<number, string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: isStrict });
  const parts: string[] = [];
  let held = '';
  for (let at = 0; at < bytes.length; at += piece) {
    const isLast = at + piece >= bytes.length;
    let part: string;
    try {
      part = held + decoder.decode(bytes.subarray(at, at + piece), { stream: !isLast });
    } catch {
      return undefined;
    }
    // A carriage return at the end may be the first half of a line end.
    held = !isLast && part.endsWith('\r') ? '\r' : '';
    if (held !== '') part = part.slice(0, -1);
    parts.push(part.includes('\r') ? part.replace(/\r\n?/g, '\n') : part);
    yield at / bytes.length;
  }
  return parts.join('');
}

/** UTF-16 without a mark: NULs on one side of the byte pairs only. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const nuls = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const pairs = bytes.length / 2;
  if (odd > pairs * nulShare && even < odd / 10) return 'utf-16le';
  return even > pairs * nulShare && odd < even / 10 ? 'utf-16be' : undefined;
}

/** The likeliest one that a browser can decode. Latin-1 is read as Windows-1252, as browsers do: its quotation marks occur. */
function guess(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, looked))) {
    const encoding = name.toLowerCase().replace(/^iso-8859-1$/, 'windows-1252');
    if (encoding === 'utf-8' || encoding.startsWith('utf-')) continue;
    try {
      return new TextDecoder(encoding).encoding;
    } catch {
      // A name that no browser has: the next likeliest.
    }
  }
  return 'windows-1252';
}
