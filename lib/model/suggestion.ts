// What the matcher answers: few assets, each with the reasons in words. The interface is final; the engine behind it may change.
import type { Asset, AssetUse } from './asset.ts';

/** Suggestions that a page asks for, and rows that the sidebar has for each use of them: few, never a feed. */
export const mostSuggestions = 12;
export const mostRows: Readonly<Record<AssetUse, number>> = { send: 5, know: 3, answer: 3 };

/** One reason. `fact` reasons stand before `text` reasons; only words that are truly in the asset are named. */
export interface Reason {
  kind:
    | 'rule'
    | 'industry'
    | 'persona'
    | 'stage'
    | 'product'
    | 'competitor'
    | 'region'
    | 'size'
    | 'intent'
    | 'language'
    | 'text'
    | 'glossary'
    | 'similar'
    | 'age'
    | 'share';
  /** Shown on the chip, e.g. `Industry: logistics` or `“spoilage” in the thread`. */
  text: string;
  /** Where the fact came from, e.g. `from the title`, `from the thread`; shown when the chip is opened. */
  from: string;
}

export interface Suggestion {
  asset: Asset;
  use: AssetUse;
  /** 0–1, comparable inside one answer only. */
  score: number;
  reasons: Reason[];
  /** How much each reason weighed, in their order; absent for typed search. */
  weights?: Weight[];
  /** The sentence of the thread or page that found it; absent where facts alone did. */
  sentence?: string;
  /** Typed search: where the typed words stand, `[from, to)` in UTF-16 units, in order. */
  hits?: { title: TextRange[]; summary: TextRange[] };
}

/** Share of a reason in what speaks for the asset: half and more, a fifth, a twentieth, less; `down` speaks against it. */
export type Weight = 'most' | 'much' | 'some' | 'little' | 'down';

export type TextRange = readonly [from: number, to: number];

/** Values of one structured field among what a typed search found, most first. */
export interface FacetCount {
  facet: string;
  values: { value: string; count: number }[];
}

export interface RankAnswer {
  viewId: string;
  suggestions: Suggestion[];
  /** Assets that could have been shown (valid, approved). */
  eligible: number;
  /** Why the list is short or empty, one sentence; empty when it is not. */
  note: string;
  /** How surely the catalogue speaks to the context, 1 = the fixed threshold; absent for typed search. */
  strength?: number;
  /** Assets that would stand here and that the rep hid; absent = none. */
  hidden?: number;
  /** Milliseconds spent in the matcher. */
  tookMs: number;
  /** Typed search: assets that match in all. */
  found?: number;
  /** Typed search: what the findings could be narrowed to. */
  facets?: FacetCount[];
}

/** What the rep typed, and how much is wanted. */
export interface RankQuery {
  /** Typed search; empty = rank for the context alone. */
  text: string;
  limit: number;
  /** `YYYY-MM-DD` in the rep's calendar. */
  today: string;
  /** Typed search: only assets with one of the values of each facet. */
  only?: Readonly<Record<string, readonly string[]>>;
}
