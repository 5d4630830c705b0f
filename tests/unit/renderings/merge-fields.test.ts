import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeFields } from '../../../lib/model/snippet.ts';
import { type FieldValues, fieldsLeftIn, fillTemplate, parseTemplate } from '../../../lib/renderings/merge-fields.ts';
import { plainValue } from '../../../lib/renderings/plain.ts';
import { anyText } from './any-text.ts';

function fill(template: string, values: FieldValues = {}) {
  const parsed = parseTemplate(template);
  return parsed.ok ? fillTemplate(parsed.value, values) : parsed.problem.message;
}

test('a value stands in its place, a fallback where there is none, and a hole stays visible', () => {
  expect(fill('Hi {{person.firstName|there}}!', { 'person.firstName': 'Ann' })).toEqual({
    text: 'Hi Ann!',
    unresolved: [],
  });
  expect(fill('Hi {{person.firstName|there}}!', { 'person.firstName': '' })).toEqual({
    text: 'Hi there!',
    unresolved: [],
  });
  expect(fill('Hi {{ person.firstName | you there }}!')).toEqual({ text: 'Hi you there!', unresolved: [] });
  expect(fill('At {{account|}}.')).toEqual({ text: 'At .', unresolved: [] });
  expect(fill('{{ person.firstName }} of {{account}}, {{account}}')).toEqual({
    text: '{{person.firstName}} of {{account}}, {{account}}',
    unresolved: ['person.firstName', 'account'],
  });
});

test.each([
  [
    'Hi\nyou {{persn.firstName}}',
    '“persn.firstName” at line 2, column 5 is not a merge field. Did you mean person.firstName?',
  ],
  ['{{constructor}}', '“constructor” at line 1, column 1 is not a merge field.'],
  ['{{}}', '“” at line 1, column 1 is not a merge field.'],
  ['🚀 {{person.name', 'The merge field at line 1, column 3 has no }} at its end.'],
  ['{{person.name|{{own.name}}}}', 'A merge field cannot hold a brace or another field: see line 1, column 15.'],
])('%j is refused with its place', (template, sentence) => expect(fill(template)).toBe(sentence));

test('single braces are text', () => {
  expect(fill('{a} }} {')).toEqual({ text: '{a} }} {', unresolved: [] });
});

describe('for any text', () => {
  const anyValue = fc.oneof(
    anyText(40),
    fc.constantFrom('{{own.email}}', '{{', '}}', '{{person.name|x}}', '\u202egnirts', '{'),
  );
  const field = fc.constantFrom(...mergeFields);

  test('a template without fields comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        fc.pre(!text.includes('{{'));
        expect(fill(text)).toEqual({ text, unresolved: [] });
      }),
    );
  });

  test('a value never becomes a field, alone or together with the text around it', () => {
    fc.assert(
      fc.property(field, anyValue, anyValue, (name, value, other) => {
        const values = { [name]: plainValue(value), 'own.name': plainValue(other) };
        const filled = fill(`{{${name}|-}}{{own.name|-}}{own.email}}`, values);
        const { text } = filled as { text: string };
        expect(text.slice(0, -'{own.email}}'.length)).not.toMatch(/[{}]/);
        expect(fieldsLeftIn(text)).toEqual([]);
        expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
      }),
    );
  });

  test('every field is filled, falls back or is named: none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, fc.option(fc.stringMatching(/^[a-z ]{0,9}$/)), fc.string({ maxLength: 9 })), {
          maxLength: 8,
        }),
        fc.dictionary(field, fc.stringMatching(/^[A-Z]{1,8}$/)),
        (parts, values) => {
          fc.pre(parts.every(([, , text]) => !/[{}]/.test(text)));
          const template = parts.map(([name, or, text]) => `${text}{{${name}${or === null ? '' : `|${or}`}}}`).join('');
          const { text, unresolved } = fill(template, values) as { text: string; unresolved: string[] };
          const wanted = parts
            .map(([name, or, before]) => before + (values[name] ?? or?.trim() ?? `{{${name}}}`))
            .join('');
          expect(text).toBe(wanted);
          expect(unresolved).toEqual([
            ...new Set(parts.filter(([name, or]) => or === null && values[name] === undefined).map(([name]) => name)),
          ]);
          expect(fieldsLeftIn(text)).toEqual(unresolved);
        },
      ),
    );
  });

  test('a strange template is an answer, never an error', () => {
    const piece = fc.constantFrom('{{', '}}', '{', '}', '|', 'person.name', '\n', ' ', 'ß', '🚀');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const parsed = parseTemplate(pieces.join(''));
        if (!parsed.ok) expect(parsed.problem.message).toMatch(/line \d+, column \d+/);
      }),
    );
  });
});
