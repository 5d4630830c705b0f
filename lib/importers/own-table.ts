// Our own table of the catalogue: how an asset becomes the cells of a row, and how a row that says it is ours becomes that very
// asset again. What somebody changed in a spreadsheet in between is read as any other file is.
import * as v from 'valibot';
import { type Asset, assetSchema } from '../model/asset.ts';
import { undefused } from '../model/formula.ts';
import { dayFields, type Field, listFields, type Mapping, sourcesOf } from './fields.ts';
import { readList } from './list.ts';

/** Its cell says that the row is ours, and how its cells were written. */
export const ownColumn = 'touchline';
const written = '1';

const listColumns = listFields;
export const ownColumns = [
  ...['id', 'title', 'type', 'url', 'summary', 'language', 'audience', 'status', 'owner', 'version'],
  ...listColumns,
  ...['validFrom', 'validUntil', 'review', 'updated', 'body'],
] as const;
/** First row of the table. */
export const ownHeader: readonly string[] = [...ownColumns, ownColumn];

/** What a text editor or a reader of CSV would not give back as it is: control characters, and halves of a character. */
const fragile = /(?![\n\t])\p{Cc}|[\uFEFF\uFFFD]|\p{Cs}/u;
const mark = 'json:';

/** Cells in the order of `ownHeader`; they still have to be defused and quoted. */
export const ownRow = (asset: Asset): string[] => [
  ...ownColumns.map((column) => cellOf(asset[column as keyof Asset] ?? '')),
  written,
];

function cellOf(value: string | readonly string[]): string {
  if (typeof value === 'string')
    return value.startsWith(mark) || fragile.test(value) ? mark + JSON.stringify(value) : value;
  const joined = value.join('; ');
  const isSimple =
    !joined.startsWith(mark) && !fragile.test(joined) && isSame(readList([{ name: '', value: joined }]), value);
  return isSimple ? joined : mark + JSON.stringify(value);
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);

export const isOwnRow = (row: Readonly<Record<string, unknown>>): boolean =>
  String(row[ownColumn] ?? '').trim() === written;

/** The cells as they were before they were written; anything else stays as it is. */
export const readOwnRow = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? readCell(value) : value]),
  );

function readCell(cell: string): unknown {
  const text = undefused(cell);
  if (!text.startsWith(mark)) return text;
  try {
    return JSON.parse(text.slice(mark.length)) as unknown;
  } catch {
    return text;
  }
}

/** The asset letter by letter, or nothing where a cell no longer is what we wrote. @param row as `readOwnRow` gives it */
export function exactAsset(row: Record<string, unknown>, mapping?: Mapping): Asset | undefined {
  const sources = sourcesOf(row, mapping);
  const draft = Object.fromEntries(
    ownColumns.flatMap((column) => {
      const value = sources.get(column as Field)?.[0]?.value ?? '';
      if ((listColumns as readonly string[]).includes(column)) return [[column, listOf(value)]];
      return value === '' && (dayFields as readonly string[]).includes(column) ? [] : [[column, value]];
    }),
  );
  const parsed = v.safeParse(assetSchema, draft);
  return parsed.success ? parsed.output : undefined;
}

const listOf = (value: unknown): unknown => (typeof value === 'string' ? readList([{ name: '', value }]) : value);
