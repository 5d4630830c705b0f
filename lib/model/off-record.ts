// What the rep does not want in the ledger: never-log rules, the off-the-record switch, and what looks private.
import * as v from 'valibot';

export const neverLogKinds = ['address', 'domain', 'person'] as const;

/** One rule of the never-log list. A domain covers its sub-domains; a person covers every key it has, also joined ones. */
export interface NeverLogRule {
  /** `address:ann@example.com`, `domain:example.com`, `person:<person id>`. */
  id: string;
  kind: (typeof neverLogKinds)[number];
  /** Folded address or domain, or the person's id. */
  value: string;
  /** For people: the address, the domain or the person's name. */
  label: string;
  /** ISO instant. */
  at: string;
  /** Set by the organisation: it goes only when the policy does. */
  isManaged?: boolean;
}

/** Why nothing is logged. `private`: the rep said so when asked about sensitive words. `erased`: the rep erased the person. */
export interface Barred {
  by: 'address' | 'domain' | 'person' | 'thread' | 'private' | 'erased';
  /** What the rule names, for a sentence; empty for a thread. */
  label: string;
}

/** One scope of the off-the-record switch. */
export interface RecordScope {
  isOff: boolean;
  /** False when the page names no thread, or nobody: there is nothing that the switch could be remembered for. */
  canSet: boolean;
}

/** Off the record or not, for what is on screen. */
export interface RecordState {
  /** Nothing of what is on screen is logged. */
  isOff: boolean;
  thread: RecordScope;
  person: RecordScope;
  /** One sentence; empty while touches are logged. */
  why: string;
}

export const sensitiveClasses = ['health', 'hr', 'bank'] as const;
export type SensitiveClass = (typeof sensitiveClasses)[number];

const words = v.fallback(
  v.optional(v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(60))), v.maxLength(200)), []),
  [],
);
/** The rep's changes to the list that comes with the extension. */
export const sensitiveSettingsSchema = v.object({
  isOn: v.fallback(v.optional(v.boolean(), true), true),
  added: v.fallback(v.optional(v.object({ health: words, hr: words, bank: words }), {}), {
    health: [],
    hr: [],
    bank: [],
  }),
  /** Words of the shipped list that do not count here. */
  removed: words,
});
export type SensitiveSettings = v.InferOutput<typeof sensitiveSettingsSchema>;
