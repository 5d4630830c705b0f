// All importers.
import type { Asset } from '../model/asset.ts';

export const readCatalogue = (
  _fileName: string,
  _text: string,
): { format: string; assets: Asset[]; errors: { line: number; field: string; message: string }[]; rows: number } => ({
  format: '',
  assets: [],
  errors: [],
  rows: 0,
});
