// Files that nobody wrote: random bytes, good files with something changed, good files cut off. Whatever stands in them, an importer
// answers with rows and sentences. `TOUCHLINE_RUNS=5000` runs each property so often; a few dozen by default.
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readingCsv } from '../../../lib/importers/csv.ts';
import { decoding } from '../../../lib/importers/decode.ts';
import { feed } from '../../../lib/importers/feed.ts';
import type { Piece } from '../../../lib/importers/importer.ts';
import { readingJson } from '../../../lib/importers/json.ts';
import { guessColumns } from '../../../lib/importers/mapping.ts';
import { inPieces } from '../../../lib/importers/pieces.ts';
import { sitemap } from '../../../lib/importers/sitemap.ts';
import { runThrough } from '../../../lib/match/index/job.ts';
import { assetSchema } from '../../../lib/model/asset.ts';
import { open, readFile, utf8 } from './reading.ts';

const runs = Number(process.env.TOUCHLINE_RUNS ?? 40);
const wait = Math.max(30_000, runs * 200);

const csvFile = `sep=;
Titel;Typ;Link;Gültig bis;Branche;Stand
Kühlkette;Fallstudie;https://a.example/1;31.12.2027;"Logistik; Handel";03/04/2026
"Über ""zwei""
Zeilen";Deck;https://b.example/2;Q3 2027;;25/04/2026
;Deck;javascript:alert(1);;;
=1+1;Deck;https://xn--80ak6aa92e.com;;x;46329
`;
const jsonFile = JSON.stringify([
  { title: 'A', tags: ['x', 'y'], industry: ['Food, beverage'], date: '2026-01-02', __proto__: 1 },
  { titel: 'B', url: 'https://a.example', typ: 'Deck', summary: 'ü "quoted" \n', nested: { a: [1, [2]] } },
  { id: 7, name: 'C', persona: 'CFO; CTO', deleted: false, audience: null },
]);
const linesFile = '{"title":"A","tags":["x"]}\n{"title":"B"}\n\n{"id":1}\n[1]\n{"title":"ü"}\n';
const feedFile = `<?xml version="1.0"?><rss><channel><language>de</language>
<item><title>K&#252;hl &amp; Co</title><link>https://a.example/1</link><description><![CDATA[<p>Hi <b>x</b></p>]]></description>
<pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate><category>Logistik</category></item><!-- between -->
<item><title a="x>y">Zwei</title><guid>2</guid></item></channel></rss>`;
const atomFile = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><title>A</title><link href="https://a.example/1"/>
<updated>2026-01-02T00:00:00Z</updated><author><name>Jo</name></author><category term="Cold"/></entry></feed>`;
const mapFile = `<urlset><url><loc>https://a.example/blog/cold-chain.html</loc><lastmod>2026-01-02</lastmod></url>
<url><loc>https://a.example/</loc></url></urlset>`;
const pageFile =
  '---\ntitle: "A: b"\ntags: [x, y]\ndate: 2026-01-02\n---\n# Heading\n\nSome **bold** [words](https://a.example).\n';
const sheets = zipSync({
  'xl/workbook.xml': utf8('<workbook><sheets><sheet name="S" id="r1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': utf8(
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/sharedStrings.xml': utf8('<sst><si><t>title</t></si><si><t>A</t></si></sst>'),
  'xl/styles.xml': utf8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
  'xl/worksheets/sheet1.xml': utf8(
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>updated</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46329</v></c></row></sheetData></worksheet>',
  ),
});

const files: Record<string, Uint8Array> = {
  'a.csv': utf8(csvFile),
  'a.json': utf8(jsonFile),
  'a.jsonl': utf8(linesFile),
  'feed.xml': utf8(feedFile),
  'atom.xml': utf8(atomFile),
  'sitemap.xml': utf8(mapFile),
  'a.md': utf8(pageFile),
  'a.xlsx': sheets,
};

type Change = { at: number; kind: 'put' | 'cut' | 'take' | 'twice'; bytes: Uint8Array };
const nasty = fc.constantFrom(
  ...[
    '"',
    '""',
    '\n',
    '\r',
    ';',
    ',',
    '\0',
    '<',
    '>',
    '</',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&',
    '&#x0;',
    '{',
    '}',
    '[',
    ']',
    '\\',
    '\\u12',
    ':',
    '---\n',
    '__proto__',
    'constructor',
    '\uFEFF',
    '\uD83D',
    '  ',
    '#',
    '**',
    '![',
    '](',
    '*a',
    '&a ',
    '💥',
    '=',
    "'",
    '1e999',
    '-',
    '9'.repeat(30),
  ].map((text) => utf8(text)),
);
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('put', 'put', 'put', 'cut', 'take', 'twice'),
  bytes: fc.oneof({ weight: 3, arbitrary: nasty }, fc.uint8Array({ maxLength: 8 })),
});

