// CSV as it really arrives: comma, semicolon, tab or bar; Excel's `sep=` line; cells over several lines.
// Line numbers are those of the file, so that a rep finds the row in an editor.

import Papa from 'papaparse';
import { t } from '../i18n/t.ts';
import { extensionOf, type Importer, type ParsedRow, type RowError } from './importer.ts';

/** First wins a tie. */
const delimiters = [',', ';', '\t', '|'] as const;
/** Names that mean something to JavaScript objects; a file has no business with them. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

export const csv: Importer = {
  id: 'csv',
  label: 'CSV',
  extensions: ['csv', 'tsv', 'txt'],
  accepts: (fileName, text) => csv.extensions.includes(extensionOf(fileName)) || /[,;\t|]/.test(firstLine(text)),
  *parse(text) {
    const named = /^[ \t]*"?sep=(.)"?[ \t]*(?:\n|$)/i.exec(text);
    const body = named === null ? text : text.slice(named[0].length);
    const records = split(body, named?.[1] ?? guessDelimiter(body), named === null ? 1 : 2);
    const headerAt = records.findIndex(({ cells }) => !isBlank(cells));
    const header = records[headerAt];
    if (header === undefined) return;
    const errors: RowError[] = [...header.errors];
    const columns = readHeader(header.cells, header.line, records.slice(headerAt + 1), errors);
    yield* errors;
    for (const record of records.slice(headerAt + 1)) {
      if (record.errors.length > 0) yield* record.errors;
      else if (!isBlank(record.cells)) yield readRow(record, columns, header.cells.length);
    }
  },
};

interface CsvRecord {
  line: number;
  cells: string[];
  errors: RowError[];
}

function split(text: string, delimiter: string, firstLineNumber: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = firstLineNumber;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      const quote = errors.find((error) => error.type === 'Quotes');
      const message = quote?.code === 'MissingQuotes' ? t('options.import.quoteOpen') : t('options.import.quoteInside');
      records.push({ line, cells: data, errors: quote === undefined ? [] : [{ line, field: '', message }] });
      for (; at < meta.cursor; at++) if (text.charCodeAt(at) === 10) line++;
    },
  });
  return records;
}

/** Column number → name, without the columns that cannot be used; each of those leaves an error. */
function readHeader(
  cells: readonly string[],
  line: number,
  records: readonly CsvRecord[],
  errors: RowError[],
): Map<number, string> {
  const columns = new Map<number, string>();
  const seen = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim();
    const number = index + 1;
    const twin = seen.get(name.toLowerCase());
    if (name === '') {
      if (records.some((record) => (record.cells[index] ?? '').trim() !== ''))
        errors.push({ line, field: '', message: t('options.import.columnUnnamed', [number]) });
    } else if (reserved.has(name.toLowerCase())) {
      const message = t('options.import.columnReserved', [number, name]);
      errors.push({ line, field: name, message });
    } else if (twin !== undefined) {
      const message = t('options.import.columnTwin', [twin, number, name]);
      errors.push({ line, field: name, message });
    } else {
      seen.set(name.toLowerCase(), number);
      columns.set(index, name);
    }
  }
  return columns;
}

function readRow(record: CsvRecord, columns: ReadonlyMap<number, string>, width: number): ParsedRow | RowError {
  const extra = record.cells.slice(width).some((cell) => cell.trim() !== '');
  if (extra) {
    const message = t('options.import.rowWidth', [record.cells.length, width]);
    return { line: record.line, field: '', message };
  }
  const row = Object.fromEntries([...columns].map(([index, name]) => [name, record.cells[index] ?? '']));
  return { line: record.line, row };
}

/** The separator that stands most often in the first written line, outside quotation marks. */
function guessDelimiter(text: string): string {
  const bare = firstLine(text).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

const firstLine = (text: string): string => /[^\n]*\S[^\n]*/.exec(text)?.[0] ?? '';
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
