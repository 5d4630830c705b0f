// What an address says by itself: its page, its language, its words; and when two addresses are one page.
import { describe, expect, test } from 'vitest';
import { languageOfLink, linkKey, withoutTracking, wordsOfLink } from '../../../lib/model/link-draft.ts';

describe('two spellings of one page', () => {
  test.each([
    'https://vendor.example/cases/fjord',
    'http://www.vendor.example/cases/fjord/',
    'https://vendor.example/cases/fjord#figures',
    'https://vendor.example/cases/fjord?utm_source=mail&utm_campaign=q4',
    'https://vendor.example/cases/fjord/?fbclid=1',
  ])('%s', (address) => expect(linkKey(address)).toBe('vendor.example/cases/fjord'));

  test('are not two pages that differ in what they ask for', () => {
    expect(linkKey('https://vendor.example/p?id=1')).not.toBe(linkKey('https://vendor.example/p?id=2'));
  });

  test('is nothing for what may not be sent', () => {
    expect(['javascript:alert(1)', 'https://ann:pw@vendor.example/', 'words'].map(linkKey)).toEqual(['', '', '']);
  });
});

test('tracking goes, everything else of the address stays as it was', () => {
  expect(withoutTracking('https://vendor.example/a?utm_source=x&id=7&gclid=1#top')).toBe(
    'https://vendor.example/a?id=7#top',
  );
  expect(withoutTracking('https://vendor.example/a?b=c%20d')).toBe('https://vendor.example/a?b=c%20d');
});

test.each([
  ['https://vendor.example/de/loesungen', 'de'],
  ['https://vendor.example/en-gb/cases', 'en'],
  ['https://fr.vendor.example/cas', 'fr'],
  ['https://vendor.example/p?lang=es', 'es'],
  ['https://vendor.de/produkte', 'de'],
  ['https://vendor.example/cases', ''],
  ['https://vendor.example/it-security/xx', ''],
  ['no address', ''],
])('the language of %s is “%s”', (address, language) => expect(languageOfLink(address)).toBe(language));

test.each([
  ['https://vendor.example/blog/cold-chain_monitoring.html', 'cold chain monitoring'],
  ['https://vendor.example/blog/2026/11/', 'blog'],
  ['https://www.vendor.example/', 'vendor'],
  ['https://vendor.example/K%C3%BChlkette', 'Kühlkette'],
  ['https://vendor.example/%E0%A4%A/index.html', 'vendor'],
])('%s says “%s”', (address, words) => expect(wordsOfLink(address)).toBe(words));
