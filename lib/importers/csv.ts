// CSV as it really arrives: comma, semicolon, tab or bar; Excel's `sep=` line; cells over several lines.
// Line numbers are those of the file, so that a marketer finds the row in an editor.

import Papa from 'papaparse';
import { t } from '../i18n/t.ts';
import { extensionOf, type Importer, type ParsedRow, type ParseError, type Piece } from './importer.ts';
import { firstLine, pieceSize, resized } from './pieces.ts';
import { type Header, isBlank, mostColumns, readHeader, readRow, type TableRow, tooWide } from './table.ts';

/** First wins a tie. */
const delimiters = [',', ';', '\t', '|'] as const;

export const csv: Importer = {
  id: 'csv',
  label: 'CSV',
  extensions: ['csv', 'tsv', 'txt'],
  accepts: (fileName, start) => csv.extensions.includes(extensionOf(fileName)) || /[,;\t|]/.test(firstLine(start)),
  parse: (pieces) => readingCsv(pieces),
};

/** @param size characters that are taken apart at once */
export function* readingCsv(pieces: Iterable<Piece>, size = pieceSize): Generator<ParsedRow | ParseError | number> {
  let header: Header | undefined;
  for (const piece of records(pieces, size)) {
    if (typeof piece === 'number') yield piece;
    else if (piece.mistake !== '') yield { line: piece.line, field: '', message: piece.mistake, isRow: true };
    else if (isBlank(piece.cells)) continue;
    else if (header !== undefined) yield* readRow(piece, header);
    else if (piece.cells.length > mostColumns) return yield tooWide(piece);
    else {
      header = readHeader(piece);
      yield* header.errors;
    }
  }
}

interface CsvRecord extends TableRow {
  /** Why it cannot be read; empty = it can. */
  mistake: string;
}

/** Characters of the longest row that is believed: an asset has up to some 200,000. */
export const longestRecord = 4_000_000;
/** Characters in which the first line must be complete for the separator to be found. */
const looked = 65_536;

/**
 * The records and, between them, how far it is. A window of the text at a time: the last record of each may be cut off, so it
 * is read again with the next. A window without any whole record doubles, up to the longest record.
 */
function* records(pieces: Iterable<Piece>, size: number): Generator<CsvRecord | number> {
  const windows = resized(pieces, size);
  let { held, share, isLast } = take(windows, '', looked);
  const named = /^[ \t]*"?sep=(.)"?[ \t]*(?:\n|$)/iu.exec(held);
  let line = named === null ? 1 : 2;
  held = held.slice(named?.[0].length ?? 0);
  const delimiter = named?.[1] ?? guessDelimiter(held.slice(0, looked));
  for (let wanted = size; held !== ''; ) {
    const { data, cursor } = parseWindow(held, delimiter, isLast);
    for (const { cells, lines, mistake } of data) {
      yield { line, cells, mistake };
      line += lines;
    }
    yield share;
    held = held.slice(isLast && cursor === 0 ? held.length : cursor);
    if (isLast) continue;
    if (held.length > longestRecord) {
      const mistake = held.includes('\n') ? t('options.import.quoteOpen') : t('catalogue.refused.lineLong');
      return yield { line, cells: [], mistake };
    }
    wanted = cursor === 0 ? wanted * 2 : size;
    ({ held, share, isLast } = take(windows, held, held.length + wanted));
  }
}

/** More of the text until there are `wanted` characters. */
function take(windows: Iterator<Piece>, held: string, wanted: number) {
  let text = held;
  let share = 1;
  while (text.length < wanted) {
    const next = windows.next();
    if (next.done === true) return { held: text, share: 1, isLast: true };
    text += next.value.text;
    share = next.value.share;
  }
  return { held: text, share, isLast: false };
}

interface Window {
  data: { cells: string[]; lines: number; mistake: string }[];
  /** Where to go on. */
  cursor: number;
}

/**
 * Papa's own parser of one window, with the lines that each record takes. Where a quoted cell is malformed, the parser looks for
 * its end in the rows below; here only its first line is given up, and reading goes on behind it.
 */
function parseWindow(part: string, delimiter: string, isLast: boolean): Window {
  const data: Window['data'] = [];
  let at = 0;
  let cursor = -1;
  const giveUpLine = (start: number): void => {
    const end = part.indexOf('\n', start);
    cursor = end < 0 ? part.length : end + 1;
    data.push({ cells: [], lines: 1, mistake: t('options.import.quoteInside') });
  };
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data: [cells = []], errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const start = at;
      const lines = linesIn(part, start, meta.cursor);
      at = meta.cursor;
      const quote = errors.find(({ type }) => type === 'Quotes')?.code;
      if (quote === 'InvalidQuotes' && lines > 1) {
        giveUpLine(start);
        return parser.abort();
      }
      const mistake = quote === undefined ? '' : quote === 'MissingQuotes' ? 'quoteOpen' : 'quoteInside';
      data.push({ cells, lines, mistake: mistake === '' ? '' : t(`options.import.${mistake}`) });
    },
  });
  const rest: Papa.ParseResult<string[]> = parser.parse(part, 0, !isLast);
  if (cursor >= 0) return { data, cursor };
  const cell = rest.errors.find(({ code }) => code === 'InvalidQuotes')?.index;
  if (!isLast && cell !== undefined && isMalformed(part, cell, delimiter)) giveUpLine(rest.meta.cursor);
  return { data, cursor: cursor < 0 ? rest.meta.cursor : cursor };
}

/** Whether in a quoted cell something stands behind a quotation mark; not when the window ends before that is known. @param from behind the first mark */
function isMalformed(text: string, from: number, delimiter: string): boolean {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    let next = at + 1;
    while (next < text.length && text[next] !== '\n' && text[next] !== delimiter && text[next]?.trim() === '')
      next += 1;
    return next < text.length && text[next] !== '\n' && !text.startsWith(delimiter, next);
  }
  return false;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) lines += 1;
  return lines;
}

/** The separator that stands most often in the first written line, outside quotation marks. */
function guessDelimiter(text: string): string {
  const bare = firstLine(text).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
