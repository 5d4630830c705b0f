import { expect, test } from 'vitest';
import { kindOf } from '../../../components/options/never-log-model.ts';
import { turned } from '../../../components/options/sensitive-words.tsx';

test.each([
  ['ann@acme.example', 'address'],
  [' Ann@Acme.example ', 'address'],
  ['acme.example', 'domain'],
  ['@acme.example', 'domain'],
])('%s is taken for an %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

const settings = { isOn: true, added: { health: ['flu'], hr: [], bank: ['flu'] }, removed: ['cancer'] };
const row = (word: string, isOwn: boolean, isRemoved: boolean) => ({
  class: 'health' as const,
  word,
  isOwn,
  isRemoved,
});

test('an own word goes from its class only', () => {
  expect(turned(settings, row('flu', true, false))).toEqual({
    ...settings,
    added: { health: [], hr: [], bank: ['flu'] },
  });
});

test('a shipped word is taken out and put in again', () => {
  expect(turned(settings, row('surgery', false, false)).removed).toEqual(['cancer', 'surgery']);
  expect(turned(settings, row('cancer', false, true)).removed).toEqual([]);
});
