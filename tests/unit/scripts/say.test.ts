// English names find their German ones: whole, in part, as a pattern, with data in the gaps.
import { describe, expect, test } from 'vitest';
import { sayer } from '../../../scripts/say.ts';

const english = {
  insert: 'Insert',
  insertLink: 'Insert link',
  log: { '1': 'Log $1 touch', n: 'Log $1 touches' },
  off: 'Take $1 off the list',
  missing: '$1 not found',
  headline: 'headline',
  parted: '$1 · $2',
  quoted: '“$1” in the thread',
};
const german: Record<string, string[]> = {
  insert: ['Einfügen'],
  insertLink: ['Link einfügen'],
  log: ['$1 Kontakt erfassen', '$1 Kontakte erfassen'],
  off: ['$1 von der Liste nehmen'],
  missing: ['Nicht gefunden: $1'],
  headline: ['Überschrift'],
  parted: ['$1 · $2'],
  quoted: ['„$1“ im Verlauf'],
};
const { say } = sayer(english, (key) => german[key] ?? []);

describe('what an English text is called in German', () => {
  test.each([
    ['Insert', 'Einfügen', true],
    ['Insert', 'Link einfügen', false],
    [/^Insert/, 'Einfügen ↵', undefined],
    [/^Insert/, 'Link einfügen', undefined],
    [/^Log \d/, '3 Kontakte erfassen', undefined],
    [/^Take private.example off/, 'private.example von der Liste nehmen', undefined],
    ['Take private.example off the list', 'private.example von der Liste nehmen', true],
    [/headline not found/, 'Nicht gefunden: Überschrift', undefined],
    [/“.*” in the thread/, '„Kühlkette“ im Verlauf', undefined],
    ['Insert', 'Insert', true],
    ['Fjord', 'Fjord', true],
  ])('%s finds %s', (text, shown, isExact) => {
    expect(say(text, isExact).test(shown)).toBe(true);
  });

  test.each([
    ['Insert', 'Link einfügen', true],
    [/^Take private.example off/, 'other.example von der Liste nehmen', undefined],
    [/^Insert/, 'Kontakt · morgen', undefined],
    ['Fjord', 'Kontakt · morgen', true],
  ])('%s does not find %s', (text, shown, isExact) => {
    expect(say(text, isExact).test(shown)).toBe(false);
  });
});
