// What stands around the sheets of a workbook: their names, the texts they share, and which numbers are dates.
import { readingXml } from './xml-stream.ts';

export interface Workbook {
  /** In the order of the tabs; hidden ones come last. */
  sheets: { name: string; isHidden: boolean; bytes: Uint8Array }[];
  /** What a cell shows, as text: a date as `YYYY-MM-DD`, an error as it is written (`#REF!`). */
  valueOf(kind: string, style: number, text: string): string;
}

type Parts = ReadonlyMap<string, Uint8Array>;
const none = new Uint8Array();

export function* readWorkbook(parts: Parts): Generator<number, Workbook | undefined> {
  const frame = parts.get('xl/workbook.xml');
  if (frame === undefined) return undefined;
  const targets = new Map<string, string>();
  yield* elements(parts.get('xl/_rels/workbook.xml.rels') ?? none, 'Relationship', ({ Id = '', Target = '' }) => {
    targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/').toLowerCase());
  });
  let isFrom1904 = false;
  yield* elements(frame, 'workbookPr', ({ date1904 }) => {
    isFrom1904 = date1904 === '1' || date1904 === 'true';
  });
  const sheets: Workbook['sheets'] = [];
  yield* elements(frame, 'sheet', ({ name = '', id = '', state = 'visible' }) => {
    const bytes = parts.get(targets.get(id) ?? '');
    if (bytes !== undefined) sheets.push({ name, isHidden: state !== 'visible', bytes });
  });
  sheets.sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  const texts = yield* sharedTexts(parts.get('xl/sharedstrings.xml') ?? none);
  const dates = yield* dateStyles(parts.get('xl/styles.xml') ?? none);
  return {
    sheets,
    valueOf: (kind, style, text) => {
      if (kind === 's') return texts[Number(text)] ?? '';
      if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE';
      if (kind === 'n' && text !== '' && dates.has(style)) return dayOf(Number(text), isFrom1904) ?? text;
      return kind === 'n' ? plainNumber(text) : text;
    },
  };
}

function* elements(
  bytes: Uint8Array,
  wanted: string,
  take: (attributes: Record<string, string>) => void,
): Generator<number> {
  const nothing = (): void => undefined;
  for (const step of readingXml(bytes, {
    open: (name, attributes) => name === wanted && take(attributes()),
    close: nothing,
    text: nothing,
  }))
    if (typeof step === 'number') yield step;
}

/** Rich text is joined; how a Japanese text is read aloud (`rPh`) is left out. */
function* sharedTexts(bytes: Uint8Array): Generator<number, string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let spoken = 0;
  for (const step of readingXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken += 1;
      else if (name === 't') isText = spoken === 0;
    },
    close(name) {
      if (name === 'si') texts.push(text);
      else if (name === 'rPh') spoken -= 1;
      else if (name === 't') isText = false;
    },
    text(part) {
      if (isText) text += part;
    },
  }))
    if (typeof step === 'number') yield step;
  return texts;
}

/** Built-in number formats that are dates (ECMA-376 part 1, 18.8.30). */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** A format with day or year letters outside quotation marks, brackets and escapes. */
const isDateFormat = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Indices of cell formats that show dates. */
function* dateStyles(bytes: Uint8Array): Generator<number, Set<number>> {
  const own = new Set<number>();
  const dates = new Set<number>();
  let isInCells = false;
  let index = 0;
  for (const step of readingXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        if (isDateFormat(formatCode)) own.add(Number(numFmtId));
      } else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) {
        const format = Number(attributes().numFmtId);
        if (builtInDates.has(format) || own.has(format)) dates.add(index);
        index += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => undefined,
  }))
    if (typeof step === 'number') yield step;
  return dates;
}

/** Days since 30 December 1899 (Excel counts a 29 February 1900 that never was), or since 1904 on old Macs. */
function dayOf(serial: number, isFrom1904: boolean): string | undefined {
  const days = Math.floor(serial) + (isFrom1904 ? 1_462 : 0);
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}

/** `1E3` and `12.0` as people write them; longer than a double is exact for stays as it is. */
function plainNumber(text: string): string {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) || Math.abs(value) >= 1e15 ? text : String(value);
}
