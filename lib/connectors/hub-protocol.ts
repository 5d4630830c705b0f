// The words that the extension and the hub speak, version 1. Both sides check what they receive against these schemas.
import * as v from 'valibot';
import { assetSchema } from '../model/asset.ts';
import { touchSchema } from '../model/touch.ts';
import { usageSchema } from '../model/usage.ts';

export const protocolVersion = 1;
/** Operations a push may carry, and its size in bytes; the hub answers 413 above. */
export const mostOps = 100;
export const mostBytes = 512 * 1024;

export const pushOpSchema = v.object({
  opId: v.pipe(v.string(), v.uuid()),
  /** The device's own order, growing. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  entity: v.picklist(['touch']),
  id: v.pipe(v.string(), v.uuid()),
  op: v.picklist(['put', 'del']),
  data: v.optional(touchSchema),
});
/** The envelope; each op is checked on its own, so that a bad one does not take its neighbours along. */
export const pushSchema = v.object({
  protocol: v.literal(protocolVersion),
  deviceId: v.pipe(v.string(), v.uuid()),
  sentAt: v.pipe(v.string(), v.isoTimestamp()),
  ops: v.pipe(v.array(v.unknown()), v.maxLength(mostOps)),
});

export const pushResultSchema = v.object({
  opId: v.string(),
  status: v.picklist(['applied', 'duplicate', 'rejected']),
  error: v.optional(v.object({ code: v.string(), field: v.string(), message: v.string() })),
});
export const pushAnswerSchema = v.object({
  serverTime: v.string(),
  results: v.array(pushResultSchema),
});
export type PushAnswer = v.InferOutput<typeof pushAnswerSchema>;

/** `GET /v1/sync/pull?cursor=&limit=`: changes of the catalogue after the cursor, oldest first. */
export const pullAnswerSchema = v.object({
  changes: v.array(
    v.object({
      entity: v.literal('asset'),
      id: v.string(),
      version: v.number(),
      isDeleted: v.boolean(),
      data: v.optional(assetSchema),
    }),
  ),
  cursor: v.string(),
  hasMore: v.boolean(),
  /** The cursor is from another database: forget what the hub gave and pull from the start. */
  resetRequired: v.boolean(),
});
export type PullAnswer = v.InferOutput<typeof pullAnswerSchema>;

/** `POST /v1/usage`: usage rows, each counted once by its id. */
export const usagePushSchema = v.object({ rows: v.pipe(v.array(usageSchema), v.maxLength(500)) });

/** `GET /v1/whoami`: which workspace and device the token belongs to. */
export const whoamiSchema = v.object({
  workspace: v.string(),
  role: v.picklist(['rep', 'marketer', 'admin']),
  protocol: v.number(),
});
