// What the background answers about imports.
import type { Asset } from '../model/asset.ts';
import type { AssetBrief } from '../model/asset-change.ts';
import type { ImportCounts, ImportRecord } from '../model/import-record.ts';

export interface AssetState {
  asset: Asset;
  /** `sample`, `file` or `hub`. */
  source: string;
  /** Of the catalogue, when it was last written; 0 = not known. */
  revision: number;
  /** Earlier states, newest first. */
  versions: { revision: number; at: string; asset: Asset }[];
}

export interface CatalogueAnswers {
  'import.begin': ImportRecord;
  'import.stage': ImportRecord;
  'import.compare': ImportCounts;
  'import.commit': ImportRecord;
  'import.cancel': Record<string, never>;
  'import.list': { imports: ImportRecord[] };
  /** `kept`: changed after the import, so they stay as they are now. */
  'import.undo': { undone: number; kept: number };
  'library.briefs': { briefs: AssetBrief[] };
  'library.asset': AssetState;
  /** `revision` takes it back; 0 = nothing changed. */
  'library.edit': { changed: number; ofHub: number; revision: number };
  'library.undo': { undone: number; kept: number };
}
