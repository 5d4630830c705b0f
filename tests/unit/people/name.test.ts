import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forSentence, isAlike } from '../../../lib/people/fold.ts';
import { nameParts, sameName } from '../../../lib/people/name.ts';

describe('one name, written in two ways', () => {
  test.each([
    ['Jonas Ebert', 'JONAS  EBERT', 'same'],
    ['Jonas Ebert', 'Ebert, Jonas', 'order'],
    ['Dr. Jonas Ebert (he/him)', 'Jonas Ebert, PhD', 'same'],
    ['Ann B. Example', 'Ann Example', 'initial'],
    ['Ann B. Example', 'Ann Beatrice Example', 'initial'],
    ['Example, Ann B.', 'Ann Example', 'initial'],
    ['Åsa Öberg', 'A\u030asa O\u0308berg', 'same'],
    ['\u212bsa Öberg', 'Asa Oberg', 'same'],
    ['Åsa Öberg', 'Aasa Oeberg', 'same'],
    ['Jürgen Groß', 'JUERGEN GROSS', 'same'],
    ['Jürgen Groß', 'Jurgen Gross', 'same'],
    ['İpek Yıldız', 'ipek yildiz', 'same'],
    ['İPEK YILDIZ', 'İpek Yıldız', 'same'],
    ['Søren Bjørn', 'Soren Bjorn', 'same'],
    ['Łukasz Đorđe', 'Lukasz Dorde', 'same'],
    ['Νίκος Παπαδόπουλος', 'ΝΙΚΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ', 'same'],
    ['Фёдор Королёв', 'Федор Королев', 'same'],
    ['Anna-Lena O’Brien', "Anna Lena O'Brien", 'same'],
    ['王小明', '王 小明', 'same'],
    ['小明 王', '王小明', 'order'],
    ['山田 太郎', '山田太郎', 'same'],
    ['김민준', '김 민준', 'same'],
    ['דָּנִי כֹּהֵן', 'דני כהן', 'same'],
    ['\u202bمُحَمَّد علي\u202c', 'محمد علي', 'same'],
    ['Ａｎｎ Example', 'Ann Example', 'same'],
  ])('%j and %j: %s', (a, b, match) => expect(sameName(a, b)).toBe(match));
});

describe('two names', () => {
  test.each([
    ['Ann Example', 'Anna Example'],
    ['Ann B. Example', 'Ann C. Example'],
    ['Ann Beatrice Example', 'Ann Example'],
    ['J. Ebert', 'Jonas Ebert'],
    ['Jonas Ebert', 'Jonas Ebert Jr'],
    ['Ann', 'Ann'],
    ['王', '王'],
    ['王小明', '王大明'],
    ['が さくら', 'か さくら'],
    ['किरण राव', 'करण राव'],
    ['', ''],
    ['🙂 🙂', '🙂 🙂'],
  ])('%j is not %j', (a, b) => expect(sameName(a, b)).toBeUndefined());
});

test('comparing is symmetric, and a name that says enough is its own', () => {
  const name = fc
    .array(fc.constantFrom('Ann', 'B', 'Ebert', 'Jürgen', 'Groß', '王', '小明', 'İpek', 'כהן', 'Dr.', 'ann', 'gross'), {
      maxLength: 4,
    })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(sameName(a, b)).toBe(sameName(b, a));
      expect([undefined, 'same']).toContain(sameName(a, a));
    }),
  );
});

test('a name of nothing but titles is kept', () => expect(nameParts('Dr. Ma')).toEqual(['Dr', 'Ma']));

test('a mark that makes another letter counts in Thai, Hindi and Kana', () => {
  expect(isAlike('ป้า', 'ปา')).toBe(false);
  expect(isAlike('कि', 'क')).toBe(false);
  expect(isAlike('が', 'か')).toBe(false);
  expect(isAlike('が', 'か\u3099')).toBe(true);
});

test('a hostile name in a sentence is short and cannot turn it around', () => {
  const text = forSentence(`\u202e<script>${'x'.repeat(10_000)}\n`);
  expect(Array.from(text).length).toBe(60);
  expect(text).not.toMatch(/[\u202e\n]/);
});
