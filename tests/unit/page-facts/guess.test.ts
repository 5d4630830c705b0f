// What is guessed from a page, from where, and what a page cannot do with it.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../lib/match/text/language.ts';
import { stopWords } from '../../../lib/match/text/stop-words.ts';
import { linkDraftSchema } from '../../../lib/model/link-draft.ts';
import { guessFrom, shortened } from '../../../lib/page-facts/guess.ts';
import { type PageSaid, pageSaidSchema } from '../../../lib/page-facts/page-said.ts';
import { withoutSite } from '../../../lib/page-facts/title.ts';

const words = {
  languageOf: detectLanguage,
  isStopWord: (word: string) => stopWords.en.has(word) || stopWords.de.has(word),
};
const draft = { url: 'https://www.vendor.example/blog/cold-chain', title: 'Cold chain', language: '' };
const guess = (said: Partial<Record<keyof PageSaid, unknown>>, change = {}) =>
  guessFrom({ ...draft, ...change }, v.parse(pageSaidSchema, said), words);

test('a page that says everything of itself', () => {
  const data = {
    '@graph': [
      { '@type': 'Organization', name: 'Vendor' },
      { headline: 'Data headline', keywords: 'spoilage, pharma', publisher: { name: 'Vendor' } },
    ],
  };
  expect(
    guess({
      title: 'Keep it cold | Vendor',
      ogTitle: 'Keep it cold – Vendor',
      description: 'How to keep goods cold.',
      language: 'en-GB',
      keywords: 'cold chain, Vendor, cold chain',
      articleTags: ['Logistics', 'https://spam.example/'],
      siteName: 'Vendor',
      canonical: 'https://vendor.example/blog/cold-chain-2?utm_source=x',
      data: ['no json', JSON.stringify(data)],
    }),
  ).toEqual({
    url: 'https://vendor.example/blog/cold-chain-2',
    title: 'Keep it cold',
    summary: 'How to keep goods cold.',
    language: 'en',
    tags: ['Logistics', 'spoilage', 'pharma', 'cold chain'],
    reading: 'read',
    from: { title: 'preview', summary: 'description', language: 'language', tags: 'keywords', url: 'canonical' },
  });
});

test('a page that says nothing but its text', () => {
  const text =
    'Die Kühlkette bricht öfter, als man denkt, und die Ware ist dann nicht mehr zu retten. Wer die Kühlkette misst, verliert weniger.';
  const found = guess({ title: 'Kühlkette einfach erklärt', paragraphs: ['Von Ann', text] });
  expect(found).toMatchObject({
    title: 'Kühlkette einfach erklärt',
    summary: text,
    language: 'de',
    tags: ['Kühlkette'],
  });
  expect(found.from).toEqual({ title: 'title', summary: 'paragraph', language: 'text', tags: 'words' });
});

test('an empty page leaves what the click told', () => {
  expect(guess({})).toEqual({ ...draft, summary: '', tags: [], reading: 'read', from: {} });
});

test('a page whose text plainly is in another language than it says', () => {
  const german =
    'Die Ware ist nicht mehr zu retten, wenn die Temperatur auf dem Weg zu hoch war und niemand es gemerkt hat. ';
  expect(guess({ language: 'en', paragraphs: [german.repeat(6)] })).toMatchObject({
    language: 'de',
    from: { language: 'text' },
  });
  expect(guess({ language: 'en', paragraphs: [german] }).language).toBe('en');
});

describe('the canonical address', () => {
  test.each([
    ['another site', 'https://other.example/x'],
    ['the front page for all', 'https://www.vendor.example/'],
    ['a script', 'javascript:alert(1)'],
    ['one with a password', 'https://ann:secret@www.vendor.example/x'],
    ['the same page', 'https://vendor.example/blog/cold-chain/'],
  ])('is not taken when it is %s', (_, canonical) => expect(guess({ canonical }).url).toBe(draft.url));
});

describe('the name of the site', () => {
  const site = { name: '', host: 'www.northlight-systems.example', heading: '' };
  test.each([
    ['Cold chain | Northlight Systems', 'Cold chain'],
    ['Northlight Systems – Cold chain', 'Cold chain'],
    ['Cold chain - what now? - Northlight Systems Blog', 'Cold chain - what now?'],
    ['Plan A | Plan B', 'Plan A | Plan B'],
    ['Cold-chain basics', 'Cold-chain basics'],
    ['Northlight Systems', 'Northlight Systems'],
  ])('%s → %s', (title, expected) => expect(withoutSite(title, site)).toBe(expected));

  test('is known from the heading, too', () => {
    expect(withoutSite('Cold chain basics | Some Magazine', { ...site, heading: 'Cold chain basics' })).toBe(
      'Cold chain basics',
    );
  });
});

test('a summary ends with a sentence, or with a word', () => {
  expect(shortened(`${'A sentence of some length stands here. '.repeat(12)}`)).toMatch(/here\.$/);
  expect(shortened('word '.repeat(200))).toMatch(/word…$/);
});

test('whatever a page says fits the form, without what is not to be seen', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.anything(),
    fc.constant('x\u0000\u202Ey'.repeat(3_000)),
  );
  const keys = Object.keys(pageSaidSchema.entries);
  const said = fc.record(Object.fromEntries(keys.map((key) => [key, fc.oneof(odd, fc.array(odd, { maxLength: 50 }))])));
  fc.assert(
    fc.property(said, (one) => {
      const found = guess(one);
      expect(v.is(linkDraftSchema, found)).toBe(true);
      expect(`${found.title}${found.summary}${found.tags?.join('')}`).not.toMatch(/[\u202E\p{Cc}]/u);
    }),
    { numRuns: 80 },
  );
});
