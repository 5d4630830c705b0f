// JSON inside an attribute, and the lists of bytes in it that hold JSON again, as LinkedIn's tracking scopes do. Works on the
// signs, not on parsed values: half a text is scrubbed too, and long numbers keep their length.

export interface JsonScrub {
  /** A string or a key. */
  word(text: string): string;
  number(digits: string): string;
}

const bytes = String.raw`\[\s*\d{1,3}(?:\s*,\s*\d{1,3}){7,}\s*\]`;
const string = String.raw`"(?:[^"\\]|\\.)*"?`;
const parts = new RegExp(
  `(?<bytes>${bytes})|(?<string>${string})|(?<number>\\d+)|(?<bare>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}_]*)`,
  'gu',
);
const literals = new Set(['true', 'false', 'null']);

/** The same text with every string, key, bare word and long number replaced. */
export function scrubJson(value: string, scrub: JsonScrub): string {
  return value.replace(parts, (piece, ...rest) => {
    const groups = (rest.at(-1) ?? {}) as Record<string, string | undefined>;
    if (groups.bytes !== undefined) return scrubBytes(piece, scrub);
    if (groups.number !== undefined) return scrub.number(piece);
    if (groups.bare !== undefined) return literals.has(piece) ? piece : scrub.word(piece);
    return JSON.stringify(inString(stringOf(piece), scrub));
  });
}

const inString = (text: string, scrub: JsonScrub): string =>
  /^\s*[{[]/.test(text) ? scrubJson(text, scrub) : scrub.word(text);

function stringOf(piece: string): string {
  try {
    return String(JSON.parse(piece));
  } catch {
    return piece.replace(/^"|"$/g, '').replace(/\\/g, '');
  }
}

/** Bytes of a text are scrubbed as that text; what is none becomes an empty list. */
function scrubBytes(list: string, scrub: JsonScrub): string {
  const numbers = (list.match(/\d+/g) ?? []).map(Number);
  if (numbers.some((number) => number > 255)) return '[]';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(numbers));
  } catch {
    return '[]';
  }
  return `[${[...new TextEncoder().encode(/[{[]/.test(text) ? scrubJson(text, scrub) : scrub.word(text))].join(',')}]`;
}
