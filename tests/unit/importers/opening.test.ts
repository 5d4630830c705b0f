// From bytes to rows: encodings, archives, feeds, folders; and every file that must not be read, with its sentence.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import write from 'write-excel-file/node';
import { readingAssets } from '../../../lib/importers/assets.ts';
import { importers } from '../../../lib/importers/index.ts';
import { type ImportFile, type OpenChoice, openingFiles } from '../../../lib/importers/opening.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const wide = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

function open(files: readonly ImportFile[], choice?: OpenChoice) {
  const work = openingFiles(files, importers, choice);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Titles that came in, what was refused, and how the file was read. */
function read(name: string, bytes: Uint8Array, choice?: OpenChoice) {
  const opened = open([{ name, bytes }], choice);
  if (!opened.ok) return { problem: opened.problem.message, titles: [], errors: [], assets: [] };
  const { id, encoding, isEncodingGuess, sheets } = opened.value;
  const reading = readingAssets(opened.value.rows(), { isTable: id === 'csv' || id === 'xlsx' });
  const assets = [];
  const errors = [];
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done)
      return {
        id,
        encoding,
        isEncodingGuess,
        sheets,
        assets,
        errors,
        titles: assets.map(({ title }) => title),
        refusal: step.value,
      };
    if (typeof step.value === 'number') continue;
    if ('asset' in step.value) assets.push(step.value.asset);
    else errors.push(...step.value.errors);
  }
}

describe('the encoding', () => {
  const table = 'Titel;Typ\nKühlkette für Käufer;Fallstudie\nStraße;Datenblatt\n';
  test.each([
    ['UTF-8', utf8(table), 'utf-8', false],
    ['UTF-8 with a mark', utf8(`\uFEFF${table}`), 'utf-8', false],
    ['UTF-16 LE with a mark', wide(`\uFEFF${table}`, false), 'utf-16le', false],
    ['UTF-16 BE with a mark', wide(`\uFEFF${table}`, true), 'utf-16be', false],
    ['UTF-16 LE without one', wide(table, false), 'utf-16le', false],
    ['UTF-16 BE without one', wide(table, true), 'utf-16be', false],
    ['Latin-1', latin(table), 'windows-1252', true],
  ])('%s is found, and a guess is called one', (_, bytes, encoding, isEncodingGuess) => {
    expect(read('a.csv', bytes)).toMatchObject({
      encoding,
      isEncodingGuess,
      titles: ['Kühlkette für Käufer', 'Straße'],
      errors: [],
    });
  });

  test('Shift-JIS is found', () => {
    const row = [
      0x83, 0x5e, 0x83, 0x43, 0x83, 0x67, 0x83, 0x8b, 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x8e, 0x91, 0x97,
      0xbf, 0x82, 0xc5, 0x82, 0xb7,
    ];
    const { encoding, titles } = read('a.csv', Uint8Array.from([...utf8('title\n'), ...row]));
    expect({ encoding, titles }).toEqual({ encoding: 'shift_jis', titles: ['タイトル日本語の資料です'] });
  });

  test('the marketer’s choice counts, and letters that it loses are reported', () => {
    expect(read('a.csv', latin(table), { encoding: 'windows-1252' })).toMatchObject({
      isEncodingGuess: false,
      titles: ['Kühlkette für Käufer', 'Straße'],
    });
    expect(read('a.csv', latin(table), { encoding: 'utf-8' }).errors[0]).toMatchObject({ line: 2, field: 'Titel' });
  });

  test('a line end that is cut by the decoder’s pieces stays one line end', () => {
    const long = `title,summary\r\n${'x'.repeat(1_048_576 - 16)},y\r\nB,z\r\n`;
    expect(long.charCodeAt(1_048_575 + 0)).toBeGreaterThan(0);
    const { errors } = read('a.csv', utf8(`${'title\r\n'}${'A\r'.padStart(1_048_569, 'x')}\nB,\r\nC`));
    expect(errors.map(({ line }) => line)).toContain(2);
    expect(read('a.csv', utf8(long)).titles).toEqual(['B']);
  });
});

const workbook = async (
  rows: (string | number | boolean | Date | null)[][],
  sheets = ['Assets'],
): Promise<Uint8Array> => {
  const written = write(
    sheets.map((sheet, at) => ({
      data: (at === 0 ? rows : [['nothing']]) as never,
      sheet,
      dateFormat: 'dd.mm.yyyy',
    })) as never,
  );
  const buffer = await (written as unknown as { toBuffer(): Promise<Buffer> }).toBuffer();
  return Uint8Array.from(buffer);
};

