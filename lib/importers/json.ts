// JSON in the three shapes that exports come in: an array, an object with `assets`, and one object a line (JSONL). Row by row,
// so that a large file neither stops the page nor stands in memory twice.
import { t, tOf } from '../i18n/t.ts';
import { extensionOf, type Importer, type ParsedRow, type RowError } from './importer.ts';
import { placeOf, scanningJson } from './json-scan.ts';

export const json: Importer = {
  id: 'json',
  label: 'JSON',
  extensions: ['json', 'jsonl', 'ndjson'],
  accepts: (fileName, text) => /^\s*[[{]/.test(text) || json.extensions.includes(extensionOf(fileName)),
  *parse(text) {
    if (looksLikeLines(text)) yield* readLines(text);
    else yield* readWhole(text);
  },
};

/** Share of the work that finding the rows is. */
const scanShare = 0.4;
/** Characters between two places at which reading may be interrupted. */
const charactersPerStep = 65_536;

function* readWhole(text: string): Iterable<ParsedRow | RowError | number> {
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

function* readLines(text: string): Iterable<ParsedRow | RowError | number> {
  let told = 0;
  for (let at = 0, line = 1; at < text.length; line++) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end;
    const row = text.slice(at, next);
    if (row.trim() !== '') yield readLine(row, line);
    at = next + 1;
    if (at - told < charactersPerStep) continue;
    told = at;
    yield at / text.length;
  }
}

function readLine(text: string, line: number): ParsedRow | RowError {
  try {
    return asRow(JSON.parse(text), line);
  } catch {
    const scan = scanningJson(text);
    let step = scan.next();
    while (!step.done) step = scan.next();
    return mistakeIn(text, step.value.mistake, line);
  }
}

function mistakeIn(text: string, mistake: { at: number; expected: string } | undefined, firstLine: number): RowError {
  const at = mistake?.at ?? text.length;
  const place = placeOf(text, at);
  const line = place.line + firstLine - 1;
  const expected = tOf('options.expected', mistake?.expected ?? 'value');
  const found = text.slice(at, at + 12).split('\n')[0] ?? '';
  const message =
    at >= text.length
      ? t('options.import.jsonEnds', [line, place.column, expected])
      : t('options.import.jsonBroken', [line, place.column, expected, found]);
  return { line, field: '', message };
}

const asRow = (value: unknown, line: number): ParsedRow | RowError =>
  isObject(value)
    ? { line, row: value }
    : { line, field: '', message: t('options.import.notObject', [tOf('options.jsonKind', kindOf(value))]) };

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;

/** Two written lines that each start an object: nothing else looks so, not even a broken array. */
function looksLikeLines(text: string): boolean {
  const [first = '', second = ''] = text
    .slice(0, 1_000_000)
    .split('\n', 50)
    .filter((line) => line.trim() !== '');
  return /^\s*\{\s*"/.test(first) && /^\s*\{/.test(second) && !/[[{,:]\s*$/.test(first);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
