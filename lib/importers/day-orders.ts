// Is 03/04/2026 in March or in April? A column has one order, and one day after the 12th in it shows which. Where none does, a person
// is asked; where two contradict each other, nobody can know.
import { type DayOrder, dayOrderIn, readDay } from './day.ts';
import type { ParsedRow, ParseError } from './importer.ts';

export interface ColumnOrder {
  /** `either`: no row shows it. `both`: rows contradict each other. */
  order: DayOrder | 'either' | 'both';
  /** A cell that can be read in two ways, as an example, and the day that it is in each (`YYYY-MM-DD`). */
  example: string;
  as: Record<DayOrder, string>;
  /** Line of the row that shows the order; 0 = none. */
  line: number;
}

/** Column → order, of columns in which a day can be read in two ways. */
export type ColumnOrders = Record<string, ColumnOrder>;

function readings(example: string): Record<DayOrder, string> {
  const as = (order: DayOrder): string => {
    const day = readDay(example, 'start', order);
    return day.ok ? (day.value ?? '') : '';
  };
  return { day: as('day'), month: as('month') };
}

/** Hands the rows on as they are, and looks at the columns that hold days. `orders` is complete behind the last row. */
export function watchingOrders(
  rows: Iterable<ParsedRow | ParseError | number>,
  columns: readonly string[],
): { rows: Iterable<ParsedRow | ParseError | number>; orders(): ColumnOrders } {
  const seen = new Map<string, { shown: Map<DayOrder, number>; example: string }>();
  const look = ({ line, row }: ParsedRow): void => {
    for (const column of columns) {
      const value = Object.hasOwn(row, column) ? row[column] : undefined;
      const order = typeof value === 'string' ? dayOrderIn(value) : undefined;
      if (order === undefined) continue;
      const found = seen.get(column) ?? { shown: new Map<DayOrder, number>(), example: '' };
      seen.set(column, found);
      if (order === 'either') found.example ||= String(value).trim();
      else if (!found.shown.has(order)) found.shown.set(order, line);
    }
  };
  function* watched() {
    for (const entry of rows) {
      if (typeof entry !== 'number' && 'row' in entry) look(entry);
      yield entry;
    }
  }
  return {
    rows: watched(),
    orders: () =>
      Object.fromEntries(
        [...seen].flatMap(([column, { shown, example }]) => {
          const [first] = shown;
          const order = shown.size > 1 ? 'both' : (first?.[0] ?? 'either');
          return example === ''
            ? []
            : [[column, { order, example, as: readings(example), line: first?.[1] ?? 0 }] as const];
        }),
      ),
  };
}
