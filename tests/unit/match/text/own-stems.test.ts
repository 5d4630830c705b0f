// The words that we bring along ourselves, stemmed beforehand, and the stemmers that the extension keeps.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { newStemmer } from 'snowball-stemmers';
import { describe, expect, it } from 'vitest';
import { surfaceWords } from '../../../../lib/match/text/analyse.ts';
import { everydayWords } from '../../../../lib/match/text/everyday-words.ts';
import { glossaryEntries } from '../../../../lib/match/text/glossary.ts';
import { everydayStems, glossaryStemmer, glossaryStems, packStems } from '../../../../lib/match/text/own-stems.ts';
import { withoutOtherStemmers } from '../../../../scripts/lean-build.ts';

const languages = [
  ['en', 'english'],
  ['de', 'german'],
] as const;

describe.each(languages)('our own words in %s', (language, name) => {
  const stemmer = newStemmer(name);

  it('have a line of stems for each entry of the glossary, head by head', () => {
    const wanted = glossaryEntries().map((entry) =>
      entry[language].map((head) => surfaceWords(head).map(glossaryStemmer(language)).join(' ')),
    );
    expect(glossaryStems(language)).toEqual(wanted);
  });

  it('know the everyday words by stem', () => {
    const stems = new Set(everydayStems(language));
    for (const word of ['approve', 'breakfast'].filter((each) => everydayWords.includes(each)))
      expect(stems).toContain(stemmer.stem(word));
  });
});

it('what the build packs survives the packing', () => {
  expect(JSON.parse(JSON.stringify(packStems()))).toEqual(packStems());
});

describe('the stemmers that the extension keeps', () => {
  const code = readFileSync(createRequire(import.meta.url).resolve('snowball-stemmers'), 'utf8');
  const cut = withoutOtherStemmers(code);
  const exports: { newStemmer?: typeof newStemmer } = {};
  runInNewContext(cut, { exports });

  it('are a quarter of the library at most', () => {
    expect(cut.length).toBeLessThan(code.length / 4);
  });

  it.each(languages)('stem %s as the whole library does', (language, name) => {
    const [whole, own] = [newStemmer(name), exports.newStemmer?.(name)];
    const words = [...new Set(glossaryEntries().flatMap((entry) => entry[language].flatMap(surfaceWords)))];
    expect(words.length).toBeGreaterThan(2_000);
    for (const word of words) expect(own?.stem(word)).toBe(whole.stem(word));
  });

  it('are cut only from the layout that is known', () => {
    expect(() => withoutOtherStemmers('var stemmers = 1;')).toThrow('laid out differently');
  });
});
