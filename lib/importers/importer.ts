// The extension point for catalogue files: one file a format that satisfies `Importer`, one line in index.ts.
// An importer only takes a text apart into rows. What a column means is decided once, for all formats, in to-asset.ts.

export interface ParsedRow {
  /** Line of the file on which the row starts, from 1. */
  line: number;
  /** Column or property name as the file writes it → value. */
  row: Record<string, unknown>;
  /** Name of the file, where several are read together. */
  file?: string;
}

/** Why a row, or a part of it, was not taken. */
export interface RowError {
  /** Line of the file, from 1. */
  line: number;
  /** The column or property as the file writes it; empty when the whole row or file is meant. */
  field: string;
  /** One or two plain sentences. */
  message: string;
  /** Name of the file, where several are read together. */
  file?: string;
}

/** What an importer could not take apart. */
export interface ParseError extends RowError {
  /** A row was lost with it, so it counts among the file's rows. */
  isRow?: boolean;
}

/** A part of a text, in order. It may end anywhere. */
export interface Piece {
  text: string;
  /** Share of the file up to its end, 0–1. */
  share: number;
}

export interface Importer {
  readonly id: string;
  /** Name for people, e.g. `CSV`. */
  readonly label: string;
  /** Without a dot, lower case. */
  readonly extensions: readonly string[];
  /** Whether this file looks like the format, by its content first and its name second. `start`: up to its first million characters. */
  accepts(fileName: string, start: string): boolean;
  /**
   * Never throws: what cannot be read becomes a `RowError`. A number is the share of the file that was read so far (0–1), yielded
   * every few milliseconds: there it may be interrupted. The text has no byte order mark and only `\n` as line end. Where its pieces
   * end makes no difference.
   */
  parse(pieces: Iterable<Piece>): Iterable<ParsedRow | ParseError | number>;
}

/** The extension of a file name, lower case, without the dot; empty when there is none. */
export const extensionOf = (fileName: string): string => /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
