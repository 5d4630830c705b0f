// What the library page may ask about the catalogue and its imports: one request a line, its argument checked.
import * as v from 'valibot';
import { assetSchema } from '../model/asset.ts';
import { assetChangeSchema } from '../model/asset-change.ts';
import { importModes } from '../model/import-record.ts';

const assetId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const importId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const mode = v.picklist(importModes);

export const catalogueRequests = {
  /** Goes on where the same file was stopped; another unfinished import is given up. */
  'import.begin': v.object({
    fileName: v.pipe(v.string(), v.maxLength(300)),
    fingerprint: v.pipe(v.string(), v.maxLength(100)),
  }),
  /** Puts a part aside; parts count from 0. `rows`: of the file, up to here. */
  'import.stage': v.object({
    importId,
    part: count,
    rows: count,
    assets: v.pipe(v.array(assetSchema), v.maxLength(500)),
  }),
  /** What writing it would change. */
  'import.compare': v.object({ importId, mode }),
  /** Writes it, all or nothing. */
  'import.commit': v.object({ importId, mode }),
  /** Stops whatever is going on for this import; with `forget` its parts go, too. */
  'import.cancel': v.object({ importId, forget: v.boolean() }),
  'import.list': v.object({}),
  'import.undo': v.object({ importId }),
  /** Rows of the library's table in the order of their ids; `after` is the last id of the page before. */
  'library.briefs': v.object({
    after: v.pipe(v.string(), v.maxLength(200)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000)),
  }),
  'library.asset': v.object({ id: assetId }),
  /** Changes one or many at once; what the hub supplies is left alone. */
  'library.edit': v.object({
    ids: v.pipe(v.array(assetId), v.minLength(1), v.maxLength(200_000)),
    change: assetChangeSchema,
  }),
  'library.undo': v.object({ revision: v.pipe(count, v.minValue(1)) }),
} as const;
