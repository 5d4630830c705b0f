// The head of a page as words: what it calls itself, what it says, in which language. Foreign markup stays text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, readHead } from '../../../lib/pages/page-head.ts';
import { planTitles, titleOf } from '../../../lib/pages/page-titles.ts';

const page = (head: string, html = '<html lang="de-AT">'): string =>
  `<!doctype html>${html}<head>${head}</head><body><title>no</title></body>`;

describe('the title', () => {
  test.each([
    ['of the page', '<title>\n Cold  chain &amp; more </title>', 'Cold chain & more'],
    ['for sharing before it', '<title>A | Site</title><meta property="og:title" content="A">', 'A'],
    [
      'for sharing, attributes the other way round',
      `<meta content='B "x"' property='og:title'><title>A</title>`,
      'B "x"',
    ],
    [
      'without the site',
      '<title>Detention fees | Northlight</title><meta property=og:site_name content=Northlight>',
      'Detention fees',
    ],
    [
      'without the site after a dash',
      '<title>Fees – Northlight</title><meta property="og:site_name" content="northlight">',
      'Fees',
    ],
    [
      'that ends like the site by chance',
      '<title>About Northlight</title><meta property="og:site_name" content="Northlight">',
      'About Northlight',
    ],
    ['not from a comment', '<!-- <title>Old</title> --><title>New</title>', 'New'],
    ['not from a script', '<script>"<title>Old</title>"</script><title>New</title>', 'New'],
    ['not from a drawing', '<svg><title>Logo</title></svg><title>New</title>', 'New'],
    ['that an empty one for sharing does not hide', '<meta property="og:title" content=" "><title>A</title>', 'A'],
    ['with a bracket in a value', '<meta name="x" content="a > b"><title>A</title>', 'A'],
    ['in capitals', '<META PROPERTY="OG:TITLE" CONTENT="A">', 'A'],
    ['that is not there', '<meta name="description" content="x">', ''],
    ['that stays text', '<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>', '<script>alert(1)</script>'],
  ])('%s', (_, head, title) => expect(readHead(page(head)).title).toBe(title));
});

test('summary and language', () => {
  expect(
    readHead(page('<meta name="Description" content="Wie &uuml;ber N&auml;chte gek&#252;hlt wird."><title>x</title>')),
  ).toEqual({
    ...{ title: 'x', language: 'de', summary: 'Wie über Nächte gekühlt wird.' },
  });
  expect(readHead(page('<meta property="og:description" content="shared">')).summary).toBe('shared');
  expect(readHead(page('', '<html>')).language).toBe('');
  expect(readHead(page('', '<html lang="x-klingon">')).language).toBe('');
});

test('whatever comes, it answers soon, and never more than an asset may hold', () => {
  const part = fc.constantFrom(
    '<meta ',
    '<title>',
    '</title>',
    '"',
    "'",
    '>',
    'content=',
    '<!--',
    '-->',
    '<script>',
    'a ',
    '&#x110000;',
    '<html lang=',
    '</head>',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 400 }).map((parts) => parts.join('')),
      (html) => {
        const head = readHead(html);
        expect(head.title.length).toBeLessThanOrEqual(300);
        expect(head.summary.length).toBeLessThanOrEqual(600);
        expect(head.language).toMatch(/^(?:[a-z]{2,3})?$/);
      },
    ),
  );
  expect(readHead(`<title>${'x'.repeat(900)}</title>`).title).toHaveLength(300);
});

describe('the bytes of a page', () => {
  const latin = Uint8Array.from('Kühl', (char) => char.charCodeAt(0));
  const withMeta = Uint8Array.from('<meta charset="iso-8859-1">Kühl', (char) => char.charCodeAt(0));
  test.each([
    ['as the server says', latin, 'text/html; charset=ISO-8859-1', 'Kühl'],
    ['as the page says', withMeta, 'text/html', '<meta charset="iso-8859-1">Kühl'],
    ['by its mark', Uint8Array.from([0xff, 0xfe, 0x41, 0]), 'text/html; charset=utf-8', 'A'],
    ['as UTF-8 else', new TextEncoder().encode('Kühl'), 'text/html; charset=nonsense', 'Kühl'],
  ])('%s', (_, bytes, type, text) => expect(decodePage(bytes, type)).toBe(text));
});

describe('pages that are read', () => {
  test('are the first of the most, site by site, the own network among them; http stays out', () => {
    const plan = planTitles(
      [
        'https://a.example/1',
        'https://a.example/2',
        'https://wiki.corp/1',
        'http://b.example/1',
        'https://a.example/1',
      ],
      2,
    );
    expect(plan).toMatchObject({ pages: 2, all: 4, plain: 1 });
    expect(plan.sites.flatMap(({ addresses }) => addresses)).toEqual(['https://a.example/1', 'https://a.example/2']);
    expect(planTitles(['https://wiki.corp/1']).sites).toHaveLength(1);
  });

  const html = page('<title>A</title>');
  test.each([
    ['the page itself', 'https://a.example/guide', 'A'],
    ['the same site with www', 'https://www.a.example/en/guide', 'A'],
    ['another site', 'https://b.example/guide', undefined],
    ['a sign-in', 'https://a.example/login?next=/guide', undefined],
  ])('are believed when %s answered', (_, url, title) => {
    expect(titleOf('https://a.example/guide', { url, html })?.title).toBe(title);
  });
  test('without a title are not taken', () => {
    expect(titleOf('https://a.example/', { url: 'https://a.example/', html: page('') })).toBeUndefined();
  });
});
