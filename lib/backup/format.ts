// The file of a backup: JSON that any program reads, with one row a line, so that it is written and read a piece at a time.
//
//   {"touchline":"backup","format":1,"schema":8,…,"tables":[{"name":"assets","rows":2}],"checksum":"…",
//   "rows":[
//   ["assets",{…}],
//   ["assets",{…}]
//   ]}
import * as v from 'valibot';

/** Of the file itself: grows when an older Touchline could not read it. */
export const formatVersion = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const backupHeadSchema = v.object({
  touchline: v.literal('backup'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Of the database that it was read from. */
  schema: count,
  /** Version of Touchline that wrote it. */
  app: v.pipe(v.string(), v.maxLength(40)),
  /** ISO instant. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Tokens and signing secrets of connections are in it. */
  hasKeys: v.boolean(),
  /** In the order in which their rows stand. */
  tables: v.pipe(v.array(v.object({ name: v.pipe(v.string(), v.maxLength(60)), rows: count })), v.maxLength(200)),
});
export type BackupHead = v.InferOutput<typeof backupHeadSchema>;
export const signedHeadSchema = v.object({
  ...backupHeadSchema.entries,
  /** See checksum.ts. */
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const open = ',\n"rows":[\n';
export const foot = '\n]}\n';
/** Between two rows. */
export const between = ',\n';

/** Everything before the first row. */
export const headText = (head: BackupHead, checksum: string): string =>
  JSON.stringify({ ...head, checksum }).slice(0, -1) + open;

export const rowsOf = (head: BackupHead): number => head.tables.reduce((sum, { rows }) => sum + rows, 0);
