// One import of a catalogue file: what was read, what it changed, and whether it can be taken back.
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const instant = v.pipe(v.string(), v.isoTimestamp());

/** `add`: what the file has is added or renewed. `replace`: and what earlier files gave and this one lacks is taken out. */
export const importModes = ['add', 'replace'] as const;
export type ImportMode = (typeof importModes)[number];

export const importCountsSchema = v.object({
  ...{ added: count, changed: count, same: count, removed: count },
  /** Left as they are, because another source gave an asset with this id. */
  elsewhere: v.optional(count, 0),
});
/** Assets, each in exactly one of them. */
export type ImportCounts = v.InferOutput<typeof importCountsSchema>;

export const importRecordSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  fileName: v.pipe(v.string(), v.maxLength(300)),
  /** Of name, size and content: the same file again goes on where it stopped. */
  fingerprint: v.pipe(v.string(), v.maxLength(100)),
  startedAt: instant,
  /** `reading`: parts come in, nothing of the catalogue was changed. `done`: written. `undone`: taken back. */
  state: v.picklist(['reading', 'done', 'undone']),
  /** Parts that came in, and assets in them. */
  parts: count,
  assets: count,
  /** Rows of the file that were read for them. */
  rows: count,
  mode: v.optional(v.picklist(importModes), 'add'),
  counts: v.optional(importCountsSchema),
  /** When it was written or taken back. */
  endedAt: v.optional(instant),
  /** Revision of the catalogue that it made. */
  revision: v.optional(count),
});
export type ImportRecord = v.InferOutput<typeof importRecordSchema>;
