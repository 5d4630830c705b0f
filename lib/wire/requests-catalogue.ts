// What the library page may ask about imports: one request a line, its argument checked.
import * as v from 'valibot';
import { assetSchema } from '../model/asset.ts';
import { importModes } from '../model/import-record.ts';

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
} as const;
