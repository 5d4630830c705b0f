// What the evaluation asks of an engine, ours or a peer's: build, search, save, load.
import type { EvalDocument } from './collection.ts';

export interface OpenRanker {
  /** Document ids, best first. */
  search(text: string, limit: number): string[];
  /** For a whole mail; an engine without its own way is asked as for any text. */
  searchMail?(text: string, limit: number): string[];
  /** Shows the engine conversations that are about nothing in the collection. */
  learn?(mails: readonly string[]): void;
  /** How surely something in the collection answers this mail, on any scale. */
  strength?(mail: string): number;
  /** The index as it would be stored. */
  save(): Promise<Uint8Array>;
  close(): void;
}

export interface Variant {
  /** The setting in words, for the table's legend. */
  readonly setting: string;
  build(documents: readonly EvalDocument[]): Promise<OpenRanker>;
  load(bytes: Uint8Array): Promise<OpenRanker>;
}

export interface Ranker {
  readonly name: string;
  /** Every setting that is tried; the better one stands for the engine. */
  readonly variants: readonly Variant[];
}

/** What a word in the title counts: every peer is tried with both. */
export const titleWeights = [1.5, 3] as const;

/** An engine that is tried with every title weight. */
export const byTitleWeight = (name: string, variant: (title: number) => Variant): Ranker => ({
  name,
  variants: titleWeights.map(variant),
});

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
