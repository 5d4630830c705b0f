import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenName } from '../../../lib/renderings/given-name.ts';
import { anyText } from './any-text.ts';

test.each([
  // Plain, middle names and initials.
  ['Ann Example', 'Ann', 'Example'],
  ['Ann Mary Example', 'Ann', 'Mary Example'],
  ['John F. Kennedy', 'John', 'Kennedy'],
  ['J. Robert Vale', 'Robert', 'Vale'],
  ['Jean-Pierre Moreau', 'Jean-Pierre', 'Moreau'],
  ['Siobhán O’Neill', 'Siobhán', 'O’Neill'],
  ['Madonna', 'Madonna', ''],
  ['  Ann \u00a0 Example ', 'Ann', 'Example'],
  // Titles, before and behind.
  ['Dr. Ann Example', 'Ann', 'Example'],
  ['Prof. Dr. med. Ann Example', 'Ann', 'Example'],
  ['Dipl.-Ing. Jonas Ebert', 'Jonas', 'Ebert'],
  ['Herr Jonas Ebert', 'Jonas', 'Ebert'],
  ['Mme Claire Petit', 'Claire', 'Petit'],
  ['Arch. Maria Rossi', 'Maria', 'Rossi'],
  ['Ann Example, PhD', 'Ann', 'Example'],
  ['Ann Example, MBA, CPA', 'Ann', 'Example'],
  ['Ann Example PMP®', 'Ann', 'Example'],
  ['Robert Vale Jr.', 'Robert', 'Vale'],
  ['Jack Ma', 'Jack', 'Ma'],
  ['Don Hale', 'Don', 'Hale'],
  // Family name first.
  ['Ebert, Jonas', 'Jonas', 'Ebert'],
  ['Ebert, Dr. Jonas', 'Jonas', 'Ebert'],
  ['EBERT, JONAS', 'JONAS', 'EBERT'],
  ['LEE, ANN', 'ANN', 'LEE'],
  ['Ebert, Jonas (Northwind)', 'Jonas', 'Ebert'],
  ['van der Berg, Anna', 'Anna', 'van der Berg'],
  ['Vale, John, PhD', 'John', 'Vale'],
  ['DUPONT Jean', 'Jean', 'DUPONT'],
  ['Jean DUPONT', 'Jean', 'DUPONT'],
  // Ornaments.
  ['🚀 Ann Example ✔', 'Ann', 'Example'],
  ['Ann Example (she/her)', 'Ann', 'Example'],
  ['Ann Example she/her', 'Ann', 'Example'],
  ['"Ann Example"', 'Ann', 'Example'],
  ['Robert (Bob) Vale', 'Robert', 'Vale'],
  ['Ann Example | Northwind', 'Ann', 'Example'],
  ['Ann Example - Northwind', 'Ann', 'Example'],
  ['\u202eAnn\u200b Example\u202c', 'Ann', 'Example'],
  // Other scripts.
  ['Иван Петров', 'Иван', 'Петров'],
  ['Иванов Иван Иванович', 'Иван', 'Иванов Иванович'],
  ['Мария Сергеевна Иванова', 'Мария', 'Сергеевна Иванова'],
  ['Γιώργος Παπαδόπουλος', 'Γιώργος', 'Παπαδόπουλος'],
  ['דנה לוי', 'דנה', 'לוי'],
  ['د. أحمد حسن', 'أحمد', 'حسن'],
  ['عبد الله حسن', 'عبد الله', 'حسن'],
  ['अनीता शर्मा', 'अनीता', 'शर्मा'],
  ['王小明', '王小明', ''],
  ['山田 太郎', '山田 太郎', ''],
  ['김철수', '김철수', ''],
])('%j is addressed as %j', (name, first, last) => expect(givenName(name)).toEqual({ first, last }));

test.each(['', '   ', 'ann@example.com', 'J. Vale', 'A. B. Vale', 'Dr. Vale', 'Herr Ebert', '🚀', '(she/her)'])(
  '%j tells no first name',
  (name) => expect(givenName(name).first).toBe(''),
);

test('whatever a name is, it comes out as one line without invisible signs', () => {
  fc.assert(
    fc.property(anyText(80), (name) => {
      const { first, last } = givenName(name);
      expect(`${first}${last}`).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
