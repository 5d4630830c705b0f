import { expect, test } from 'vitest';
import { recordAddress } from '../../../lib/people/record-address.ts';

const codeOf = (text: string): string => {
  const kept = recordAddress(text);
  return kept.ok ? kept.value : kept.problem.code;
};

test('only what a link may safely be is kept as the address of a record', () => {
  expect(codeOf(' https://app.crm.example/contacts/1/record/0-1/4711 ')).toBe(
    'https://app.crm.example/contacts/1/record/0-1/4711',
  );
  expect(codeOf('')).toBe('');
  for (const text of ['http://crm.example/1', 'javascript:alert(1)', 'crm.example/1', 'data:text/html,x', '4711'])
    expect(codeOf(text), text).toBe('no_record_address');
  expect(codeOf(`https://crm.example/${'x'.repeat(2_000)}`)).toBe('no_record_address');
  expect(codeOf('https://ann:secret@crm.example/1')).toBe('record_with_password');
});
