// What marketers and the hub tell each other about assets that are not only published ones: drafts, who changed what, and
// conflicts. Both sides check against these schemas.
import * as v from 'valibot';
import { assetSchema, audiences } from './asset.ts';
import { publishStates } from './publish-states.ts';

/** Assets that one request carries. */
export const mostAtOnce = 200;

const assetId = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** The place of a change among all changes of the workspace; 0 = not at the hub yet. */
const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const state = v.picklist(publishStates);
const catalogueId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, 40 at most'),
);

/** An asset as the hub has it. */
export const storedSchema = v.object({
  asset: assetSchema,
  catalogue: v.string(),
  state,
  version,
  /** Label of the device that changed it last; empty = the hub itself, or before the hub wrote it down. */
  by: v.string(),
  /** Moment of the last change; empty = before the hub wrote it down. */
  at: v.string(),
});
export type Stored = v.InferOutput<typeof storedSchema>;

const briefSchema = v.object({
  id: v.string(),
  title: v.string(),
  type: v.string(),
  audience: v.picklist(audiences),
  catalogue: v.string(),
  state,
  version,
  by: v.string(),
  at: v.string(),
});
export type StoredBrief = v.InferOutput<typeof briefSchema>;

/** `GET /v1/publishing/assets`: newest change first. */
export const boardSchema = v.object({
  assets: v.array(briefSchema),
  /** How many there are in each state, in the catalogue that was asked for. */
  counts: v.object({ draft: v.number(), review: v.number(), published: v.number(), archived: v.number() }),
  /** For the next page, as `before`; 0 = there is none. */
  next: version,
});
export type Board = v.InferOutput<typeof boardSchema>;

/** `POST /v1/publishing/save`. */
export const saveSchema = v.object({
  asset: v.unknown(),
  /** The version that the editor saw; 0 = a new asset. */
  baseVersion: version,
  /** Absent = where it is; a new one goes to the main one. */
  catalogue: v.optional(catalogueId),
});
export const savedSchema = v.object({ stored: storedSchema });
/** The body of a 409: what stands there now; absent = it was removed. */
export const conflictSchema = v.object({
  error: v.object({ code: v.picklist(['asset_changed', 'asset_gone']), message: v.string() }),
  stored: v.optional(storedSchema),
});

/** `POST /v1/publishing/drafts`: new ones only; what is at the hub already is never overwritten. */
export const draftsSchema = v.object({
  catalogue: v.optional(catalogueId, 'main'),
  assets: v.pipe(v.array(v.unknown()), v.maxLength(mostAtOnce)),
});
export const draftedSchema = v.object({
  added: v.array(v.string()),
  taken: v.array(v.object({ id: v.string(), state })),
  errors: v.array(v.object({ index: v.number(), id: v.string(), field: v.string(), message: v.string() })),
});
export type Drafted = v.InferOutput<typeof draftedSchema>;

/** `POST /v1/publishing/move`: nobody publishes a version they did not see. */
export const moveSchema = v.object({
  to: state,
  assets: v.pipe(v.array(v.object({ id: assetId, version })), v.maxLength(mostAtOnce)),
});
export const movedSchema = v.object({
  moved: v.array(v.object({ id: v.string(), version })),
  refused: v.array(
    v.object({
      id: v.string(),
      code: v.picklist(['changed', 'not_allowed', 'gone']),
      by: v.string(),
      state: v.optional(state),
    }),
  ),
});
export type Moved = v.InferOutput<typeof movedSchema>;

/** `GET /v1/publishing/history?id=`: newest first, with the asset as it is now. */
export const historySchema = v.object({
  stored: v.optional(storedSchema),
  entries: v.array(
    v.object({
      version,
      at: v.string(),
      by: v.string(),
      /** Empty = it was not there. */
      from: v.union([v.literal(''), state]),
      to: v.union([v.literal(''), state]),
      catalogue: v.string(),
      /** Names of the fields that changed. */
      fields: v.array(v.string()),
      /** The asset before this change; absent where its text stayed the same. */
      before: v.optional(assetSchema),
    }),
  ),
});
export type History = v.InferOutput<typeof historySchema>;

export const cataloguesSchema = v.object({
  catalogues: v.array(
    v.object({ id: v.string(), name: v.string(), assets: v.number(), by: v.string(), at: v.string() }),
  ),
});
export type Catalogues = v.InferOutput<typeof cataloguesSchema>;
/** `PUT /v1/catalogues`: makes one, or renames the one with this id. */
export const catalogueSchema = v.object({
  id: catalogueId,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
});
export const catalogueIdSchema = v.object({ id: catalogueId });

/** What a rep's device is given: assets up to this audience, of these catalogues (none named = all). */
export const sightSchema = v.object({
  audience: v.picklist(audiences),
  catalogues: v.pipe(v.array(catalogueId), v.maxLength(50)),
});
