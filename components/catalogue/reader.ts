// What the wizard needs of a reader of files. The importers themselves are handed in by the page's root.
import type { Asset } from '../../lib/model/asset.ts';
import type { PageTitle } from '../../lib/model/page-title.ts';
import type { Result } from '../../lib/model/result.ts';

/** How long work tells how far it is (0–1) and is stopped. */
export interface Steps {
  signal: AbortSignal;
  onProgress(share: number): void;
}

export interface RowProblem {
  line: number;
  /** The column as the file writes it; empty = the row, or the file. */
  field: string;
  message: string;
  file?: string;
}

/** What comes first in 03/04/2026. */
export type DayOrder = 'day' | 'month';

/** A column in which a day can be read in two ways. */
export interface DayColumn {
  /** `either`: no row shows it, so a person is asked. `both`: rows contradict each other. */
  order: DayOrder | 'either' | 'both';
  /** Such a cell, and the day that it is in each order (`YYYY-MM-DD`). */
  example: string;
  as: Record<DayOrder, string>;
  /** Line of the row that shows the order; 0 = none. */
  line: number;
}

/** How the file is to be read, as far as a person or the file has decided it. */
export interface ReadingChoice {
  mapping: ColumnMapping;
  dayOrders: Readonly<Record<string, DayOrder>>;
}

export interface Column {
  /** As the file writes it. */
  column: string;
  /** A field of an asset; empty = left out. */
  field: string;
  by: 'name' | 'values' | 'none';
  examples: string[];
}

/** Column → field; empty = left out. */
export type ColumnMapping = Readonly<Record<string, string>>;

export interface CheckedRows {
  rows: number;
  accepted: number;
  /** Of all rows. */
  problems: number;
  /** The first of them. */
  first: RowProblem[];
  /** What somebody should know about rows that are taken: how many, and the first of them. */
  notes: number;
  firstNotes: RowProblem[];
  /** Column → how its days are written, where they can be read in two ways. */
  dayColumns: Record<string, DayColumn>;
  /** The first assets, as they would be. */
  sample: Asset[];
  /** Why nothing was read; empty = it was. */
  refusal: string;
}

export interface ReadPart {
  assets: Asset[];
  /** Rows of the file up to here. */
  rows: number;
}

export interface OpenFile {
  fileName: string;
  /** The same for the same content and choice. */
  fingerprint(choice: ReadingChoice): string;
  format: string;
  encoding: string;
  isEncodingGuess: boolean;
  sheets: string[];
  columns: Column[];
  check(choice: ReadingChoice, steps: Steps): Promise<CheckedRows>;
  /** Of a sitemap: its pages, whose titles are guessed from their addresses. */
  pages?(): Promise<string[]>;
  /** The same file with what its pages say of themselves, by address. */
  withTitles?(titles: ReadonlyMap<string, PageTitle>): Promise<OpenFile>;
  /** Hands the good rows on in parts, from part `from` on, and waits for each to be taken. */
  parts(
    choice: ReadingChoice,
    from: number,
    steps: Steps,
    take: (part: ReadPart, index: number) => Promise<void>,
  ): Promise<void>;
}

export interface Reader {
  open(files: readonly File[], choice: { encoding?: string; sheet?: string }, steps: Steps): Promise<Result<OpenFile>>;
  /** Fields that a column may feed, in the order in which they are offered. */
  fields: readonly string[];
  encodings: readonly string[];
  /** Columns that count only where an earlier one, which feeds the same single value, is empty. */
  clashes(mapping: ColumnMapping): readonly string[];
}
