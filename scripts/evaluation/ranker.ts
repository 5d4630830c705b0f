// What the evaluation asks of an engine, ours or a peer's: build, search, save, load.
import type { EvalDocument } from './collection.ts';

export interface OpenRanker {
  /** Document ids, best first. */
  search(text: string, limit: number): string[];
  /** The index as it would be stored. */
  save(): Promise<Uint8Array>;
  close(): void;
}

export interface Ranker {
  readonly name: string;
  /** The setting in words, for the table's legend. */
  readonly setting: string;
  build(documents: readonly EvalDocument[]): Promise<OpenRanker>;
  load(bytes: Uint8Array): Promise<OpenRanker>;
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
