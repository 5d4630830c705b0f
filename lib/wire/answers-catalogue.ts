// What the background answers about imports.
import type { ImportCounts, ImportRecord } from '../model/import-record.ts';

export interface CatalogueAnswers {
  'import.begin': ImportRecord;
  'import.stage': ImportRecord;
  'import.compare': ImportCounts;
  'import.commit': ImportRecord;
  'import.cancel': Record<string, never>;
  'import.list': { imports: ImportRecord[] };
  /** `kept`: changed after the import, so they stay as they are now. */
  'import.undo': { undone: number; kept: number };
}
