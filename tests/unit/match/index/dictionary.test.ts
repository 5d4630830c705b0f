import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOrder, openDictionary, writeDictionary } from '../../../../lib/match/index/dictionary.ts';
import { runThrough } from '../../../../lib/match/index/job.ts';

const words = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'ß', 'é', '\ue000', '\uffee', '𐐀', '漢'), maxLength: 6 }), {
    maxLength: 80,
  })
  .map((all) => all.filter((word) => word !== '').sort(byteOrder));

describe('the dictionary', () => {
  it('orders words as their bytes are ordered', () => {
    fc.assert(
      fc.property(words, (sorted) => {
        const bytes = sorted.map((word) => Buffer.from(word));
        expect([...bytes].sort(Buffer.compare)).toEqual(bytes);
      }),
    );
  });

  it('finds every word, and no other', () => {
    fc.assert(
      fc.property(words, fc.string({ maxLength: 4 }), (sorted, other) => {
        const dictionary = openDictionary(runThrough(writeDictionary(sorted)), sorted.length);
        expect(sorted.map((word) => dictionary.find(word))).toEqual(sorted.map((_, at) => at));
        expect(dictionary.find(other)).toBe(sorted.indexOf(other));
        expect(dictionary.all()).toEqual(sorted);
      }),
    );
  });

  it('lists the words with a prefix', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('a', 'ab', 'é', '𐐀', 'zz'), (sorted, prefix) => {
        const dictionary = openDictionary(runThrough(writeDictionary(sorted)), sorted.length);
        expect(dictionary.startingWith(prefix, 1000)).toEqual(sorted.filter((word) => word.startsWith(prefix)));
      }),
    );
  });
});
