// The import wizard in a real browser: a messy file, a workbook, a folder; cancelled, resumed and taken back.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messyFile, titles, toldIn } from '../fakes/messy-file.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'touchline-import-'));
beforeAll(async () => {
  stage = await openStage();
  page = await stage.session.openOwn('catalogue.html');
  page.setDefaultTimeout(15_000);
}, 120_000);
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const choose = (path: string | string[]) => page.locator('input[type=file]').first().setInputFiles(path);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const count = async (): Promise<number> => (await stage.session.ask(stage.own, 'catalogue.count', {})).assets;
/** Line and column of each thing that is told. */
const listed = (name: RegExp): Promise<string[]> =>
  page
    .getByRole('region', { name })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).innerText.split('\t').slice(0, 2).join(' ')));
const said = (words: string | RegExp) => page.getByText(words).first().waitFor();

describe('a messy CSV', () => {
  test('shows its columns and each problem with its line, takes the good rows, and is taken back', async () => {
    const before = await count();
    await choose(file('messy.csv', messyFile()));
    await said(/8 of 17 rows are good/);
    await expect.poll(() => page.getByLabel('Encoding').inputValue()).toBe('windows-1252');
    expect(await listed(/problems in the file/)).toEqual(toldIn('problems'));
    expect(await listed(/things to look at/)).toEqual(toldIn('notes'));
    await said(/\(written xn--80ak6aa92e.com\), which can be taken for “apple.com”/);
    // 25/04/2027 shows how the column writes its days.
    expect(await page.getByLabel('How “Gültig bis” writes days').inputValue()).toBe('day');
    await said(/is read so; line 12 shows it/);
    expect(await count()).toBe(before);

    await button('Go on with the 8 good rows').click();
    await said(/Nothing is written yet/);
    await expect.poll(() => page.locator('dl').innerText()).toMatch(/New\s+8/);
    expect(await count()).toBe(before);
    await button('Write the catalogue').click();
    await said(/In the catalogue: 8 new/);
    expect(await count()).toBe(before + 8);
    const briefs = await stage.session.ask(stage.own, 'library.briefs', { after: '', limit: 2_000 });
    const written = briefs.briefs.filter(({ source }) => source === 'file').map(({ title }) => title);
    expect(written.sort()).toEqual([...titles].sort());
    await button('Undo the import of messy.csv').click();
    await said(/Taken back: 8 assets/);
    expect(await count()).toBe(before);
    await button('Import another file').click();
  });

  test('a column without a known name is mapped by hand', async () => {
    await choose(
      file('own.csv', 'Worum es geht,Adresse im Netz\nErste,https://a.example/x1\nZweite,https://a.example/x2\n'),
    );
    await said(/No column holds the title/);
    await page.getByLabel('What “Worum es geht” becomes').selectOption({ label: 'Title' });
    await said(/2 of 2 rows are good/);
    await expect.poll(() => page.getByLabel('What “Adresse im Netz” becomes').inputValue()).toBe('url');
    await button('Cancel').first().click();
    await page.getByText(/Drop a file here/).waitFor();
  });
});

describe('other formats', () => {
  test('a workbook, a feed and a folder of Markdown are read', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="str"><v>title</v></c><c t="str"><v>type</v></c></row><row><c t="str"><v>Aus Excel</v></c><c t="str"><v>Deck</v></c></row></sheetData></worksheet>';
    const parts = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="Assets" id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet,
    };
    await choose(
      file('a.xlsx', zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))),
    );
    await said(/Excel · 1 of 1 rows/);
    await button('Cancel').first().click();
    await choose(
      file(
        'feed.xml',
        '<rss><channel><item><title>From the blog</title><link>https://a.example/blog</link></item></channel></rss>',
      ),
    );
    await said(/RSS or Atom · 1 of 1 rows/);
    await button('Cancel').first().click();
    await choose(
      file(
        'sitemap.xml',
        '<urlset><url><loc>https://a.example/blog/cold-chain</loc></url><url><loc>https://a.example/x</loc></url></urlset>',
      ),
    );
    await said(/Sitemap · 2 of 2 rows/);
    await button('Cancel').first().click();
    mkdirSync(join(folder, 'blog'));
    writeFileSync(join(folder, 'blog', 'a.md'), '---\ntitle: One\n---\nText.\n');
    writeFileSync(join(folder, 'blog', 'b.md'), '# Two\n\nText.\n');
    await page.locator('input[type=file]').nth(1).setInputFiles(join(folder, 'blog'));
    await said(/Markdown · 2 of 2 rows/);
    await button('Cancel').first().click();
  });

  test.each([
    ['a sign-in page', 'catalogue.csv', '<!doctype html><html><body>Sign in</body></html>', /web page/],
    ['an old workbook', 'old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /old Excel workbook/],
    [
      'a bomb',
      'bomb.xlsx',
      zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 9 }),
      /would be larger than/,
    ],
  ])('%s is refused in one sentence', async (_, name, content, words) => {
    await choose(file(name, content));
    await said(words);
  });
});

