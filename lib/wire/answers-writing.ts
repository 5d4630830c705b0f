// What the background answers about folders, import and export of templates and snippets.

export interface SnippetReport {
  format: string;
  rows: number;
  /** Rows without a mistake. */
  accepted: number;
  /** Of those, how many are there already by name and folder, or stand in the file twice. */
  duplicates: number;
  errors: { line: number; field: string; message: string }[];
  added: number;
  replaced: number;
  skipped: number;
  /** False for a trial, and where mistakes stood in the way. */
  isWritten: boolean;
}

export interface WritingAnswers {
  'snippets.import': SnippetReport;
}
