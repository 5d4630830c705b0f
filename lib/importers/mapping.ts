// A guess which column feeds which field: by its name, else by what stands in it. Only a proposal: the marketer sees it with examples.

import { readDay } from './day.ts';
import { type Field, fieldNamed, listFields, type Mapping } from './fields.ts';
import type { ParsedRow } from './importer.ts';
import { mostColumns } from './table.ts';
import { audienceOf, languageOf } from './vocabulary.ts';

export interface ColumnGuess {
  /** As the file writes it. */
  column: string;
  field: Field | '';
  /** `name`: the column is called so; `values`: what stands in it looks so; `none`: no idea, left out. */
  by: 'name' | 'values' | 'none';
  /** Up to three different values, shortened. */
  examples: string[];
}

const longestExample = 80;
/** Share of the filled cells that must look like a field. */
const convincing = 0.8;

/** @param rows the first rows of the file; a hundred are enough */
export function guessColumns(rows: readonly ParsedRow[]): ColumnGuess[] {
  const columns = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))].slice(0, mostColumns);
  const taken = new Set(columns.map(fieldNamed).filter((field) => field !== undefined));
  return columns.map((column): ColumnGuess => {
    const values = rows
      .map(({ row }) => (Object.hasOwn(row, column) ? asText(row[column]) : ''))
      .filter((value) => value !== '');
    const examples = [...new Set(values)].slice(0, 3).map((value) => value.slice(0, longestExample));
    const named = fieldNamed(column);
    if (named !== undefined) return { column, field: named, by: 'name', examples };
    const looks = lookOf(values).find((field) => !taken.has(field));
    if (looks === undefined) return { column, field: '', by: 'none', examples };
    taken.add(looks);
    return { column, field: looks, by: 'values', examples };
  });
}

/** Fields that the values look like, the surest first. Nothing that decides who may see an asset is guessed from one odd word. */
function lookOf(values: readonly string[]): Field[] {
  if (values.length === 0) return [];
  const share = (is: (value: string) => boolean): number => values.filter(is).length / values.length;
  const found: Field[] = [];
  if (share((value) => /^https?:\/\/\S+$/i.test(value)) >= convincing) found.push('url');
  if (share((value) => value.length <= 12 && languageOf(value) !== undefined && value !== '') >= convincing)
    found.push('language');
  if (share((value) => audienceOf(value) !== undefined) >= convincing) found.push('audience');
  if (share((value) => /\d\D+\d|[a-z]\W*\d/i.test(value) && isDay(value)) >= convincing) found.push('updated');
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  if (found.length === 0 && length > 300) found.push('body');
  else if (found.length === 0 && length > 60) found.push('summary');
  return found;
}

/** In whatever order: a day that can be read in two ways is still one. */
const isDay = (value: string): boolean => readDay(value, 'start', 'day').ok || readDay(value, 'start', 'month').ok;

/** Of a list its plain values; of an object nothing. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return value.filter(isPlain).map(String).join('; ');
  return isPlain(value) ? String(value).trim() : '';
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Two columns may feed a list; of a single value only the first filled one counts: the columns beyond the first of such a field. */
export function clashes(mapping: Mapping): string[] {
  const seen = new Set<Field>();
  return Object.entries(mapping).flatMap(([column, field]) => {
    if (field === '' || (listFields as readonly string[]).includes(field)) return [];
    if (!seen.has(field)) {
      seen.add(field);
      return [];
    }
    return [column];
  });
}
