// All importers, in the order in which they are asked, and the one way to read a catalogue file.
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import { csv } from './csv.ts';
import { fieldNamed } from './fields.ts';
import type { Importer, ParsedRow, RowError } from './importer.ts';
import { json } from './json.ts';
import { toAsset } from './to-asset.ts';

export const importers: readonly Importer[] = [json, csv];

export interface CatalogueFile {
  /** Label of the importer that read it; empty when none could. */
  format: string;
  assets: Asset[];
  /** In the order of the file; line 1 and no field when the whole file is meant. */
  errors: RowError[];
  /** Rows that could be taken apart, with those that were then refused. */
  rows: number;
}

/** Rows between two places at which reading may be interrupted. */
const rowsPerStep = 16;

/** Reads a catalogue in one go; see `readingCatalogue`. */
export function readCatalogue(fileName: string, text: string): CatalogueFile {
  const reading = readingCatalogue(fileName, text);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads a catalogue from a file's decoded text. Never throws and writes nothing. Yields the rows read so far whenever it may be
 * interrupted. The id is what makes an asset one; where a file gives none, its link is. The second of two equal ones is refused.
 */
export function* readingCatalogue(fileName: string, text: string): Generator<number, CatalogueFile> {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const refusal = wholeFileRefusal(clean);
  if (refusal !== '') return refused('', refusal);
  const importer = importers.find((candidate) => candidate.accepts(fileName, clean));
  if (importer === undefined) return refused('', t('options.import.neither'));

  const catalogue: CatalogueFile = { format: importer.label, assets: [], errors: [], rows: 0 };
  const lineOfId = new Map<string, number>();
  const lineOfLink = new Map<string, { line: number; hasOwnId: boolean }>();
  let isFirst = true;
  for (const entry of importer.parse(clean)) {
    if (!('row' in entry)) {
      catalogue.errors.push(entry);
      continue;
    }
    if (isFirst && importer.id === 'csv' && !Object.keys(entry.row).some((name) => fieldNamed(name) === 'title'))
      return refused(importer.label, noTitle(entry));
    isFirst = false;
    catalogue.rows += 1;
    if (catalogue.rows % rowsPerStep === 0) yield catalogue.rows;
    const answer = toAsset(entry);
    if ('errors' in answer) {
      catalogue.errors.push(...answer.errors);
      continue;
    }
    const { asset, hasOwnId } = answer;
    const firstLine = lineOfId.get(asset.id);
    const link = asset.url === '' ? undefined : lineOfLink.get(asset.url);
    if (link !== undefined && !(link.hasOwnId && hasOwnId))
      catalogue.errors.push({ line: entry.line, field: 'url', message: t('options.import.linkTwin', [link.line]) });
    else if (firstLine !== undefined)
      catalogue.errors.push({ line: entry.line, field: 'id', message: twin(asset, hasOwnId, firstLine) });
    else catalogue.assets.push(asset);
    if (firstLine === undefined) lineOfId.set(asset.id, entry.line);
    if (asset.url !== '' && link === undefined) lineOfLink.set(asset.url, { line: entry.line, hasOwnId });
  }
  if (catalogue.rows === 0 && catalogue.errors.length === 0) return refused(importer.label, t('options.import.noRows'));
  return catalogue;
}

function wholeFileRefusal(text: string): string {
  if (text.trim() === '') return t('options.import.empty');
  if (text.startsWith('PK\u0003\u0004')) return t('options.import.workbook');
  if (text.includes('\0')) return t('options.import.notText');
  if (/^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(text)) return t('options.import.webPage');
  return '';
}

const noTitle = ({ row }: ParsedRow): string => {
  const names = Object.keys(row).slice(0, 8).join(', ');
  return t('options.import.noTitle', [names]);
};

const twin = (asset: Asset, hasOwnId: boolean, line: number): string =>
  hasOwnId
    ? t('options.import.idTwin', [asset.id, line])
    : t('options.import.assetTwin', [asset.title.slice(0, 60), line]);

const refused = (format: string, message: string): CatalogueFile => ({
  format,
  assets: [],
  errors: [{ line: 1, field: '', message }],
  rows: 0,
});
