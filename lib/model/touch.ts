// Something the seller did, or (inbound) the buyer did, and the cue that proved it. An outcome, never a click.
import * as v from 'valibot';
import { hostIds } from './context.ts';
import { touchKinds, touchStates } from './touch-kinds.ts';

export {
  inboundKinds,
  outboundKinds,
  type TouchKind,
  type TouchState,
  touchKinds,
  touchStates,
} from './touch-kinds.ts';

/** The cue on the page that proved a touch. Never page text. */
export const evidenceSchema = v.object({
  /** Cue id, e.g. `undo-toast`, `own-message`, `by-hand`. */
  cue: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  seenBy: v.picklist(['auto', 'manual', 'sweep']),
  /** ISO 8601 instant of the proof. */
  at: v.pipe(v.string(), v.isoTimestamp()),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

const name = v.pipe(v.string(), v.maxLength(200));

/** Which form of the kind it was, e.g. `with-note`, `celebrate`, `scheduled`. Never page text. */
const variant = v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)));

/** Who a touch is about; at least one of the keys must be there for it to reach a CRM record. */
export const touchPersonSchema = v.object({
  name,
  email: v.pipe(v.string(), v.maxLength(254)),
  linkedinSlug: name,
  title: v.pipe(v.string(), v.maxLength(500)),
  company: v.pipe(v.string(), v.maxLength(500)),
  /** Ids of a page that shows neither address nor public profile; kept on this device as keys of the person. */
  linkedinMemberId: v.optional(name),
  salesNavLeadId: v.optional(name),
});
export type TouchPerson = v.InferOutput<typeof touchPersonSchema>;

export const touchSchema = v.object({
  /** UUIDv7, made once by the device that saw the touch; the idempotency key everywhere. */
  id: v.pipe(v.string(), v.uuid()),
  deviceId: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(touchKinds),
  variant,
  state: v.picklist(touchStates),
  /** Local person id; the order of delivery is kept per person. */
  personId: v.pipe(v.string(), v.maxLength(64)),
  person: touchPersonSchema,
  host: v.picklist([...hostIds, 'other']),
  url: v.pipe(v.string(), v.maxLength(2_000)),
  threadId: v.pipe(v.string(), v.maxLength(200)),
  subject: v.pipe(v.string(), v.maxLength(500)),
  /** The rep's own words, by hand only. */
  note: v.pipe(v.string(), v.maxLength(4_000)),
  /** The outcome the rep gives it, one of the words in settings; absent = none. */
  disposition: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** The deal it belongs to, in the rep's words. */
  deal: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** Assets that went out in this touch. */
  assetIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
  /** ISO 8601 with offset: the rep's wall clock. Never used for ordering. */
  occurredAt: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  /** When it happened in the page's own words, where the page gives no machine date; then `occurredAt` is when it was taken over. */
  saidWhen: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** Per person, monotonic: the order in which this device saw them. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Grows by one with each edit; absent = as first recorded. Of two puts of one touch the higher one counts. */
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  evidence: evidenceSchema,
});
export type Touch = v.InferOutput<typeof touchSchema>;

/** What a host or the sidebar reports; the ledger adds id, person, seq and state. */
export const touchDraftSchema = v.object({
  kind: v.picklist(touchKinds),
  variant,
  evidence: evidenceSchema,
  /** Recipients or the person, as the composer's snapshot showed them before the trigger took effect. */
  people: v.pipe(v.array(touchPersonSchema), v.maxLength(50)),
  threadId: v.pipe(v.string(), v.maxLength(200)),
  subject: v.pipe(v.string(), v.maxLength(500)),
  note: v.pipe(v.string(), v.maxLength(4_000)),
  /** Links found in what was sent, so that shares are recognised even when pasted by hand. */
  links: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(50)),
  /** Makes the same observation idempotent: two listeners that see one sending give one touch. */
  dedupeKey: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});
export type TouchDraft = v.InferOutput<typeof touchDraftSchema>;
