// The words of a backup that are made of numbers.
import { dateFormat, numberFormat } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { BackupAbout } from './backup-files.ts';

/** `1.2 MB`; what is smaller than a tenth of it counts as that. */
export const sizeWords = (bytes: number): string => {
  const megabytes = Math.max(0.1, Math.round(bytes / 100_000) / 10);
  return t('backup.megabytes', [numberFormat().format(megabytes)]);
};

/** `27 Nov 2026, 14:05`. */
export const momentWords = (instant: string): string =>
  dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(instant));

/** Tables that somebody knows by their name; the rest is counted together. */
export const named = ['assets', 'touches', 'people', 'nextSteps', 'cadences', 'snippets'] as const;

export interface CountedRows {
  name: (typeof named)[number] | 'other';
  rows: number;
}

export function countedRows(tables: BackupAbout['tables']): CountedRows[] {
  const rowsOf = (name: string): number => tables.find((table) => table.name === name)?.rows ?? 0;
  const all = tables.reduce((sum, { rows }) => sum + rows, 0);
  const known = named.map((name) => ({ name, rows: rowsOf(name) }));
  return [...known, { name: 'other', rows: all - known.reduce((sum, { rows }) => sum + rows, 0) }];
}
