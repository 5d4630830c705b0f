// What the settings page may ask about a backup of everything: one request a line, its argument checked.
import * as v from 'valibot';

const name = v.pipe(v.string(), v.maxLength(60));
const part = v.union([v.pipe(v.string(), v.maxLength(700)), v.number()]);
const restoreId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const backupRequests = {
  /** What there is, and a stamp for each table that changes when it is written. */
  'backup.tables': v.object({}),
  /** A page of rows as the file writes them; `after` is the key that the page before ended with. */
  'backup.page': v.object({
    table: name,
    after: v.optional(v.union([part, v.array(part)])),
    /** Tokens and signing secrets go with it. */
    hasKeys: v.boolean(),
  }),
  /** Forgets what an earlier restore had put aside. */
  'restore.begin': v.object({ restoreId }),
  /** Puts rows aside; parts count from 0. */
  'restore.part': v.object({ restoreId, part: count, rows: v.pipe(v.array(v.string()), v.maxLength(20_000)) }),
  /** Exchanges everything, all or nothing. `isReplacing` false = only where nothing is here yet. */
  'restore.commit': v.object({ restoreId, parts: count, isReplacing: v.boolean() }),
  /** Stops whatever is going on and forgets what was put aside. */
  'restore.cancel': v.object({ restoreId }),
  /** Whole assets for a file, by id. */
  'backup.assets': v.object({ ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500)) }),
} as const;