describe('a workbook', () => {
  test('is read with dates as days, numbers as written, umlauts, empty rows and the lines of the sheet', async () => {
    const bytes = await workbook([
      ['Titel', 'Typ', 'Gültig bis', 'Version', 'URL'],
      ['Kühlkette', 'Fallstudie', new Date('2027-12-31'), 2, 'https://a.example/1'],
      [null, null, null, null, null],
      [null, 'Deck', null, null, null],
      ['<b>&amp;', 'Deck', null, 1.5, null],
    ]);
    const { assets, errors, id } = read('a.xlsx', bytes);
    expect(id).toBe('xlsx');
    expect(assets.map(({ title, type, validUntil, version }) => [title, type, validUntil, version])).toEqual([
      ['Kühlkette', 'case-study', '2027-12-31', '2'],
      ['<b>&amp;', 'deck', undefined, '1.5'],
    ]);
    expect(errors.map(({ line, field }) => [line, field])).toEqual([[4, 'Titel']]);
  });

  test('shows its sheets, and another one can be chosen', async () => {
    const bytes = await workbook([['title'], ['A']], ['Assets', 'Notes']);
    expect(read('a.xlsx', bytes).sheets).toEqual(['Assets', 'Notes']);
    expect(read('a.xlsx', bytes, { sheet: 'Notes' }).refusal ?? '').toBe('');
  });

  test('shared, rich and inline texts, errors, booleans, 1904 dates and cells without an address', () => {
    const sheet = `<worksheet><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>updated</t></is></c><c t="str"><v>version</v></c></row>
      <row r="7"><c r="A7" t="s"><v>1</v></c><c r="B7" t="e"><v>#REF!</v></c><c r="C7" s="1"><v>44562.5</v></c><c r="D7" t="b"><v>1</v></c></row>
    </sheetData></worksheet>`;
    const parts = {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      'xl/sharedStrings.xml':
        '<sst><si><t>title</t></si><si><r><t>Rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>',
      'xl/worksheets/sheet1.xml': sheet,
    };
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
    const { assets, errors } = read('a.xlsx', bytes);
    expect(assets[0]).toMatchObject({ title: 'Rich text', updated: '2026-01-02', version: 'TRUE' });
    expect(errors).toEqual([{ line: 1, field: '', message: expect.stringContaining('Column 2 has no name') }]);
  });

  test('a broken sheet keeps the rows before the mistake', () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="S" id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        '<worksheet><sheetData><row><c t="str"><v>title</v></c></row><row><c t="str"><v>A</v></c></row></wrong>',
      ),
    });
    const { titles, errors } = read('a.xlsx', bytes);
    expect(titles).toEqual(['A']);
    expect(errors[0]?.message).toContain('What stands before it was read');
  });
});

