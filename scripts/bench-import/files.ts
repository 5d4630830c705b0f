// The same made-up catalogue as a CSV, as JSON lines and as a workbook with shared texts, as spreadsheets write it.
import { strToU8, zipSync } from 'fflate';

export interface MadeRow {
  id: string;
  title: string;
  type: string;
  url: string;
  summary: string;
  industry: string;
  persona: string;
  updated: string;
  owner: string;
}

const names = ['id', 'title', 'type', 'url', 'summary', 'industry', 'persona', 'updated', 'owner'] as const;
const words =
  'cold chain spoilage audit recall batch port route fleet ward dose label temperature sensor quarter margin invoice tender pilot rollout'.split(
    ' ',
  );
const types = ['Case Study', 'Datenblatt', 'Deck', 'White Paper', 'Battlecard'];
const industries = ['Logistics', 'Food, beverage', 'Pharma', 'Retail', 'Manufacturing'];
const personas = ['Head of Quality', 'VP Operations', 'CFO', 'Einkaufsleiter'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** @param summaryWords how long the summaries are */
export const madeRow = (at: number, summaryWords = 14): MadeRow => ({
  id: `asset-${at}`,
  title: `${pick(words, at)} ${pick(words, at * 7 + 3)} at plant ${at}`,
  type: pick(types, at),
  url: `https://content-${at % 40}.example/assets/${at}`,
  summary: Array.from({ length: summaryWords }, (_, word) => pick(words, at * 3 + word * 5)).join(' '),
  industry: pick(industries, at),
  persona: pick(personas, at),
  updated: `2026-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`,
  owner: `Owner ${at % 60}`,
});

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function* csvLines(rows: number, summaryWords?: number): Generator<string> {
  yield `${names.join(',')}\n`;
  for (let at = 0; at < rows; at++) {
    const row = madeRow(at, summaryWords);
    yield `${names.map((name) => cell(row[name])).join(',')}\n`;
  }
}

export function* jsonLines(rows: number): Generator<string> {
  for (let at = 0; at < rows; at++) yield `${JSON.stringify(madeRow(at))}\n`;
}

export function workbook(rows: number): Uint8Array {
  const texts = new Map<string, number>();
  const shared = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const sheetRow = (cells: readonly string[], line: number): string =>
    `<row r="${line}">${cells.map((text, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="s"><v>${shared(text)}</v></c>`).join('')}</row>`;
  const parts: string[] = [sheetRow(names, 1)];
  for (let at = 0; at < rows; at++) {
    const row = madeRow(at);
    parts.push(
      sheetRow(
        names.map((name) => row[name]),
        at + 2,
      ),
    );
  }
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="Assets" sheetId="1" id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${[...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${parts.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 4 });
}
