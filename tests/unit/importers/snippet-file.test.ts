// Snippets from a file and back: nothing is lost on the way, and what is wrong is said with its line.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippetsCsv, snippetsJson } from '../../../components/options/snippet-file.ts';
import { readSnippets } from '../../../lib/importers/snippet-file.ts';
import { duplicatesIn, planSnippets } from '../../../lib/importers/snippet-plan.ts';
import { channels } from '../../../lib/model/insertion.ts';
import { ok } from '../../../lib/model/result.ts';
import type { Snippet } from '../../../lib/model/snippet.ts';
import { checkSnippet } from '../../../lib/renderings/render-snippet.ts';
import { shippedSnippets } from '../../../lib/renderings/shipped.ts';

const read = (text: string, fileName = 'x.csv') => readSnippets(fileName, text, checkSnippet);
const draft = (name: string, more: Partial<Snippet> = {}) => ({
  ...{ name, folder: '', subject: '', text: 'Hi', language: '', channels: [] as Snippet['channels'] },
  ...more,
});
const kept = (name: string, more: Partial<Snippet> = {}): Snippet => ({
  ...draft(name, more),
  ...{ id: more.id ?? name, updated: '2026-11-24T09:00:00.000Z' },
});

describe('a file', () => {
  test('in the words a spreadsheet has, in English or German', () => {
    expect(
      read(
        'Titel;Ordner;Sprache;Kanäle;Betreff;Textbaustein\nDank;Nach dem Ja;Deutsch;"Notiz, Nachricht";;"Hallo\nAnn"\n',
      ),
    ).toMatchObject({
      format: 'CSV',
      rows: 1,
      errors: [],
      drafts: [
        { name: 'Dank', folder: 'Nach dem Ja', language: 'de', channels: ['message', 'note'], text: 'Hallo\nAnn' },
      ],
    });
    expect(read('[{"name":"A","text":"Hi","channels":["email"]}]', 'x.json')).toMatchObject({
      ...{ format: 'JSON', drafts: [{ name: 'A', channels: ['email'], language: '', folder: '' }] },
    });
  });

  test('with mistakes names the line and the field of each, and gives the good rows', () => {
    const { drafts, errors, rows } = read(
      'name,text,channels,language\nA,Hi,,\n,Hi,,\nC,"Hi\n{{persn.name}}",,\nD,,,\nE,Hi,fax,\nF,Hi,,klingon\nG,Hi,note,en\n',
    );
    expect(rows).toBe(7);
    expect(drafts.map(({ name }) => name)).toEqual(['A', 'G']);
    expect(errors.map(({ line, field }) => [line, field])).toEqual([
      ...[
        [3, 'name'],
        [4, 'text'],
        [6, 'text'],
        [7, 'channels'],
        [8, 'language'],
      ],
    ]);
    expect(errors[1]?.message).toBe('“persn.name” at line 2, column 1 is not a merge field. Did you mean person.name?');
    expect(errors[3]?.message).toContain('“fax” is not a channel');
  });

  test.each([
    ['', 'The file is empty.'],
    ['PK\u0003\u0004…', 'This is not a text file.'],
    ['a,b\n1,2\n', 'No columns hold name and text. Call them “name” and “text”. The file has: a, b.'],
    ['name,text\n', 'The file has no rows.'],
  ])('%j that is none says why', (text, sentence) => {
    const { errors, drafts } = read(text);
    expect(drafts).toEqual([]);
    expect(errors).toMatchObject([{ line: 1, message: expect.stringContaining(sentence) }]);
  });

  test('with a text that is too long, or no text at all, is not cut', () => {
    expect(read(`name,text\nA,${'x'.repeat(8_001)}\n`).errors[0]?.message).toBe('8001 characters; at most 8000 fit.');
    expect(read('[{"name":"A","text":["x"]}]', 'x.json').errors[0]?.message).toContain('A text is expected here');
  });
});

describe('what was exported', () => {
  test('is read again, the shipped ones too', () => {
    const all = shippedSnippets.map((one) => ({ ...one, updated: '' }));
    const bare = all.map(({ id: _, updated: __, ...one }) => ({ ...one, folder: '' }));
    expect(read(snippetsCsv(all))).toMatchObject({
      errors: [],
      drafts: bare.map((one) => expect.objectContaining(one)),
    });
    expect(read(snippetsJson(all), 'x.json').drafts).toHaveLength(10);
  });

  test('runs nothing in a spreadsheet, and comes back without the mark', () => {
    const evil = kept('=HYPERLINK("http://x")', { text: '@SUM(A1)\n+1', folder: '-2' });
    const text = snippetsCsv([evil]);
    for (const cell of ["'=HYPERLINK", "'@SUM", "'-2"]) expect(text).toContain(cell);
    expect(read(text).drafts).toMatchObject([{ name: evil.name, text: evil.text, folder: '-2' }]);
  });

  test('is the same again, whatever stands in it', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => {
      const isPlain = text.trim() === text && !/[\r\0\uFFFD\u2028\u2029{}]/.test(text) && text.isWellFormed();
      return isPlain && text !== '' && !text.startsWith("'") && !text.startsWith('\uFEFF');
    });
    const some = fc.record({
      ...{ name: words, folder: words, text: words, subject: words },
      language: fc.constantFrom('', 'en', 'de'),
      channels: fc.subarray([...channels]),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (drafts) => {
        const all = drafts.map((one, index) => ({ ...one, id: String(index), updated: '' }));
        for (const [text, name] of [
          [snippetsCsv(all), 'x.csv'],
          [snippetsJson(all), 'x.json'],
        ] as const) {
          const file = readSnippets(name, text, () => ok(true));
          expect(file.errors).toEqual([]);
          expect(file.drafts).toEqual(drafts);
        }
      }),
    );
  });
});

describe('those that are there already', () => {
  const there = [kept('Thanks', { id: 't1', folder: 'After' }), kept('Nudge', { id: 'n1' })];
  const news = [draft('thanks ', { folder: ' after' }), draft('Thanks'), draft('New')];
  test('are told by name and folder, whatever the case', () => {
    expect(duplicatesIn(there, news)).toBe(1);
  });
  test.each([
    ['skip', { added: 2, replaced: 0, skipped: 1 }, [undefined, undefined], ['Thanks', 'New']],
    ['replace', { added: 2, replaced: 1, skipped: 0 }, ['t1', undefined, undefined], ['thanks ', 'Thanks', 'New']],
    [
      'both',
      { added: 3, replaced: 0, skipped: 0 },
      [undefined, undefined, undefined],
      ['thanks  (2)', 'Thanks', 'New'],
    ],
  ] as const)('%s', (way, counts, ids, names) => {
    const plan = planSnippets(there, news, way);
    expect(plan).toMatchObject(counts);
    expect(plan.puts.map(({ id }) => id)).toEqual(ids);
    expect(plan.puts.map(({ name }) => name)).toEqual(names);
  });
  test('twice in one file: the later replaces, or is kept under a free name', () => {
    const twice = [draft('A', { text: 'one' }), draft('A', { text: 'two' }), draft('A', { text: 'three' })];
    expect(planSnippets([], twice, 'replace').puts).toMatchObject([{ name: 'A', text: 'three' }]);
    expect(planSnippets([], twice, 'both').puts.map(({ name }) => name)).toEqual(['A', 'A (2)', 'A (3)']);
    expect(planSnippets([], twice, 'skip')).toMatchObject({ added: 1, skipped: 2 });
  });
});