test('stopped in the middle it goes on with the same file, and the catalogue changes only at the end', async () => {
  const before = await count();
  const rows = Array.from({ length: 6_000 }, (_, at) => `Asset ${at},deck,https://a.example/many/${at}`);
  const path = file('many.csv', `title,type,url\n${rows.join('\n')}\n`);
  await choose(path);
  await said(/6,000 of 6,000/);
  // The page goes away while parts are put aside.
  await button(/Go on with all/).click();
  await expect
    .poll(async () => (await stage.session.ask(stage.own, 'import.list', {})).imports[0]?.parts ?? 0)
    .toBeGreaterThan(0);
  await page.close();
  expect(await count()).toBe(before);
  page = await stage.session.openOwn('catalogue.html');
  await said(/The import of many.csv stopped after/);
  await choose(path);
  await said(/6,000 of 6,000/);
  await button(/Go on with all/).click();
  await expect.poll(() => page.locator('dl').innerText()).toMatch(/New\s+6,000/);
  await button('Write the catalogue').click();
  await said(/In the catalogue: 6,000 new/);
  expect(await count()).toBe(before + 6_000);
  await button('Undo the import of many.csv').click();
  await said(/Taken back: 6,000/);
  expect(await count()).toBe(before);
});

test('cancelled while rows are put aside, nothing of it stays', async () => {
  const before = await count();
  await button('Import another file').click();
  const rows = Array.from({ length: 5_000 }, (_, at) => `Other ${at},deck,https://b.example/many/${at}`);
  await choose(file('other.csv', `title,type,url\n${rows.join('\n')}\n`));
  await said(/5,000 of 5,000/);
  await button(/Go on with all/).click();
  await expect
    .poll(async () => (await stage.session.ask(stage.own, 'import.list', {})).imports[0]?.parts ?? 0)
    .toBeGreaterThan(0);
  await button('Cancel').last().click();
  await page.getByText(/Drop a file here/).waitFor();
  const { imports } = await stage.session.ask(stage.own, 'import.list', {});
  expect(imports.filter(({ state }) => state === 'reading')).toEqual([]);
  expect(await count()).toBe(before);
});

test('what came from a file is changed in one go, and the change is taken back', async () => {
  const rows = Array.from({ length: 3 }, (_, at) => `Bulk example ${at},deck,https://c.example/${at}`);
  await choose(file('bulk.csv', `title,type,url\n${rows.join('\n')}\n`));
  await button(/Go on with all/).click();
  await button('Write the catalogue').click();
  await said(/In the catalogue: 3 new/);
  await page.getByRole('searchbox').fill('bulk example');
  await said(/3 of [\d,]+ assets/);
  await page.getByLabel('Choose all that are shown').check();
  await page.getByLabel('What to change').selectOption('owner');
  await page.getByLabel('New value').fill('Ann Example');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await said(/3 assets changed/);
  const owners = async (): Promise<string[]> => {
    const { briefs } = await stage.session.ask(stage.own, 'library.briefs', { after: '', limit: 2_000 });
    return briefs.filter(({ title }) => title.startsWith('Bulk example')).map(({ owner }) => owner);
  };
  expect(await owners()).toEqual(Array(3).fill('Ann Example'));
  await button('Take the last change back').click();
  await expect.poll(owners).toEqual(['', '', '']);
});
