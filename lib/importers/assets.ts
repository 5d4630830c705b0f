// Rows → assets, each once: the id is what makes an asset one; where a file gives none, its link is. The second of two is refused.
import { numberFormat } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import { type Field, fieldNamed, type Reading } from './fields.ts';
import { FirstSeen } from './first-seen.ts';
import type { ParsedRow, ParseError, RowError } from './importer.ts';
import { toAsset } from './to-asset.ts';

export type AssetPiece =
  /** A row that was taken, with what somebody should know about it. */
  | { line: number; asset: Asset; notes: RowError[] }
  /** Why a row was refused, or what was left out of the file (`isRow` false). */
  | { line: number; errors: RowError[]; isRow: boolean }
  /** How far it is, 0–1. */
  | number;

/** Rows between two places at which reading may be interrupted. */
const rowsPerStep = 16;
/** A catalogue has some thousands; beyond this it is something else, and the index would not take it. */
export const mostRows = 1_000_000;

interface Seen {
  /** By id, and by link; of the latter the lowest bit says whether its row has an id of its own. No text of the file is kept. */
  ids: FirstSeen;
  links: FirstSeen;
  /** Of the first links. */
  hosts: Set<string>;
}
const mostHosts = 10_000;

/**
 * @param isTable a header names the columns: without one for the title nothing is read
 * @returns why nothing was read, in a sentence; empty = it was
 */
export function* readingAssets(
  rows: Iterable<ParsedRow | ParseError | number>,
  { isTable, ...reading }: Reading & { isTable: boolean },
): Generator<AssetPiece, string> {
  const { mapping = {} } = reading;
  const seen: Seen = { ids: new FirstSeen(), links: new FirstSeen(), hosts: new Set() };
  const complete: Reading = {
    ...reading,
    isKnownHost: (host) => seen.hosts.has(host) || reading.isKnownHost?.(host) === true,
  };
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
      yield pieceOf(entry, complete, seen);
    } else {
      const { isRow = false, ...error } = entry;
      yield { line: entry.line, errors: [error], isRow };
    }
  }
  return '';
}

function pieceOf(entry: ParsedRow, reading: Reading, { ids, links, hosts }: Seen): AssetPiece {
  const { line, file } = entry;
  const { mapping = {} } = reading;
  const answer = toAsset(entry, reading);
  if ('errors' in answer) return { line, errors: answer.errors, isRow: true };
  const { asset, hasOwnId, notes } = answer;
  const columnOf = (field: Field): string =>
    Object.keys(entry.row).find((name) => (mapping[name] ?? fieldNamed(name)) === field) ?? field;
  const refused = (field: Field, message: string): AssetPiece => ({
    line,
    errors: [{ line, field: columnOf(field), message, ...(file !== undefined && { file }) }],
    isRow: true,
  });
  const firstLine = ids.getOrPut(asset.id, line);
  const link = asset.url === '' ? undefined : links.getOrPut(asset.url, line * 2 + Number(hasOwnId));
  const host = hosts.size < mostHosts ? /^https?:\/\/([^/?#:]+)/i.exec(asset.url)?.[1] : undefined;
  if (host !== undefined) hosts.add(host.toLowerCase());
  if (link !== undefined && !(link % 2 === 1 && hasOwnId))
    return refused('url', t('options.import.linkTwin', [Math.floor(link / 2)]));
  return firstLine === undefined ? { line, asset, notes } : refused('id', twin(asset, hasOwnId, firstLine));
}

const noTitle = ({ row }: ParsedRow): string => {
  const names = Object.keys(row).slice(0, 8).join(', ');
  return t('options.import.noTitle', [names]);
};

const twin = (asset: Asset, hasOwnId: boolean, line: number): string =>
  hasOwnId
    ? t('options.import.idTwin', [asset.id, line])
    : t('options.import.assetTwin', [asset.title.slice(0, 60), line]);
