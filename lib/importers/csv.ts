// CSV as it really arrives: comma, semicolon, tab or bar; Excel's `sep=` line; cells over several lines.
// Line numbers are those of the file, so that a marketer finds the row in an editor.

import Papa from 'papaparse';
import { t } from '../i18n/t.ts';
import { extensionOf, type Importer } from './importer.ts';
import { type Header, isBlank, mostColumns, readHeader, readRow, type TableRow, tooWide } from './table.ts';

/** First wins a tie. */
const delimiters = [',', ';', '\t', '|'] as const;

export const csv: Importer = {
  id: 'csv',
  label: 'CSV',
  extensions: ['csv', 'tsv', 'txt'],
  accepts: (fileName, text) => csv.extensions.includes(extensionOf(fileName)) || /[,;\t|]/.test(firstLine(text)),
  *parse(text) {
    const named = /^[ \t]*"?sep=(.)"?[ \t]*(?:\n|$)/i.exec(text);
    const body = named === null ? text : text.slice(named[0].length);
    let header: Header | undefined;
    for (const piece of records(body, named?.[1] ?? guessDelimiter(body), named === null ? 1 : 2)) {
      if (typeof piece === 'number') yield piece;
      else if (piece.mistake !== '') yield { line: piece.line, field: '', message: piece.mistake };
      else if (isBlank(piece.cells)) continue;
      else if (header !== undefined) yield* readRow(piece, header);
      else if (piece.cells.length > mostColumns) return yield tooWide(piece);
      else {
        header = readHeader(piece);
        yield* header.errors;
      }
    }
  },
};

interface CsvRecord extends TableRow {
  /** Why it cannot be read; empty = it can. */
  mistake: string;
}

/** Characters that are taken apart at once: some milliseconds. */
const smallestWindow = 131_072;

/**
 * The records and, between them, how far it is. A window of the text at a time: the last record of each may be cut off, so it
 * is read again with the next. A window without any whole record doubles.
 */
function* records(text: string, delimiter: string, firstLineNumber: number): Generator<CsvRecord | number> {
  let line = firstLineNumber;
  let size = smallestWindow;
  for (let at = 0; at < text.length; ) {
    const part = text.slice(at, at + size);
    const isLast = at + size >= text.length;
    const { data, errors, meta } = parseWindow(part, delimiter, isLast);
    if (meta.cursor === 0 && !isLast) {
      size *= 2;
      continue;
    }
    size = smallestWindow;
    const mistakes = new Map(errors.map((error) => [error.row, error.code]));
    for (const [index, { cells, lines }] of data.entries()) {
      yield { line, cells, mistake: mistakeIn(mistakes.get(index)) };
      line += lines;
    }
    at += isLast ? part.length : meta.cursor;
    yield at / text.length;
  }
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

const firstLine = (text: string): string => /[^\n]*\S[^\n]*/.exec(text)?.[0] ?? '';
