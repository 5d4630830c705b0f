// What a row of each table must be to be taken from a file. Where there is a noun its schema says so; elsewhere what the table is
// looked up by. A table that is missing here is not taken at all.
import * as v from 'valibot';
import { askSchema } from '../model/ask.ts';
import { assetSchema } from '../model/asset.ts';
import { cadenceSchema, enrolmentSchema } from '../model/cadence.ts';
import { connectionSchema, deliverySchema } from '../model/delivery.ts';
import { dismissalSchema } from '../model/dismissal.ts';
import { importRecordSchema } from '../model/import-record.ts';
import { linkCheckSchema } from '../model/link-check.ts';
import { nextStepSchema } from '../model/next-step.ts';
import { neverLogKinds } from '../model/off-record.ts';
import { personSchema } from '../model/person.ts';
import { heldFactSchema, heldRuleSchema } from '../model/shared.ts';
import { situationSchema } from '../model/situation.ts';
import { snippetSchema } from '../model/snippet.ts';
import { touchSchema } from '../model/touch.ts';
import { usageSchema } from '../model/usage.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(700));
const at = v.pipe(v.string(), v.maxLength(40));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const keys = v.array(v.string());
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const assetRow = v.object({ id, asset: assetSchema, source: v.string(), revision: v.optional(count) });

export const rowSchemas = {
  assets: assetRow,
  removedAssets: v.object({ id, revision: count }),
  imports: importRecordSchema,
  staged: v.object({ importId: id, part: count, assets: v.array(assetSchema) }),
  replaced: v.object({ importId: id, part: count, added: v.array(id), before: v.array(assetRow) }),
  versions: v.object({ assetId: id, revision: count, at, before: assetRow }),
  people: v.object({
    ...personSchema.entries,
    account: v.string(),
    hints: keys,
    mergedInto: v.string(),
    isParked: v.boolean(),
  }),
  links: v.object({ id: count, kind: v.picklist(['merge', 'split', 'refuse', 'unrefuse']), a: id, b: id, at }),
  pins: v.object({ id, personId: id, at, instead: v.optional(keys) }),
  accounts: v.object({ id, forms: keys, name: v.string(), industry: v.string(), region: v.string(), at }),
  // The schema of a touch leaves out what only the ledger keeps of it.
  touches: v.object({ ...touchSchema.entries, dedupeKey: id, recordedAt: at, alsoSeen: v.optional(keys) }),
  edits: v.object({
    id: count,
    touchId: id,
    at,
    changes: v.array(v.object({ field: id, from: v.string(), to: v.string() })),
  }),
  outbox: deliverySchema,
  departures: v.object({
    id: count,
    at,
    target: v.string(),
    opId: v.string(),
    touchId: v.string(),
    payload: v.string(),
  }),
  quarantine: v.object({ id: v.optional(count), table: v.string(), row: v.unknown() }),
  connections: connectionSchema,
  neverLog: v.object({ id, kind: v.picklist(neverLogKinds), value: v.string(), label: v.string(), at }),
  verdicts: v.object({ id, kind: v.string(), value: v.string(), at }),
  erased: v.object({ id, at }),
  snippets: snippetSchema,
  nextSteps: nextStepSchema,
  cadences: cadenceSchema,
  enrolments: enrolmentSchema,
  asks: askSchema,
  dismissals: dismissalSchema,
  facts: heldFactSchema,
  linkChecks: linkCheckSchema,
  rules: heldRuleSchema,
  usage: v.object({ ...usageSchema.entries, unsent: v.picklist([0, 1]) }),
  showings: v.object({ id, at, day, situation: situationSchema, state: v.picklist(['open', 'left', 'counted']) }),
  feedback: v.object({ assetId: id, cell: v.string(), counts: v.record(v.string(), v.number()) }),
  gaps: v.object({ id, day, situation: situationSchema, count }),
  meta: v.object({ key: id, value: v.unknown() }),
  /** Not of the database: see `settings.ts`. */
  settings: v.record(v.string(), v.unknown()),
} as const satisfies Record<string, v.GenericSchema>;

export type CarriedTable = keyof typeof rowSchemas;
export const isCarried = (table: string): table is CarriedTable => Object.hasOwn(rowSchemas, table);
export const fits = (table: CarriedTable, row: unknown): boolean => v.is(rowSchemas[table], row);
