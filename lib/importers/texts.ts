// Reads a catalogue from a text at hand, with the importers that are handed in: the background takes two of them, since it parses
// all of its script at each waking.
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import { readingAssets } from './assets.ts';
import type { Importer, RowError } from './importer.ts';
import { inPieces } from './pieces.ts';
import { lookAt, wholeFileRefusal } from './refusal.ts';

export interface CatalogueFile {
  /** Label of the importer that read it; empty when none could. */
  format: string;
  assets: Asset[];
  /** In the order of the file; line 1 and no field when the whole file is meant. */
  errors: RowError[];
  /** Rows that could be taken apart, with those that were then refused. */
  rows: number;
}

/** Reads a catalogue from a text. Never throws and writes nothing. Yields how far it is, 0–1, whenever it may be interrupted. */
export function* readingCatalogue(
  fileName: string,
  text: string,
  importers: readonly Importer[],
): Generator<number, CatalogueFile> {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const importer = importers.find((candidate) => candidate.accepts(fileName, clean));
  const refusal = wholeFileRefusal(lookAt(clean), importer);
  if (refusal !== '') return refused('', refusal);
  if (importer === undefined) return refused('', t('options.import.neither'));
  const catalogue: CatalogueFile = { format: importer.label, assets: [], errors: [], rows: 0 };
  const reading = readingAssets(importer.parse(inPieces(clean)), { isTable: importer.id === 'csv' });
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) {
      if (step.value !== '') return refused(importer.label, step.value);
      break;
    }
    if (typeof step.value === 'number') yield step.value;
    else if ('asset' in step.value) catalogue.assets.push(step.value.asset);
    else catalogue.errors.push(...step.value.errors);
    if (typeof step.value !== 'number' && ('asset' in step.value || step.value.isRow)) catalogue.rows += 1;
  }
  return catalogue.rows === 0 && catalogue.errors.length === 0
    ? refused(importer.label, t('options.import.noRows'))
    : catalogue;
}

const refused = (format: string, message: string): CatalogueFile => ({
  format,
  assets: [],
  errors: [{ line: 1, field: '', message }],
  rows: 0,
});
