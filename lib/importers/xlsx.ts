// Excel workbooks. The unpacker and the XML parser are libraries; what a sheet means is read here, piece by piece, because the
// readers that exist unpack a whole workbook in one go: that stops the page for seconds and believes the sizes that a file claims.
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { ParsedRow, ParseError } from './importer.ts';
import { type Header, isBlank, mostColumns, readHeader, readRow, type TableRow, tooWide } from './table.ts';
import { readWorkbook, type Workbook } from './xlsx-workbook.ts';
import { readingXml } from './xml-stream.ts';
import { unzipping, type ZipLimits } from './zip.ts';

/** A full sheet of a hundred thousand rows unpacks to some forty megabytes. */
export const workbookLimits: ZipLimits = { packed: 100_000_000, unpacked: 500_000_000, ratio: 200, entries: 2_000 };

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
/** The format before 2007, and what password-protected workbooks are wrapped in. */
export const isOldOffice = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

const isPart = (name: string): boolean =>
  /^xl\/(?:workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/i.test(name);

/** Opens a workbook; yields how far it is. */
export function* openingWorkbook(bytes: Uint8Array): Generator<number, Result<Workbook>> {
  const unpacked = yield* unzipping(bytes, isPart, workbookLimits);
  if (!unpacked.ok) return unpacked;
  const workbook = yield* readWorkbook(
    new Map(unpacked.value.map(({ name, bytes: part }) => [name.toLowerCase(), part])),
  );
  if (workbook === undefined || workbook.sheets.length === 0) return fail('xlsx_none', t('catalogue.refused.noSheet'));
  return ok(workbook);
}

/** Rows of one sheet under its first written row. Numbers are shares of the sheet that were read. */
export function* readingSheet(workbook: Workbook, name?: string): Generator<ParsedRow | ParseError | number> {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name) ?? workbook.sheets[0];
  if (sheet === undefined) return;
  let header: Header | undefined;
  for (const piece of sheetRows(sheet.bytes, workbook)) {
    if (typeof piece === 'number') yield piece;
    else if ('message' in piece) yield piece;
    else if (isBlank(piece.cells)) continue;
    else if (header !== undefined) yield* readRow(piece, header);
    else if (piece.cells.length > mostColumns) return yield tooWide(piece);
    else {
      header = readHeader(piece);
      yield* header.errors;
    }
  }
}

/** `BC12` → 54; 0 without letters. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

interface Cell {
  column: number;
  kind: string;
  style: number;
  text: string;
}

function* sheetRows(bytes: Uint8Array, workbook: Workbook): Generator<TableRow | ParseError | number> {
  let line = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let isText = false;
  const done: (TableRow | ParseError)[] = [];
  const close = (name: string): void => {
    if (name === 'v' || name === 't') isText = false;
    else if (name === 'c' && cell !== undefined) {
      // A wider row than is believed is told once, by its length.
      if (cell.column <= mostColumns + 1) cells[cell.column - 1] = workbook.valueOf(cell.kind, cell.style, cell.text);
      cell = undefined;
    } else if (name === 'row') {
      done.push({ line, cells: Array.from(cells, (text) => text ?? '') });
      cells = [];
    }
  };
  const reading = readingXml(bytes, {
    open(name, attributes) {
      if (name === 'row') {
        const said = Number(attributes().r);
        line = Number.isInteger(said) && said > line ? said : line + 1;
      } else if (name === 'c') {
        const { r = '', t = 'n', s = '0' } = attributes();
        cell = { column: columnOf(r) || cells.length + 1, kind: t, style: Number(s), text: '' };
      } else if (name === 'v' || name === 't') isText = cell !== undefined;
    },
    close,
    text(part) {
      if (isText && cell !== undefined) cell.text += part;
    },
  });
  for (const step of reading) {
    yield* done.splice(0);
    if (typeof step === 'number') yield step;
    else yield { line: line + 1, field: '', message: step.message };
  }
  yield* done;
}
