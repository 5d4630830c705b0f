// Rows → assets, each once: the id is what makes an asset one; where a file gives none, its link is. The second of two is refused.
import { numberFormat } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import { type Field, fieldNamed, type Mapping } from './fields.ts';
import type { ParsedRow, ParseError, RowError } from './importer.ts';
import { toAsset } from './to-asset.ts';

export type AssetPiece =
  | { line: number; asset: Asset }
  /** Why a row was refused, or what was left out of the file (`isRow` false). */
  | { line: number; errors: RowError[]; isRow: boolean }
  /** How far it is, 0–1. */
  | number;

/** Rows between two places at which reading may be interrupted. */
const rowsPerStep = 16;
/** A catalogue has some thousands; beyond this it is something else, and the index would not take it. */
export const mostRows = 1_000_000;

interface Seen {
  lineOfId: Map<string, number>;
  lineOfLink: Map<string, { line: number; hasOwnId: boolean }>;
}

/**
 * @param isTable a header names the columns: without one for the title nothing is read
 * @returns why nothing was read, in a sentence; empty = it was
 */
export function* readingAssets(
  rows: Iterable<ParsedRow | ParseError | number>,
  { mapping = {}, isTable }: { mapping?: Mapping; isTable: boolean },
): Generator<AssetPiece, string> {
  const seen: Seen = { lineOfId: new Map(), lineOfLink: new Map() };
  let share = 0;
  let count = 0;
  for (const entry of rows) {
    if (typeof entry === 'number') {
      share = entry;
      yield share;
    } else if ('row' in entry) {
      if (
        count === 0 &&
        isTable &&
        !Object.keys(entry.row).some((name) => (mapping[name] ?? fieldNamed(name)) === 'title')
      )
        return noTitle(entry);
      count += 1;
      if (count > mostRows) return t('options.import.tooLong', [numberFormat().format(mostRows)]);
      if (count % rowsPerStep === 0) yield share;
      yield pieceOf(entry, mapping, seen);
    } else {
      const { isRow = false, ...error } = entry;
      yield { line: entry.line, errors: [error], isRow };
    }
  }
  return '';
}

function pieceOf(entry: ParsedRow, mapping: Mapping, { lineOfId, lineOfLink }: Seen): AssetPiece {
  const { line, file } = entry;
  const answer = toAsset(entry, mapping);
  if ('errors' in answer) return { line, errors: answer.errors, isRow: true };
  const { asset, hasOwnId } = answer;
  const columnOf = (field: Field): string =>
    Object.keys(entry.row).find((name) => (mapping[name] ?? fieldNamed(name)) === field) ?? field;
  const refused = (field: Field, message: string): AssetPiece => ({
    line,
    errors: [{ line, field: columnOf(field), message, ...(file !== undefined && { file }) }],
    isRow: true,
  });
  const firstLine = lineOfId.get(asset.id);
  const link = asset.url === '' ? undefined : lineOfLink.get(asset.url);
  if (firstLine === undefined) lineOfId.set(asset.id, line);
  if (asset.url !== '' && link === undefined) lineOfLink.set(asset.url, { line, hasOwnId });
  if (link !== undefined && !(link.hasOwnId && hasOwnId))
    return refused('url', t('options.import.linkTwin', [link.line]));
  return firstLine === undefined ? { line, asset } : refused('id', twin(asset, hasOwnId, firstLine));
}

const noTitle = ({ row }: ParsedRow): string => {
  const names = Object.keys(row).slice(0, 8).join(', ');
  return t('options.import.noTitle', [names]);
};

const twin = (asset: Asset, hasOwnId: boolean, line: number): string =>
  hasOwnId
    ? t('options.import.idTwin', [asset.id, line])
    : t('options.import.assetTwin', [asset.title.slice(0, 60), line]);
