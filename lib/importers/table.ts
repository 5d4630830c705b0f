// Rows of cells under a header, as CSV and workbooks have them → rows with names. A header that cannot be trusted is said, not guessed.
import { t } from '../i18n/t.ts';
import type { ParsedRow, ParseError, RowError } from './importer.ts';

export interface TableRow {
  /** Of the file or the sheet, from 1. */
  line: number;
  cells: string[];
}

/** Names that mean something to JavaScript objects; a file has no business with them. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);
/** Columns of the widest catalogue that is believed; more means the wrong separator, or no catalogue. */
export const mostColumns = 1_000;

export interface Header {
  line: number;
  width: number;
  /** Column number → name, without the columns that cannot be used. */
  columns: Map<number, string>;
  /** Columns without a name, of which it was not said yet that they hold something. */
  nameless: Set<number>;
  errors: RowError[];
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

export function readHeader({ cells, line }: TableRow): Header {
  const header: Header = { line, width: cells.length, columns: new Map(), nameless: new Set(), errors: [] };
  const seen = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim();
    const number = index + 1;
    const twin = seen.get(name.toLowerCase());
    if (name === '') header.nameless.add(index);
    else if (reserved.has(name.toLowerCase())) {
      const message = t('options.import.columnReserved', [number, name]);
      header.errors.push({ line, field: name, message });
    } else if (twin !== undefined) {
      const message = t('options.import.columnTwin', [twin, number, name]);
      header.errors.push({ line, field: name, message });
    } else {
      seen.set(name.toLowerCase(), number);
      header.columns.set(index, name);
    }
  }
  return header;
}

export function* readRow({ cells, line }: TableRow, header: Header): Generator<ParsedRow | ParseError> {
  if (cells.slice(header.width).some((cell) => cell.trim() !== '')) {
    const message = t('options.import.rowWidth', [cells.length, header.width]);
    return yield { line, field: '', message, isRow: true };
  }
  for (const index of header.nameless) {
    if ((cells[index] ?? '').trim() === '') continue;
    header.nameless.delete(index);
    const message = t('options.import.columnUnnamed', [index + 1]);
    yield { line: header.line, field: '', message };
  }
  yield { line, row: Object.fromEntries([...header.columns].map(([index, name]) => [name, cells[index] ?? ''])) };
}

export const tooWide = ({ cells, line }: TableRow): RowError => ({
  line,
  field: '',
  message: t('options.import.tooWide', [cells.length, mostColumns]),
});
