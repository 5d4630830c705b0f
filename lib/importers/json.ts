// JSON in the three shapes that exports come in: an array, an object with `assets`, and one object a line (JSONL).
import { t, tOf } from '../i18n/t.ts';
import { extensionOf, type Importer, type ParsedRow, type RowError } from './importer.ts';
import { placeOf, scanJson } from './json-scan.ts';

export const json: Importer = {
  id: 'json',
  label: 'JSON',
  extensions: ['json', 'jsonl', 'ndjson'],
  accepts: (fileName, text) => /^\s*[[{]/.test(text) || json.extensions.includes(extensionOf(fileName)),
  *parse(text) {
    const whole = tryParse(text);
    if (whole !== undefined) yield* readWhole(whole.value, text);
    else if (looksLikeLines(text)) yield* readLines(text);
    else yield mistakeIn(text, 1);
  },
};

function* readWhole(value: unknown, text: string): Iterable<ParsedRow | RowError> {
  const list = Array.isArray(value) ? value : isObject(value) && Array.isArray(value.assets) ? value.assets : undefined;
  if (list === undefined) {
    yield asRow(value, placeOf(text, text.search(/\S/)).line);
    return;
  }
  let line = 1;
  let at = 0;
  for (const [index, start] of scanJson(text).starts.entries()) {
    for (; at < start; at++) if (text.charCodeAt(at) === 10) line++;
    yield asRow(list[index], line);
  }
}

function* readLines(text: string): Iterable<ParsedRow | RowError> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = tryParse(line);
    yield parsed === undefined ? mistakeIn(line, index + 1) : asRow(parsed.value, index + 1);
  }
}

function mistakeIn(text: string, firstLine: number): RowError {
  const { mistake } = scanJson(text);
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
  const [first = '', second = ''] = text.split('\n', 50).filter((line) => line.trim() !== '');
  return /^\s*\{\s*"/.test(first) && /^\s*\{/.test(second);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tryParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
