import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../../lib/match/index/build-segment.ts';
import { runThrough } from '../../../../lib/match/index/job.ts';
import { openSegment } from '../../../../lib/match/index/segment.ts';
import { openIndex } from '../../../../lib/match/text/text-index.ts';
import { documentOf, someDocuments, someText } from '../text/documents.ts';

const buffer = runThrough(
  buildSegment([
    {
      ...documentOf('a', 'cold chain', 'sensors in trailers', { industry: ['Retail', 'Logistics'] }),
      validFrom: 20_000,
    },
    { ...documentOf('b', 'audit', 'trail of sensors', { industry: ['Retail'], persona: ['CFO'] }), validUntil: 20_100 },
  ]),
);

describe('an index as bytes', () => {
  it('answers after reading back as it did before', () => {
    fc.assert(
      fc.property(someDocuments, someText, (documents, question) => {
        const bytes = runThrough(buildSegment(documents));
        const [first, second] = [openSegment(bytes), openSegment(bytes.slice(0))];
        if (first === undefined || second === undefined) throw new Error('not whole');
        expect(openIndex(second).search(question, 5)).toEqual(openIndex(first).search(question, 5));
        expect(first.terms.all().map((term) => first.terms.find(term))).toEqual(first.terms.all().map((_, at) => at));
        expect(first.surfaces.all().every((each, at) => first.surfaces.at(at) === each)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps ids, days of use and facets', () => {
    const segment = openSegment(buffer);
    expect([0, 1].map((doc) => segment?.idAt(doc))).toEqual(['a', 'b']);
    expect(segment?.docOf('b')).toBe(1);
    expect(segment?.docOf('c')).toBe(-1);
    expect([19_999, 20_000].map((day) => segment?.isValidOn(0, day))).toEqual([false, true]);
    expect([20_100, 20_101].map((day) => segment?.isValidOn(1, day))).toEqual([true, false]);
    expect(segment?.facets.valuesOf('industry', 0)).toEqual(['Retail', 'Logistics']);
    expect(segment?.facets.count('industry', [0, 1])).toEqual([
      { value: 'Retail', count: 2 },
      { value: 'Logistics', count: 1 },
    ]);
  });

  it('is refused when it is cut anywhere', () => {
    for (let length = 0; length < buffer.byteLength; length += 8) {
      expect(openSegment(buffer.slice(0, length))).toBeUndefined();
    }
    expect(openSegment(buffer.slice(0, -1))).toBeUndefined();
  });

  it('is refused when any byte is another', () => {
    fc.assert(
      fc.property(fc.nat(buffer.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = new Uint8Array(buffer.slice(0));
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(openSegment(bytes.buffer)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('is refused when it is something else', () => {
    expect(openSegment(new ArrayBuffer(0))).toBeUndefined();
    expect(openSegment(new Uint8Array(4096).fill(255).buffer)).toBeUndefined();
  });
});