function changed(file: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = [...file];
  for (const { at, kind, bytes: more } of changes) {
    const place = Math.floor(at * bytes.length);
    if (kind === 'put') bytes.splice(place, 0, ...more);
    else if (kind === 'cut') bytes = bytes.slice(0, place);
    else if (kind === 'take') bytes.splice(place, more.length + 1);
    else bytes.splice(place, 0, ...bytes.slice(place, place + 40));
  }
  return Uint8Array.from(bytes);
}

/** Reads it through, and looks at all that was promised. */
function keepsItsWord(name: string, bytes: Uint8Array): void {
  const read = readFile(name, bytes);
  for (const asset of read.assets) {
    expect(v.parse(assetSchema, asset)).toEqual(asset);
    expect(asset.url).not.toMatch(/^(?:javascript|data|file):/i);
  }
  expect(new Set(read.assets.map(({ id }) => id)).size).toBe(read.assets.length);
  for (const { line, message } of [...read.errors, ...read.notes]) {
    expect(line).toBeGreaterThan(0);
    expect(message).not.toBe('');
  }
  // Each row was taken or has its reason; a file without rows has its own.
  const refused = read.rows - read.assets.length;
  expect(refused).toBeLessThanOrEqual(read.errors.length);
  if (read.problem !== '') expect(read.problem.length).toBeGreaterThan(10);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
}

describe('a file keeps its word', () => {
  test.each(Object.keys(files))(
    '%s with something changed',
    (name) => {
      const file = files[name] ?? new Uint8Array();
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) =>
          keepsItsWord(name, changed(file, changes)),
        ),
        { numRuns: runs },
      );
    },
    wait,
  );

  test('a workbook with something changed in a part of it', () => {
    const parts = unzipSync(sheets);
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(parts)),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (part, changes) =>
          keepsItsWord('a.xlsx', zipSync({ ...parts, [part]: changed(parts[part] ?? new Uint8Array(), changes) })),
      ),
      { numRuns: runs },
    );
  });

  test(
    'random bytes under any name',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(files), 'a.bin'), fc.uint8Array({ maxLength: 400 }), keepsItsWord),
        { numRuns: runs * 3 },
      );
    },
    wait,
  );

  test(
    'a folder of files with something changed',
    () => {
      fc.assert(
        fc.property(fc.array(fc.array(change, { maxLength: 4 }), { minLength: 2, maxLength: 4 }), (all) => {
          const folder = all.map((changes, at) => ({
            name: `blog/${at}.md`,
            bytes: changed(files['a.md'] ?? new Uint8Array(), changes),
          }));
          const opened = open(folder);
          const rows = opened.ok ? [...opened.value.rows()].filter((row) => typeof row !== 'number') : [];
          expect(rows).toHaveLength(folder.length);
        }),
        { numRuns: runs },
      );
    },
    wait,
  );
});

