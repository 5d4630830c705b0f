// The words that the extension and the hub speak, version 1. Both sides check what they receive against these schemas.
import * as v from 'valibot';
import { assetSchema } from '../model/asset.ts';
import { touchKinds, touchSchema } from '../model/touch.ts';
import { usageSchema } from '../model/usage.ts';

export const protocolVersion = 1;
/** Operations a push may carry, its bytes as sent (the hub answers 413 above), and the bytes of one operation. */
export const mostOps = 500;
export const mostBytes = 512 * 1024;
export const mostOpBytes = 32 * 1024;
/** A body sent with `Content-Encoding: gzip` may be this many bytes when unpacked. */
export const mostInflatedBytes = 4 * mostBytes;

export const pushOpSchema = v.object({
  opId: v.pipe(v.string(), v.uuid()),
  /** The device's own order, growing; without gaps when the envelope says `isOrdered`. */
  seq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** `person` goes with `erase`: `id` is then any new UUID, and `keys` name the person. */
  entity: v.picklist(['touch', 'person']),
  id: v.pipe(v.string(), v.uuid()),
  op: v.picklist(['put', 'del', 'erase']),
  data: v.optional(touchSchema),
  /** Contact keys as in `Person.keys`: `email:ann@example.com`, `linkedin:ann-example`. */
  keys: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(300))), v.minLength(1), v.maxLength(50)),
  ),
});
/** The envelope; each op is checked on its own, so that a bad one does not take its neighbours along. */
export const pushSchema = v.object({
  protocol: v.literal(protocolVersion),
  deviceId: v.pipe(v.string(), v.uuid()),
  sentAt: v.pipe(v.string(), v.isoTimestamp()),
  /**
   * The device numbers its operations 1, 2, 3 … and wants a gap refused: the op after it is then rejected with the code
   * `out_of_order` and is sent again from `lastSeq + 1`. Absent = the order is the sender's own affair.
   */
  isOrdered: v.optional(v.boolean()),
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
  /** To an ordered push: the last number of this device that the hub is done with, also where it rejected the op. */
  lastSeq: v.optional(v.number()),
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
  /** Version of what `GET /v1/shared` answers; absent = the hub is older than that. */
  shared: v.optional(v.string()),
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

/** Contact keys that the hub knows a person by: `email:ann@example.com`, `linkedin:ann-example`, `member:…`, `lead:…`. */
const contactKeys = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(300))),
  v.minLength(1),
  v.maxLength(50),
);

/** `POST /v1/people/recent`: what colleagues did lately for one person. The keys stand in the body: addresses end up in logs. */
export const recentSchema = v.object({
  keys: contactKeys,
  /** As in a push: what this browser sent itself is left out. */
  deviceId: v.pipe(v.string(), v.uuid()),
  /** How far back, today included. */
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
});
/** Day, kind and name, and nothing else: no text, no place, no id. */
export const recentAnswerSchema = v.object({
  touches: v.array(
    v.object({
      /** `YYYY-MM-DD` on the colleague's wall clock. */
      day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
      kind: v.picklist(touchKinds),
      /** Name of the colleague’s device; may be empty. */
      by: v.pipe(v.string(), v.maxLength(200)),
      /** Came with the same token, or from a device of the same name: the same rep. */
      isOwn: v.boolean(),
    }),
  ),
});
export type RecentAnswer = v.InferOutput<typeof recentAnswerSchema>;
