// Documents for the tests of the index, and generators of them.
import fc from 'fast-check';
import type { IndexedDocument } from '../../../../lib/match/text/build-index.ts';

export const documentOf = (
  id: string,
  title: string,
  text = '',
  facets?: Record<string, string[]>,
): IndexedDocument => ({
  id,
  language: 'en',
  fields: [
    { text: title, weight: 3 },
    { text, weight: 1 },
  ],
  ...(facets ? { facets } : {}),
});

const word = fc.constantFrom(
  'cold',
  'chain',
  'sensor',
  'milk',
  'trailer',
  'audit',
  'vaccine',
  'invoice',
  'Zoll',
  'é́',
  '𐐀𐐁',
);
export const someText = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

const industries = fc.uniqueArray(fc.constantFrom('Retail', 'Banking', 'Logistics'), { maxLength: 2 });

/** A catalogue of a few documents; ids are unique. */
export const someDocuments = fc
  .array(fc.tuple(someText, someText, industries), { minLength: 1, maxLength: 10 })
  .map((all) => all.map(([title, text, industry], at) => documentOf(`d${at}`, title, text, { industry })));
