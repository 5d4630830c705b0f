// A fact that assets depend on: a price, a logo, a certificate. It has an end of its own, and when that comes, every asset that
// rests on it is to be checked. The asset only names it; what is known of it stands here, once.
import * as v from 'valibot';

export const factKinds = ['price', 'logo', 'certificate', 'quote', 'figure', 'other'] as const;
export type FactKind = (typeof factKinds)[number];

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120));

export const assetFactSchema = v.object({
  /** `factKey` of the name that it was first called by; stays when it is renamed. */
  id: name,
  name,
  kind: v.fallback(v.picklist(factKinds), 'other'),
  /** What it says, e.g. `49 € a month`. */
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1_000)), ''),
  owner: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  /** Last day on which it holds, in the rep's calendar; absent = no end is known. */
  validUntil: v.optional(day),
  /** ISO instant of the last change. */
  updated: v.pipe(v.string(), v.isoTimestamp()),
});
export type AssetFact = v.InferOutput<typeof assetFactSchema>;

/** As the marketer writes it; without an id it is a new one. */
export const factDraftSchema = v.object({
  ...v.omit(assetFactSchema, ['id', 'updated', 'kind']).entries,
  id: v.optional(name),
  kind: v.picklist(factKinds),
});
export type FactDraft = v.InferOutput<typeof factDraftSchema>;

/** What a change made of a fact: with it the change can be taken back. */
export const factChangeSchema = v.object({
  id: name,
  /** Absent = it was not there. */
  before: v.optional(assetFactSchema),
  /** Absent = it is gone. */
  after: v.optional(assetFactSchema),
});
export type FactChange = v.InferOutput<typeof factChangeSchema>;

const germanLetters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** `List prices 2026` → `list-prices-2026`, in any script: by it an asset's word and a fact find each other. Never empty for a name. */
export const factKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => germanLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || text.trim().toLowerCase();
