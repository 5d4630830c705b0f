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
    const { data, errors, meta } = parseWindow(held, delimiter, isLast);
    const mistakes = new Map(errors.map((error) => [error.row, error.code]));
    for (const [index, { cells, lines }] of data.entries()) {
      yield { line, cells, mistake: mistakeIn(mistakes.get(index)) };
      line += lines;
    }
    yield share;
    if (isLast) return;
    held = held.slice(meta.cursor);
    if (held.length > longestRecord) {
      const mistake = held.includes('\n') ? t('options.import.quoteOpen') : t('catalogue.refused.lineLong');
      return yield { line, cells: [], mistake };
    }
    wanted = meta.cursor === 0 ? wanted * 2 : size;
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
  data: { cells: string[]; lines: number }[];
  errors: { row: number; code: string }[];
  meta: { cursor: number };
}

/** Papa's own parser of one piece, with the lines that each record takes. */
function parseWindow(part: string, delimiter: string, isLast: boolean): Window {
  const data: Window['data'] = [];
  const errors: Window['errors'] = [];
  let at = 0;
  const linesUpTo = (end: number): number => {
    let lines = 0;
    for (; at < end; at++) if (part.charCodeAt(at) === 10) lines++;
    return lines;
  };
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: (result: Papa.ParseStepResult<string[][]>) => {
      const [cells = []] = result.data;
      const quote = result.errors.find(({ type }) => type === 'Quotes');
      if (quote !== undefined) errors.push({ row: data.length, code: quote.code });
      data.push({ cells, lines: linesUpTo(result.meta.cursor) });
    },
  });
  const { meta } = parser.parse(part, 0, !isLast);
  return { data, errors, meta: { cursor: meta.cursor } };
}

function mistakeIn(code: string | undefined): string {
  if (code === undefined) return '';
  return code === 'MissingQuotes' ? t('options.import.quoteOpen') : t('options.import.quoteInside');
}

/** The separator that stands most often in the first written line, outside quotation marks. */
function guessDelimiter(text: string): string {
  const bare = firstLine(text).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
