// What the background answers about a backup of everything.
import type { Asset } from '../model/asset.ts';

export interface BackupTable {
  name: string;
  rows: number;
  /** The same as before = the table was not written since. */
  stamp: string;
}

export interface BackupAnswers {
  'backup.tables': { tables: BackupTable[]; schema: number; app: string; isEmpty: boolean };
  'backup.page': {
    rows: string[];
    /** Rows that do not fit their table: they belong to the quarantine. */
    aside: string[];
    /** Absent = this was the last. */
    next?: string | number | (string | number)[];
  };
  'restore.begin': Record<string, never>;
  'restore.part': { parts: number };
  'restore.commit': { rows: number };
  'restore.cancel': Record<string, never>;
  'backup.assets': { assets: Asset[] };
}
