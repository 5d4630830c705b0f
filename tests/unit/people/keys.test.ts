import { expect, test } from 'vitest';
import { isInternalOnly, keysOfTouchPerson } from '../../../lib/people/keys.ts';

test('keys fold case and Unicode forms', () => {
  expect(keysOfTouchPerson({ email: ' Ann@EXAMPLE.com', linkedinSlug: 'Ann-Example' })).toEqual([
    'email:ann@example.com',
    'linkedin:ann-example',
  ]);
  expect(keysOfTouchPerson({ email: 'ａnn@example.com', linkedinSlug: '' })).toEqual(['email:ann@example.com']);
  expect(keysOfTouchPerson({ email: '', linkedinSlug: '' })).toEqual([]);
});

test('internal means that everybody is a colleague, and that somebody is named', () => {
  const to = (...emails: string[]) => emails.map((email) => ({ name: '', email }));
  expect(isInternalOnly(to('a@us.example'), 'me@us.example', [])).toBe(true);
  expect(isInternalOnly(to('a@us.example', 'b@them.example'), 'me@us.example', [])).toBe(false);
  expect(isInternalOnly(to('a@sister.example'), 'me@us.example', ['Sister.example'])).toBe(true);
  expect(isInternalOnly([], 'me@us.example', [])).toBe(false);
  expect(isInternalOnly(to(''), '', [])).toBe(false);
});
