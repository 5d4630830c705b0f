import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type IndexedDocument } from '../../../lib/match/text/build-index.ts';
import { readSnapshot, writeSnapshot } from '../../../lib/match/text/snapshot.ts';

const documentOf = (id: string, title: string, text = ''): IndexedDocument => ({
  id,
  language: 'en',
  fields: [
    { text: title, weight: 3 },
    { text, weight: 1 },
  ],
});
const documents = [
  documentOf('1', 'cold chain', 'sensors in trailers'),
  documentOf('2', 'sensors', 'a note on sensors and trailers'),
  documentOf('3', 'contracts', 'terms and conditions'),
];

describe('the word index', () => {
  it('ranks the document with the word in its title first', () => {
    expect(
      buildIndex(documents)
        .search('sensor', 10)
        .map(({ id }) => id),
    ).toEqual(['2', '1']);
  });

  it('finds nothing for stop words, unknown words and no words', () => {
    for (const text of ['the of and', 'zebra', '']) expect(buildIndex(documents).search(text, 10)).toEqual([]);
  });

  it('does not depend on the order of the documents', () => {
    const word = fc.constantFrom('cold', 'chain', 'sensor', 'milk', 'trailer', 'audit');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (texts, question) => {
        const made = texts.map((each, at) => documentOf(`d${at}`, each));
        const straight = buildIndex(made).search(question, 5);
        expect(buildIndex([...made].reverse()).search(question, 5)).toEqual(straight);
      }),
    );
  });

  it('is the same after a snapshot', () => {
    const index = buildIndex(documents);
    const loaded = readSnapshot(writeSnapshot(index));
    expect(loaded?.search('sensors trailers', 10)).toEqual(index.search('sensors trailers', 10));
    expect(loaded?.arrays.surfaces).toEqual(index.arrays.surfaces);
  });

  it('refuses bytes that are not a whole snapshot', () => {
    const bytes = writeSnapshot(buildIndex(documents));
    expect(readSnapshot(bytes.slice(0, -1))).toBeUndefined();
    expect(readSnapshot(new Uint8Array(3))).toBeUndefined();
    expect(readSnapshot(new Uint8Array(64).fill(255))).toBeUndefined();
  });

  it('answers nothing over no documents', () => {
    const index = buildIndex([]);
    expect(index.search('sensor', 10)).toEqual([]);
    expect(readSnapshot(writeSnapshot(index))?.size).toBe(0);
  });
});
