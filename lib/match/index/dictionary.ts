// Sorted words as UTF-8, sixteen to a block: the first whole, the others as "so many bytes like the one before, then these".
// Found by halving over the blocks' first words: nothing is parsed and no map is built when it is opened.
//
//   heads  [ 0, 71, … ]           where each block starts
//   bytes  6 c a r b o n · 6 1 s · 3 4 g o e s …   length word · shared length rest · …
import { ByteWriter } from './bytes.ts';
import type { Job } from './job.ts';

const blockSize = 16;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A code unit's place in the order of code points, which is the order of UTF-8 bytes: surrogates stand above U+E000…U+FFFF. */
const placeOf = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** Compares two strings as their UTF-8 bytes would compare. */
export function byteOrder(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const [x, y] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (x !== y) return placeOf(x) - placeOf(y);
  }
  return left.length - right.length;
}

export interface DictionaryBytes {
  heads: Uint32Array;
  bytes: Uint8Array;
}

/** Words between two places at which writing may be interrupted. */
const wordsPerStep = 2_048;

/** @param words in byte order, each once, none longer than 255 bytes. */
export function* writeDictionary(words: readonly string[]): Job<DictionaryBytes> {
  const heads = new Uint32Array(Math.ceil(words.length / blockSize));
  const out = new ByteWriter();
  let before = new Uint8Array(0);
  for (const [at, word] of words.entries()) {
    if (at % wordsPerStep === 0) yield at / words.length;
    const bytes = encoder.encode(word);
    let shared = 0;
    if (at % blockSize === 0) heads[at / blockSize] = out.length;
    else {
      while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared]) shared++;
      out.byte(shared);
    }
    out.byte(bytes.length - shared);
    out.append(bytes.subarray(shared));
    before = bytes;
  }
  return { heads, bytes: out.taken() };
}

/** One word while walking: its bytes are valid until the next step. */
export type VisitWord = (bytes: Uint8Array, length: number, at: number) => boolean;

export interface Dictionary {
  readonly count: number;
  /** Number of the word, or -1. */
  find(word: string): number;
  at(index: number): string;
  /** Walks from the word number `from` on, until the visitor answers false. */
  walk(from: number, visit: VisitWord): void;
  /** Words that start with `prefix`, at most `limit`, in byte order. */
  startingWith(prefix: string, limit: number): string[];
  all(): string[];
}

function compareBytes(left: Uint8Array, leftLength: number, right: Uint8Array, from: number, length: number): number {
  const shared = Math.min(leftLength, length);
  for (let at = 0; at < shared; at++) {
    const gap = (left[at] ?? 0) - (right[from + at] ?? 0);
    if (gap !== 0) return gap;
  }
  return leftLength - length;
}

export function openDictionary({ heads, bytes }: DictionaryBytes, count: number): Dictionary {
  const current = new Uint8Array(256);

  /** The block whose first word is the last one not above `word`. */
  const blockOf = (word: Uint8Array): number => {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = heads[middle] ?? 0;
      if (compareBytes(word, word.length, bytes, at + 1, bytes[at] ?? 0) >= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };

  const walk = (from: number, visit: VisitWord): void => {
    let block = Math.floor(from / blockSize);
    let at = heads[block] ?? 0;
    for (let index = block * blockSize; index < count; index++) {
      const isHead = index % blockSize === 0;
      if (isHead) at = heads[block++] ?? 0;
      const shared = isHead ? 0 : (bytes[at++] ?? 0);
      const rest = bytes[at++] ?? 0;
      for (let each = 0; each < rest; each++) current[shared + each] = bytes[at + each] ?? 0;
      at += rest;
      if (index >= from && !visit(current, shared + rest, index)) return;
    }
  };

  const find = (word: string): number => {
    const wanted = encoder.encode(word);
    if (count === 0 || wanted.length > 255) return -1;
    let found = -1;
    walk(blockOf(wanted) * blockSize, (each, length, at) => {
      const order = compareBytes(wanted, wanted.length, each, 0, length);
      if (order === 0) found = at;
      return order > 0;
    });
    return found;
  };

  return {
    count,
    find,
    at(index) {
      let word = '';
      walk(index, (each, length) => {
        word = decoder.decode(each.subarray(0, length));
        return false;
      });
      return word;
    },
    walk,
    startingWith(prefix, limit) {
      const wanted = encoder.encode(prefix);
      const found: string[] = [];
      walk(blockOf(wanted) * blockSize, (each, length) => {
        const order = compareBytes(wanted, wanted.length, each, 0, Math.min(length, wanted.length));
        if (order === 0 && length >= wanted.length) found.push(decoder.decode(each.subarray(0, length)));
        return order >= 0 && found.length < limit;
      });
      return found;
    },
    all() {
      const words: string[] = [];
      walk(0, (each, length) => {
        words.push(decoder.decode(each.subarray(0, length)));
        return true;
      });
      return words;
    },
  };
}
