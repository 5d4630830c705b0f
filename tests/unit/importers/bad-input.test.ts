// Everything that a catalogue file can have wrong, each with what becomes of it: a sentence, its line, and what still comes in.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/importers/fields.ts';
import { latin, type ReadFile, readFile, utf8, wide } from './reading.ts';

interface Case {
  name?: string;
  bytes: Uint8Array | string;
  /** A part of the sentence with which the whole file is refused. */
  problem?: string;
  titles?: string[];
  /** Line and a part of the sentence. */
  errors?: [line: number, words: string][];
  notes?: [line: number, words: string][];
  encoding?: string;
  reading?: Reading;
}

const table = 'Titel;Typ\nKühlkette;Fallstudie\nStraße;Datenblatt\n';
const german = ['Kühlkette', 'Straße'];

const sheet = (rows: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': '<workbook><sheets><sheet name="S" id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const cells = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;

/** The archive with another size written into its headers. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}
const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) }, { level: 9 });
const laughs = `<!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;

const days = (...texts: string[]): string =>
  `title,updated\n${texts.map((text, at) => `A${at},"${text}"`).join('\n')}\n`;
const links = (...urls: string[]): string => `title,url\n${urls.map((url, at) => `A${at},${url}`).join('\n')}\n`;
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

const cases: Record<string, Case> = {
  'a quotation mark that never closes': {
    bytes: 'title,summary\nA,fine\nB,"open\nC,gone\n',
    titles: ['A'],
    errors: [[3, 'never closed']],
  },
  'a quotation mark that never closes in a large file': {
    bytes: `title,summary\nA,fine\nB,"open\n${'x,y\n'.repeat(1_200_000)}`,
    titles: ['A'],
    errors: [[3, 'never closed']],
  },
  'a quotation mark inside a quoted cell': {
    bytes: 'title,summary\n"A" b,x\nB,y\n',
    titles: ['B'],
    errors: [[2, 'Double it']],
  },
  '200,000 columns': { bytes: `title${',x'.repeat(199_999)}\nA\n`, titles: [], errors: [[1, '200000 columns']] },
  'a line of five million characters': {
    bytes: `title\nA\n${'x'.repeat(5_000_000)}`,
    titles: ['A'],
    errors: [[3, 'four million characters']],
  },
  '200,000 names in one object': {
    name: 'a.jsonl',
    bytes: `{"title":"A"}\n{${Array.from({ length: 2_000 }, (_, at) => `"n${at}":1`).join(',')}}\n`,
    titles: ['A'],
    errors: [[2, '2000 names']],
  },
  'line ends of three kinds': {
    bytes: 'title,type\r\nA,deck\rB,deck\nC,\r\n,deck\r\n',
    titles: ['A', 'B', 'C'],
    errors: [[5, 'no title']],
  },
  'a NUL': { bytes: 'title,type\nA,deck\nB\0,deck\n', problem: 'line 3 holds a byte' },
  'a byte order mark': { bytes: `\uFEFF${table}`, titles: german, encoding: 'utf-8' },
  'UTF-16 LE': { bytes: wide(`\uFEFF${table}`, false), titles: german, encoding: 'utf-16le' },
  'UTF-16 BE': { bytes: wide(`\uFEFF${table}`, true), titles: german, encoding: 'utf-16be' },
  'UTF-16 without a mark, in Japanese': {
    bytes: wide(`タイトル,種類\n${'日本語の資料です,資料\n'.repeat(1)}冷凍輸送の事例,事例\n`, false),
    problem: 'No column holds the title',
    encoding: 'utf-16le',
  },
  'Latin-1': { bytes: latin(table), titles: german, encoding: 'windows-1252' },
  'Shift-JIS': {
    bytes: Uint8Array.from([
      ...utf8('title\n'),
      ...Buffer.from('834383438367838b93fa967b8cea82cc8e9197bf82c582b7', 'hex'),
    ]),
    encoding: 'shift_jis',
    titles: ['イイトル日本語の資料です'],
  },
  'an encoding that loses letters': { bytes: 'title,type\nK\uFFFDhlkette,deck\n', titles: [], errors: [[2, 'UTF-8']] },
  'a sep line': { bytes: 'sep=;\ntitle;type\nA;deck\n;deck\n', titles: ['A'], errors: [[4, 'no title']] },
  'a column twice': { bytes: 'title,type,Type\nA,deck,video\n', titles: ['A'], errors: [[1, 'Columns 2 and 3']] },
  'a column without a name': { bytes: 'title,,\nA,,lost\n', titles: ['A'], errors: [[1, 'Column 3 has no name']] },
  'a column called __proto__': { bytes: 'title,__proto__\nA,x\n', titles: ['A'], errors: [[1, 'reserved word']] },
  'names of JavaScript in JSON': {
    name: 'a.json',
    bytes: '[{"title":"A","__proto__":{"isBad":true},"constructor":1,"toString":{"toString":1}}]',
    titles: ['A'],
  },
  'values that are no text in JSON': {
    name: 'a.json',
    bytes: `[{"title":"A","summary":{"de":"x"}},{"title":"B","tags":[{"toString":1},"x"]},{"title":"C","other":${nested}}]`,
    titles: ['B', 'C'],
    errors: [[1, 'A text is expected']],
  },
  'a list instead of an object': {
    name: 'a.json',
    bytes: '[{"title":"A"},[1],null]',
    titles: ['A'],
    errors: [
      [1, 'a list'],
      [1, 'null'],
    ],
  },
  'JSON that breaks off': {
    name: 'a.json',
    bytes: '[{"title":"A"},\n{"title":',
    titles: [],
    errors: [[2, 'but it ends']],
  },
  'a broken line of JSONL': {
    name: 'a.jsonl',
    bytes: '{"title":"A"}\n{"title":\n{"title":"C"}\n',
    titles: ['A', 'C'],
    errors: [[2, 'broken']],
  },
  'formula cells': {
    bytes: `title,summary\n"=HYPERLINK(""https://evil.example"")",a\n@SUM(A1),b\n-5 % cost,c\n'=1+1,d\n`,
    titles: ['=HYPERLINK("https://evil.example")', '@SUM(A1)', '-5 % cost', '=1+1'],
    notes: [
      [2, 'like a formula'],
      [3, 'like a formula'],
    ],
  },
  'a formula without a result in a workbook': {
    name: 'a.xlsx',
    bytes: sheet(
      `${cells('title', 'type')}<row><c><f>A1&amp;"x"</f></c><c t="str"><v>deck</v></c></row>${cells('B', 'deck')}`,
    ),
    titles: ['B'],
    errors: [[2, 'no title']],
  },
  'a zip bomb': { name: 'a.xlsx', bytes: bomb, problem: 'would be larger than' },
  'a zip bomb that claims ten bytes': { name: 'a.xlsx', bytes: claiming(bomb, 10), problem: 'would be larger than' },
  'a workbook that claims four gigabytes': {
    name: 'a.xlsx',
    bytes: claiming(sheet(cells('title') + cells('A')), 0xffffffff),
    titles: ['A'],
  },
  'names that lead out of the archive': {
    name: 'a.xlsx',
    bytes: sheet(cells('title') + cells('A'), { '../../evil.xml': 'x', '/etc/passwd': 'x' }),
    titles: ['A'],
  },
  'an archive in an archive': {
    name: 'a.zip',
    bytes: zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8('x') }) }),
    problem: 'no Excel workbook',
  },
  'an archive that breaks off': { name: 'a.xlsx', bytes: sheet(cells('title')).slice(0, 200), problem: 'broken' },
  'a sheet that breaks off': {
    name: 'a.xlsx',
    bytes: sheet(`${cells('title')}${cells('A')}</wrong>`),
    titles: ['A'],
    errors: [[3, 'broken']],
  },
  'entities of its own in a sheet': {
    name: 'a.xlsx',
    bytes: sheet('', {
      'xl/worksheets/sheet1.xml': `${laughs}<worksheet><sheetData>${cells('title')}${cells('&amp;j;')}</sheetData></worksheet>`,
    }),
    titles: ['&j;'],
  },
  'entities of its own in a feed': {
    name: 'a.xml',
    bytes: `${laughs}<rss><channel><item><title>&j;</title></item></channel></rss>`,
    titles: [],
    errors: [[1, 'entities of its own']],
  },
  'an outside entity in a feed': {
    name: 'a.xml',
    bytes:
      '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
    titles: [],
    errors: [[1, 'entities of its own']],
  },
  'a feed that breaks off': {
    name: 'a.xml',
    bytes: '<rss><channel>\n<item><title>A</title></item>\n<item><title>B</channel></rss>',
    titles: ['A'],
    errors: [[3, 'broken']],
  },
  'a feed nested without end': {
    name: 'a.xml',
    bytes: `<rss><channel><item><title>A</title></item>\n${'<a>'.repeat(10_000)}`,
    titles: ['A'],
    errors: [[2, 'nested']],
  },
  'a comment without an end': {
    name: 'a.xml',
    bytes: `<rss><channel><item><title>A</title></item>\n<!-- ${'<x> '.repeat(2_500_000)}`,
    titles: ['A'],
    errors: [[2, 'does not end within']],
  },
  'javascript: and data: links': {
    bytes: links(
      'javascript:alert(1)',
      'JaVa\tscript:alert(1)',
      'data:text/html;x',
      'https://a.example',
      'file:///etc/passwd',
    ),
    titles: ['A3'],
    errors: [2, 3, 4, 6].map((line) => [line, 'not a web address']),
  },
  'a name and password in a link': {
    bytes: links('https://good.example@evil.example/', 'https://a:b@c.example/'),
    titles: [],
    errors: [
      [2, 'carry no user name'],
      [3, 'carry no user name'],
    ],
  },
  'a link that looks like another one': {
    bytes: links(
      'https://аpple.com/x',
      'https://xn--80ak6aa92e.com',
      'https://fjord.example',
      'https://fjörd.example',
      'https://müller.example',
      'https://日本語.jp',
      'https://почта.рф',
    ),
    titles: ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6'],
    notes: [
      [2, '“аpple.com” (written xn--pple-43d.com), which can be taken for “apple.com”'],
      [3, '“аррӏе.com” (written xn--80ak6aa92e.com), which can be taken for “apple.com”'],
      [5, '“fjörd.example” (written xn--fjrd-6qa.example), which can be taken for “fjord.example”'],
    ],
  },
  'a link that looks like one of the catalogue': {
    bytes: links('https://nörthwind.example'),
    reading: { isKnownHost: (host) => host === 'northwind.example' },
    titles: ['A0'],
    notes: [[2, 'can be taken for “northwind.example”']],
  },
  'a link whose letters come from two scripts': {
    bytes: links('https://жblog.example'),
    titles: ['A0'],
    notes: [[2, 'different scripts']],
  },
  'days in many styles': {
    bytes: days(
      '2026-11-03',
      '03.11.2026',
      '3 Nov 2026',
      '3. März 2026',
      '3 août 2026',
      '2026-11-03T23:30:00-08:00',
      '2026-11',
      'Nov 3, 2026',
      '3-Nov-26',
      '1er février 2026',
    ),
    titles: Array.from({ length: 10 }, (_, at) => `A${at}`),
  },
  'Excel’s number for a day': {
    bytes: days('46329', '46329.5'),
    titles: ['A0', 'A1'],
    notes: [
      [2, 'Excel’s number for 3 Nov 2026'],
      [3, 'Excel’s number for 3 Nov 2026'],
    ],
  },
  'days that no calendar has': {
    bytes: days('31.02.2026', '13/13/2026', 'soon', '2026-13-01'),
    titles: [],
    errors: [
      [2, 'not a day of the calendar'],
      [3, 'not a day of the calendar'],
      [4, 'not a date'],
      [5, 'not a day of the calendar'],
    ],
  },
  'a day that can be two': { bytes: days('03/04/2026'), titles: [], errors: [[2, '2026-03-04 or 2026-04-03']] },
  'a day that can be two in a column that was decided': {
    bytes: days('03/04/2026', '25/04/2026'),
    reading: { dayOrders: { updated: 'day' } },
    titles: ['A0', 'A1'],
  },
  'the same id twice': { bytes: 'id,title\n7,A\n7,B\n', titles: ['A'], errors: [[3, 'stands in line 2']] },
  'the same link twice': {
    bytes: links('https://a.example/1', 'https://a.example/1'),
    titles: ['A0'],
    errors: [[3, 'same link stands in line 2']],
  },
  'a web page instead of the file': { bytes: '<!DOCTYPE html><html><body>Sign in</body></html>', problem: 'web page' },
  'a web page as a feed': {
    name: 'feed.xml',
    bytes: '<?xml version="1.0"?><!DOCTYPE html><html><body/></html>',
    problem: 'web page',
  },
  'a web page as Markdown': { name: 'a.md', bytes: '<!doctype html><title>502</title>', problem: 'web page' },
  'a web page as a workbook': {
    name: 'a.xlsx',
    bytes: '<html><table><tr><td>title</td></tr></table></html>',
    problem: 'web page',
  },
  'an error message as JSON': {
    name: 'a.json',
    bytes: '{"error":"Unauthorized"}',
    titles: [],
    errors: [[1, 'no title']],
  },
  'a head that is nested without end': {
    name: 'a.md',
    bytes: `---\na: ${'['.repeat(50_000)}\n---\nText`,
    titles: [],
    errors: [[2, 'head of this file']],
  },
  'a Markdown file as long as a book': {
    name: 'a.md',
    bytes: `# A\n${'x'.repeat(1_000_001)}`,
    titles: [],
    errors: [[1, '1000000 characters']],
  },
  'an empty file': { bytes: ' \n\n', problem: 'empty' },
  'a header alone': { bytes: 'title,type\n', titles: [] },
};

const told = (list: ReadFile['errors'], wanted: readonly [number, string][]): void => {
  expect(
    list.map(({ line, message }, at) => [line, message.includes(wanted[at]?.[1] ?? '\0') ? wanted[at]?.[1] : message]),
  ).toEqual(wanted);
};

describe('bad input', () => {
  test.each(Object.entries(cases))(
    '%s',
    (_, { name = 'a.csv', bytes, problem = '', titles, errors = [], notes = [], encoding, reading }) => {
      const read = readFile(name, typeof bytes === 'string' ? utf8(bytes) : bytes, reading);
      if (problem === '') expect(read.problem).toBe('');
      else expect(read.problem).toContain(problem);
      if (titles !== undefined) expect(read.assets.map(({ title }) => title)).toEqual(titles);
      told(read.errors, errors);
      told(read.notes, notes);
      if (encoding !== undefined) expect(read.encoding).toBe(encoding);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect('isBad' in {}).toBe(false);
    },
  );
});
