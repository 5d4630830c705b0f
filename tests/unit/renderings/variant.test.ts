import { expect, test } from 'vitest';
import { variantIn } from '../../../lib/renderings/variant.ts';
import { asset } from '../../fakes/world.ts';

const any = () => true;
const english = (change = {}) =>
  asset('en', { language: 'en', title: 'Guide', url: 'https://c.example/en/guide', ...change });
const german = (change = {}) =>
  asset('de', { language: 'de', title: 'Leitfaden', url: 'https://c.example/de/guide', ...change });

test.each([
  ['addresses that differ in the language', {}, {}],
  ['a language behind a dash', { url: 'https://c.example/guide-en.pdf' }, { url: 'https://c.example/guide-de.pdf' }],
  ['a language parameter', { url: 'https://c.example/guide?lang=en' }, { url: 'https://c.example/guide?lang=de' }],
  [
    'a tag of both',
    { url: 'https://c.example/a', tags: ['variant:guide'] },
    { url: 'https://c.example/b', tags: ['Variant:Guide'] },
  ],
  [
    'titles that differ in the language',
    { url: 'https://c.example/a', title: 'Guide (EN)' },
    { url: 'https://c.example/b', title: 'Guide (DE)' },
  ],
])('finds the variant by %s', (_, one, other) => {
  expect(variantIn(english(one), 'de', [english(one), german(other)], any).id).toBe('de');
});

test.each([
  ['another page', { url: 'https://c.example/de/other' }],
  ['another type', { type: 'datasheet' }],
  ['another language', { language: 'fr' }],
  ['another host', { url: 'https://d.example/de/guide' }],
])('does not take %s for a variant', (_, change) => {
  expect(variantIn(english(), 'de', [english(), german(change)], any).id).toBe('en');
});

test('takes only what may stand in, and leaves alone what is in the language already', () => {
  expect(variantIn(english(), 'de', [german()], () => false).id).toBe('en');
  expect(variantIn(german(), 'de', [english()], any).id).toBe('de');
  expect(variantIn(english({ language: '' }), 'de', [german()], any).id).toBe('en');
});