/** The archive with another size written into its headers. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('an archive that would do harm', () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80_000_000) }, { level: 9 });
  test.each([
    ['a bomb', bomb, 'would be larger than'],
    ['a bomb that claims ten bytes', lying(bomb, 10), 'would be larger than'],
    ['one that was cut off', bomb.slice(0, 2_000), 'broken'],
    [
      'one with thousands of files',
      zipSync(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}`, new Uint8Array()]))),
      'more than 5000 files',
    ],
    ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('x') }), 'no Excel workbook'],
  ])('%s is refused in a sentence', (_, bytes, words) => {
    expect(read('a.xlsx', bytes).problem).toContain(words);
  });

  test('an old or protected workbook is named', () => {
    expect(read('a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])).problem).toContain('old Excel workbook');
  });
});

describe('feeds', () => {
  test('RSS: entities, CDATA, categories, dates, and the rows before a mistake', () => {
    const { assets, errors } = read(
      'feed.xml',
      utf8(`<?xml version="1.0"?><rss><channel><language>de-de</language>
<item><title>K&#252;hlkette &amp; Co</title><link>https://a.example/1</link>
<description><![CDATA[<p>Hallo&nbsp;<b>Welt</b></p><script>alert(1)</script>]]></description>
<pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate><category>Logistik</category><category>Pharma</category></item>
<item><title>Kaputt</channel>`),
    );
    expect(assets).toHaveLength(1);
    expect(assets[0]).toMatchObject({
      title: 'Kühlkette & Co',
      summary: 'Hallo Welt',
      updated: '2026-03-03',
      tags: ['Logistik', 'Pharma'],
      language: 'de',
      type: 'blog-post',
    });
    expect(errors[0]).toMatchObject({ line: 5, message: expect.stringContaining('broken') });
  });

  test('Atom: the alternate link, the term, the author', () => {
    const { assets } = read(
      'atom.xml',
      utf8(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><title>A</title>
<link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/><updated>2026-01-02T00:00:00Z</updated>
<author><name>Jo</name></author><category term="Cold chain"/></entry></feed>`),
    );
    expect(assets[0]).toMatchObject({
      url: 'https://a.example/1',
      owner: 'Jo',
      tags: ['Cold chain'],
      updated: '2026-01-02',
      language: 'en',
    });
  });

  test('entities of its own are never expanded', () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><rss><channel><item><title>&j;</title></item></channel></rss>`;
    const { titles, errors } = read('feed.xml', utf8(laughs));
    expect(titles).toEqual([]);
    expect(errors[0]?.message).toContain('entities of its own');
  });
});

describe('a sitemap', () => {
  test('gives titles and types from the addresses', () => {
    const { assets } = read(
      'sitemap.xml',
      utf8(`<urlset><url><loc>https://a.example/case-studies/cold-chain_basics.html</loc><lastmod>2026-01-02T10:00:00Z</lastmod></url>
<url><loc>https://a.example/</loc></url></urlset>`),
    );
    expect(assets.map(({ title, type, updated }) => [title, type, updated])).toEqual([
      ['Cold chain basics', 'case-study', '2026-01-02'],
      ['a.example', 'other', undefined],
    ]);
  });

  test('of sitemaps says which one to import', () => {
    const { errors } = read(
      'sitemap.xml',
      utf8('<sitemapindex><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>'),
    );
    expect(errors[0]?.message).toContain('https://a.example/s1.xml');
  });
});

describe('Markdown', () => {
  const page = (head: string, body = '# Heading\n\nSome **bold** [words](https://a.example).\n') =>
    utf8(`---\n${head}\n---\n${body}`);

  test('a folder: head, heading, first paragraph; other files and hidden ones are left alone', () => {
    const opened = open([
      { name: 'blog/a.md', bytes: page('tags: [x, y]\ndate: 2026-01-02') },
      { name: 'blog/b.md', bytes: page('title: "From: the head"') },
      { name: 'blog/c.png', bytes: Uint8Array.from([1, 2]) },
      { name: 'blog/README.md', bytes: utf8('# Read me') },
    ]);
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    const rows = [...opened.value.rows()].filter((row) => typeof row !== 'number');
    expect(rows).toEqual([
      {
        line: 1,
        file: 'blog/a.md',
        row: {
          tags: ['x', 'y'],
          date: '2026-01-02',
          title: 'Heading',
          body: 'Heading\n\nSome bold words.',
          summary: 'Some bold words.',
        },
      },
      {
        line: 1,
        file: 'blog/b.md',
        row: { title: 'From: the head', body: 'Heading\n\nSome bold words.', summary: 'Some bold words.' },
      },
    ]);
  });

  test('as an archive', () => {
    expect(read('blog.zip', zipSync({ 'blog/a.md': page('title: A') })).titles).toEqual(['A']);
  });

  test('a head that is no YAML, or refers to itself without end, is said with its line', () => {
    expect(read('a.md', page('title: a: b')).errors[0]).toMatchObject({
      line: 2,
      message: expect.stringContaining('YAML'),
    });
    const nested = `a: &a [1,1]\n${'bcdefgh'
      .split('')
      .map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]`)
      .join('\n')}`;
    expect(read('a.md', page(nested)).errors[0]?.message).toContain('refers to itself');
  });
});

test.each([
  ['nothing chosen', [], 'No file'],
  ['an empty file', [{ name: 'a.csv', bytes: utf8(' \n') }], 'empty'],
  [
    'a sign-in page called catalogue.csv',
    [{ name: 'catalogue.csv', bytes: utf8('<!DOCTYPE html><html><body>Sign in</body></html>') }],
    'web page',
  ],
  [
    'a picture',
    [{ name: 'a.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 0]) }],
    'no text has',
  ],
  [
    'several files without Markdown',
    [
      { name: 'a.csv', bytes: utf8('title') },
      { name: 'b.csv', bytes: utf8('title') },
    ],
    'one file at a time',
  ],
])('%s: one sentence', (_, files, words) => {
  const opened = open(files);
  expect(opened.ok ? '' : opened.problem.message).toContain(words);
});

describe('a table that is too much', () => {
  test('200,000 columns', () => {
    const { errors, titles } = read('a.csv', utf8(`title${',x'.repeat(199_999)}\nA\n`));
    expect(titles).toEqual([]);
    expect(errors).toEqual([{ line: 1, field: '', message: expect.stringContaining('200000 columns') }]);
  });

  test('a quotation mark that never closes in two megabytes', () => {
    const { errors, titles } = read('a.csv', utf8(`title,summary\nA,fine\nB,"open\n${'x,y\n'.repeat(500_000)}`));
    expect(titles).toEqual(['A']);
    expect(errors).toEqual([{ line: 3, field: '', message: expect.stringContaining('never closed') }]);
  });
});
