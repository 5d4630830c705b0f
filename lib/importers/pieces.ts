// A text in pieces, so that a file of any size is read with little memory. What is made of it must not depend on where they end.
import type { Piece } from './importer.ts';

/** Characters of one piece: some milliseconds for a parser. */
export const pieceSize = 131_072;

/** A text at hand, cut. */
export function* inPieces(text: string, size = pieceSize): Generator<Piece> {
  for (let at = 0; at < text.length; at += size)
    yield { text: text.slice(at, at + size), share: Math.min(1, (at + size) / text.length) };
}

/** The same text in pieces of exactly `size` characters, the last one excepted. */
export function* resized(pieces: Iterable<Piece>, size = pieceSize): Generator<Piece> {
  let held = '';
  let share = 0;
  for (const piece of pieces) {
    held += piece.text;
    share = piece.share;
    let at = 0;
    for (; held.length - at > size; at += size) yield { text: held.slice(at, at + size), share };
    held = held.slice(at);
  }
  if (held !== '') yield { text: held, share: 1 };
}

/** The whole text; for formats whose files are small or cannot be cut. */
export function whole(pieces: Iterable<Piece>): string {
  const parts: string[] = [];
  for (const { text } of pieces) parts.push(text);
  return parts.join('');
}

/** The first `size` characters, or all, and the whole again from the beginning, once. */
export function peeked(pieces: Iterable<Piece>, size: number): { start: string; all: Iterable<Piece> } {
  const source = pieces[Symbol.iterator]();
  const seen: Piece[] = [];
  let start = '';
  while (start.length < size) {
    const next = source.next();
    if (next.done === true) break;
    seen.push(next.value);
    start += next.value.text;
  }
  return { start: start.slice(0, size), all: following(seen, source) };
}

function* following(seen: readonly Piece[], source: Iterator<Piece>): Generator<Piece> {
  yield* seen;
  for (let next = source.next(); next.done !== true; next = source.next()) yield next.value;
}

/** The first line with something in it; without a pattern, which would take its time over a line of blanks. */
export function firstLine(text: string): string {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() !== '') return line;
    at += line.length + 1;
  }
  return '';
}