const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
/** The text in pieces of these lengths, over and over. */
function* cut(text: string, lengths: readonly number[]): Generator<Piece> {
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    yield { text: text.slice(at, at + length), share: 0 };
    at += length;
  }
}
const withoutShares = (rows: Iterable<object | number>): object[] =>
  [...rows].filter((row): row is object => typeof row !== 'number');
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('where the pieces end makes no difference', () => {
  const readers = {
    CSV: { file: csvFile, read: (pieces: Iterable<Piece>, size?: number) => readingCsv(pieces, size) },
    JSONL: { file: linesFile, read: (pieces: Iterable<Piece>, size?: number) => readingJson(pieces, size) },
    JSON: { file: jsonFile, read: (pieces: Iterable<Piece>, size?: number) => readingJson(pieces, size) },
    RSS: { file: feedFile, read: (pieces: Iterable<Piece>) => feed.parse(pieces) },
    Atom: { file: atomFile, read: (pieces: Iterable<Piece>) => feed.parse(pieces) },
    sitemap: { file: mapFile, read: (pieces: Iterable<Piece>) => sitemap.parse(pieces) },
  };
  test.each(Object.entries(readers))(
    'of %s',
    (_, { file, read }) => {
      fc.assert(
        fc.property(
          fc.array(change, { maxLength: 4 }),
          cuts,
          fc.integer({ min: 1, max: 80 }),
          (changes, lengths, size) => {
            const whole = text(changed(utf8(file), changes)).replace(/\r\n?/g, '\n');
            const once = withoutShares(read(inPieces(whole)) as Iterable<object>);
            expect(withoutShares(read(cut(whole, lengths), size) as Iterable<object>)).toEqual(once);
          },
        ),
        { numRuns: runs * 2 },
      );
    },
    wait,
  );

  test(
    'of bytes, in any encoding',
    () => {
      const words = fc.string({ unit: fc.constantFrom(...'aäß€日\r\n;"💥ф'), maxLength: 80 });
      fc.assert(
        fc.property(
          words,
          fc.constantFrom('utf8', 'utf16le', 'latin1'),
          fc.integer({ min: 1, max: 20 }),
          (word, encoding, size) => {
            const bytes = Uint8Array.from(Buffer.from(`title\r\n${word}`, encoding as 'utf8'));
            const read = (at?: number): string => {
              const decoded = runThrough(decoding(bytes, undefined, at));
              return `${decoded.encoding} ${decoded.isBlank} ${decoded.nulLine} ${[...decoded.pieces()].map((piece) => piece.text).join('')}`;
            };
            expect(read(size)).toBe(read());
          },
        ),
        { numRuns: runs * 3 },
      );
    },
    wait,
  );
});

test(
  'a guess for any rows names each column once and only fields that exist',
  () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.anything({ maxDepth: 2 }), { maxLength: 3 }),
      fc.object({ maxDepth: 1 }),
    );
    const name = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('title', 'Titel', 'url', '__proto__', 'constructor', 'toString', 'Link'),
    );
    fc.assert(
      fc.property(fc.array(fc.dictionary(name, value, { maxKeys: 6 }), { maxLength: 8 }), (rows) => {
        const guesses = guessColumns(rows.map((row, at) => ({ line: at + 2, row })));
        expect(new Set(guesses.map(({ column }) => column)).size).toBe(guesses.length);
        for (const { examples } of guesses) for (const example of examples) expect(typeof example).toBe('string');
      }),
      { numRuns: runs * 3 },
    );
  },
  wait,
);

describe('rows and refusals add up to the rows of the file', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aB1 ü;=-'), maxLength: 6 });
  const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((row) => row.join(','));
  test('of a table', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { rows } = readFile('a.csv', utf8(`title,type,url\n${lines.join('\n')}\n`));
        expect(rows).toBe(lines.filter((row) => row.replaceAll(',', '').trim() !== '').length);
      }),
      { numRuns: runs },
    );
  });

  test('of a table with malformed quotation marks', () => {
    const rows = fc.array(fc.constantFrom('A,deck', '"B" x,deck', '"C ""c""",deck', '"D,deck', 'E,"x"y"'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (lines) => {
        // A whole cell at the end, so that the last open one is not the file's.
        const read = readFile('a.csv', utf8(`title,type\n${lines.join('\n')}\n"Z","deck"\n`));
        expect(read.rows).toBe(lines.length + 1);
        expect(read.assets.at(-1)?.title).toBe('Z');
      }),
      { numRuns: runs },
    );
  });

  test('of JSON lines', () => {
    const row = fc.constantFrom('{"title":"A"}', '{"title":', '[1]', 'null', '"x"', '', '{}', '{"a":1}}');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (lines) => {
        const { rows } = readFile('a.jsonl', utf8(`{"title":"first"}\n{"id":1}\n${lines.join('\n')}\n`));
        expect(rows).toBe(2 + lines.filter((text) => text !== '').length);
      }),
      { numRuns: runs },
    );
  });
});
