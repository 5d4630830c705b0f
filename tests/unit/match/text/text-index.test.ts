import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../lib/match/text/build-index.ts';
import { documentOf, someDocuments, someText } from './documents.ts';

const documents = [
  documentOf('1', 'cold chain', 'sensors in trailers'),
  documentOf('2', 'sensors', 'a note on sensors and trailers'),
  documentOf('3', 'contracts', 'terms and conditions'),
];

describe('the word index', () => {
  it('ranks the document with the word in its title first', () => {
    const found = buildIndex(documents).search('sensor', 10);
    expect(found.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('finds nothing for stop words, unknown words and no words', () => {
    for (const text of ['the of and', 'zebra', '']) expect(buildIndex(documents).search(text, 10)).toEqual([]);
  });

  it('gives equal scores to the smaller id first', () => {
    const twins = ['b', 'c', 'a'].map((id) => documentOf(id, 'cold chain'));
    expect(
      buildIndex(twins)
        .search('chain', 10)
        .map(({ id }) => id),
    ).toEqual(['a', 'b', 'c']);
  });

  it('keeps the later of two documents with one id', () => {
    const index = buildIndex([documentOf('1', 'milk'), documentOf('1', 'audit')]);
    expect(index.search('milk', 10)).toEqual([]);
    expect(index.search('audit', 10)).toHaveLength(1);
  });

  it('does not depend on the order of the documents', () => {
    fc.assert(
      fc.property(someDocuments, someText, (made, question) => {
        const [straight, turned] = [buildIndex(made), buildIndex([...made].reverse())];
        expect(turned.search(question, 5)).toEqual(straight.search(question, 5));
        expect(new Uint8Array(turned.segments[0]?.buffer ?? new ArrayBuffer(0))).toEqual(
          new Uint8Array(straight.segments[0]?.buffer ?? new ArrayBuffer(0)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('answers nothing over no documents', () => {
    expect(buildIndex([]).search('sensor', 10)).toEqual([]);
  });

  it('reads hostile text without hanging or throwing', () => {
    const hostile = ['x'.repeat(1_000_000), 'a\0b sensor\0', '\ud800 sensor \udfff', `${'sensor '.repeat(50_000)}`];
    const index = buildIndex(hostile.map((text, at) => documentOf(`h${at}`, text, text)));
    for (const text of hostile) expect(index.search(text, 3).length).toBeLessThanOrEqual(3);
    expect(index.search('sensor', 10).map(({ id }) => id)).toEqual(expect.arrayContaining(['h1', 'h2', 'h3']));
  });

  it('takes any text whatever', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
        fc.string({ unit: 'binary' }),
        (texts, question) => {
          const index = buildIndex(texts.map((text, at) => documentOf(`d${at}`, text, text)));
          for (const { score } of index.search(question, 5)) expect(score).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  });
});
