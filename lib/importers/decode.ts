// Bytes of a file → text, whatever wrote it. A byte order mark decides; then the pattern of NULs (UTF-16), then UTF-8 where every
// byte fits; only what is left is guessed, and the guess is told, so that the marketer can choose another one.
import { analyse } from 'chardet';
import type { Piece } from './importer.ts';
import type { TextLook } from './refusal.ts';

export interface DecodedText extends TextLook {
  /** Name as `TextDecoder` knows it, e.g. `utf-8`, `windows-1252`, `shift_jis`. */
  encoding: string;
  /** Neither a mark nor the bytes prove it: another one may be right. */
  isGuess: boolean;
  /** The text from its beginning, each time anew, so that it never stands in memory as a whole. */
  pieces(): Iterable<Piece>;
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
/** Share of NULs on one side of the pairs from which a text is UTF-16: the line ends and separators of a Japanese table already are. */
const nulShare = 0.01;
/** Bytes that are decoded at once: a millisecond. */
const decodedAtOnce = 262_144;
/** Characters of the beginning that are kept. */
const startSize = 1_000_000;

/**
 * Looks the bytes through once. With `chosen` they are read as that, and no question is asked. The text has no byte order mark and
 * only `\n` as line end. Yields how far it is, 0–1.
 */
export function* decoding(
  bytes: Uint8Array,
  chosen?: string,
  size: number = decodedAtOnce,
): Generator<number, DecodedText> {
  const certain = chosen ?? markedOrWide(bytes);
  const isUtf8 = certain === undefined && (yield* fits(bytes, size));
  const encoding = certain ?? (isUtf8 ? 'utf-8' : guess(bytes));
  const pieces = (): Iterable<Piece> => decoded(bytes, encoding, size);
  const look: TextLook = { start: '', isBlank: true, nulLine: undefined };
  let line = 1;
  for (const { text, share } of pieces()) {
    if (look.start.length < startSize) look.start += text;
    if (look.isBlank && text.trim() !== '') look.isBlank = false;
    const nul = look.nulLine === undefined ? text.indexOf('\0') : -1;
    if (nul >= 0) {
      look.nulLine = line + lineEnds(text.slice(0, nul));
      break;
    }
    line += lineEnds(text);
    yield share;
  }
  return { ...look, encoding, isGuess: certain === undefined && !isUtf8, pieces };
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Told by a mark or by the pattern of NULs; nothing when neither speaks. */
function markedOrWide(bytes: Uint8Array): string | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return marked?.[0] ?? wideOrder(bytes.subarray(0, looked));
}

/** Whether all bytes are UTF-8. */
function* fits(bytes: Uint8Array, size: number): Generator<number, boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += size) {
      decoder.decode(bytes.subarray(at, at + size), { stream: at + size < bytes.length });
      yield 0;
    }
    return true;
  } catch {
    return false;
  }
}

function* decoded(bytes: Uint8Array, encoding: string, size: number): Generator<Piece> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for (let at = 0; at < bytes.length; at += size) {
    const isLast = at + size >= bytes.length;
    let text = held + decoder.decode(bytes.subarray(at, at + size), { stream: !isLast });
    // A carriage return at the end may be the first half of a line end.
    held = !isLast && text.endsWith('\r') ? '\r' : '';
    if (held !== '') text = text.slice(0, -1);
    if (text !== '' || isLast)
      yield { text: text.replace(/\r\n?/g, '\n'), share: Math.min(1, (at + size) / bytes.length) };
  }
}

/** UTF-16 without a mark: NULs on one side of the byte pairs only. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const nuls = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const enough = Math.max(1, (bytes.length / 2) * nulShare);
  if (odd > enough && even < odd / 10) return 'utf-16le';
  return even > enough && odd < even / 10 ? 'utf-16be' : undefined;
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
