// JSON in the three shapes that exports come in: an array, an object with `assets`, and one object a line (JSONL). Row by row,
// so that a large file does not stop the page. Lines are read piece by piece; an array has to stand in memory as a text.
import { t, tOf } from '../i18n/t.ts';
import { extensionOf, type Importer, type ParsedRow, type ParseError, type Piece } from './importer.ts';
import { placeOf, scanningJson } from './json-scan.ts';
import { peeked, pieceSize, resized } from './pieces.ts';
import { mostColumns } from './table.ts';

export const json: Importer = {
  id: 'json',
  label: 'JSON',
  extensions: ['json', 'jsonl', 'ndjson'],
  accepts: (fileName, start) => /^\s*[[{]/.test(start) || json.extensions.includes(extensionOf(fileName)),
  parse: (pieces) => readingJson(pieces),
};

/** Characters in which two lines must stand for the file to be one of lines. */
const looked = 1_000_000;
/** Characters of the longest line that is believed. */
const longestLine = 4_000_000;

/** @param size characters that are taken apart at once */
export function* readingJson(pieces: Iterable<Piece>, size = pieceSize): Generator<ParsedRow | ParseError | number> {
  const { start, all } = peeked(pieces, looked);
  if (looksLikeLines(start)) yield* readLines(resized(all, size));
  else yield* readWhole(yield* joined(all));
}

/** The whole text, with pauses: each piece is decoded as it is asked for. */
function* joined(pieces: Iterable<Piece>): Generator<number, string> {
  const parts: string[] = [];
  for (const { text } of pieces) {
    parts.push(text);
    yield 0;
  }
  return parts.join('');
}

/** Share of the work that finding the rows is. */
const scanShare = 0.4;
/** Characters between two places at which reading may be interrupted. */
const charactersPerStep = 65_536;

function* readWhole(text: string): Iterable<ParsedRow | ParseError | number> {
  const scan = scanningJson(text);
  let step = scan.next();
  for (; !step.done; step = scan.next()) yield step.value * scanShare;
  const { starts, ends, isList, mistake } = step.value;
  if (mistake !== undefined) {
    yield mistakeIn(text, mistake, 1);
    return;
  }
  if (!isList) {
    yield asRow(JSON.parse(text), placeOf(text, text.search(/\S/)).line);
    return;
  }
  let line = 1;
  let at = 0;
  let told = 0;
  for (const [index, start] of starts.entries()) {
    for (; at < start; at++) if (text.charCodeAt(at) === 10) line++;
    yield asRow(JSON.parse(text.slice(start, ends[index])), line);
    if (at - told < charactersPerStep) continue;
    told = at;
    yield scanShare + (1 - scanShare) * (at / text.length);
  }
}

function* readLines(pieces: Iterable<Piece>): Iterable<ParsedRow | ParseError | number> {
  let held = '';
  let line = 1;
  for (const { text, share } of pieces) {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const row = held + text.slice(from, end);
      held = '';
      if (row.trim() !== '') yield readLine(row, line);
      line += 1;
      from = end + 1;
    }
    held += text.slice(from);
    if (held.length > longestLine)
      return yield { line, field: '', message: t('catalogue.refused.lineLong'), isRow: true };
    yield share;
  }
  if (held.trim() !== '') yield readLine(held, line);
}

function readLine(text: string, line: number): ParsedRow | ParseError {
  try {
    return asRow(JSON.parse(text), line);
  } catch {
    const scan = scanningJson(text);
    let step = scan.next();
    while (!step.done) step = scan.next();
    return mistakeIn(text, step.value.mistake, line);
  }
}

function mistakeIn(text: string, mistake: { at: number; expected: string } | undefined, firstLine: number): ParseError {
  const at = mistake?.at ?? text.length;
  const place = placeOf(text, at);
  const line = place.line + firstLine - 1;
  const expected = tOf('options.expected', mistake?.expected ?? 'value');
  const found = text.slice(at, at + 12).split('\n')[0] ?? '';
  const message =
    at >= text.length
      ? t('options.import.jsonEnds', [line, place.column, expected])
      : t('options.import.jsonBroken', [line, place.column, expected, found]);
  return { line, field: '', message, isRow: true };
}

function asRow(value: unknown, line: number): ParsedRow | ParseError {
  if (!isObject(value)) {
    const message = t('options.import.notObject', [tOf('options.jsonKind', kindOf(value))]);
    return { line, field: '', message, isRow: true };
  }
  const names = Object.keys(value).length;
  if (names <= mostColumns) return { line, row: value };
  return { line, field: '', message: t('catalogue.refused.manyNames', [names, mostColumns]), isRow: true };
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;

/** Two written lines that each start an object: nothing else looks so, not even a broken array. */
function looksLikeLines(start: string): boolean {
  const [first = '', second = ''] = start.split('\n', 50).filter((line) => line.trim() !== '');
  return /^\s*\{\s*"/.test(first) && /^\s*\{/.test(second) && !/[[{,:]\s*$/.test(first);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
