// Sorting and filtering the funnel, and its CSV. Pure.
import { tOf } from '../../lib/i18n/t.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { FunnelRow } from '../../lib/wire/messages.ts';

export type Column = 'title' | 'shown' | 'opened' | 'used' | 'sent' | 'lastUsedAt';
export interface Order {
  column: Column;
  isDescending: boolean;
}

/** Inserted into a composer or copied: both are a use. */
export const usedOf = (row: FunnelRow): number => row.inserted + row.copied;

const cellOf = (row: FunnelRow, column: Column): string | number => (column === 'used' ? usedOf(row) : row[column]);

export function ordered(rows: readonly FunnelRow[], { column, isDescending }: Order): FunnelRow[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const left = cellOf(a, column);
    const right = cellOf(b, column);
    const difference =
      typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
    return sign * difference || a.title.localeCompare(b.title) || a.assetId.localeCompare(b.assetId);
  });
}

/** The next order after a click on a column: words rise first, numbers fall first, a second click turns it round. */
export const orderAfter = (order: Order, column: Column): Order =>
  order.column === column
    ? { column, isDescending: !order.isDescending }
    : { column, isDescending: column !== 'title' };

export function matching<T extends { title: string; type: string }>(rows: readonly T[], text: string): T[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const hay = `${row.title} ${typeLabel(row.type)}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

const csvColumns = [
  ...['id', 'title', 'type', 'status', 'shown', 'opened', 'inserted'],
  ...['copied', 'sent', 'refused', 'dismissed', 'lastUsed'],
];

export const funnelTable = (rows: readonly FunnelRow[]): (string | number)[][] => [
  csvColumns.map((column) => tOf('insights.csv', column)),
  ...rows.map((row) => [
    row.assetId,
    row.title,
    row.type,
    row.status,
    row.shown,
    row.opened,
    row.inserted,
    row.copied,
    row.sent,
    row.refused,
    row.dismissed,
    row.lastUsedAt,
  ]),
];
