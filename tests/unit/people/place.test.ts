import { describe, expect, test } from 'vitest';
import type { Context } from '../../../lib/model/context.ts';
import { placesOf } from '../../../lib/people/place.ts';
import { context } from '../../fakes/world.ts';

const at = (host: Context['host'], url: string, change: Partial<Context> = {}) =>
  placesOf(context({ host, url, own: 'Me@us.example', ...change }));
const id = 'FMfcgzQcpKXQrLmNbVwZtHdSjGkFpRxY';

test('a Gmail thread is one place, however it was reached and whatever the number of the account', () => {
  const inbox = at('gmail', `https://mail.google.com/mail/u/0/#inbox/${id}`);
  expect(inbox).toEqual([`url:mail.google.com:me@us.example:${id}`]);
  expect(at('gmail', `https://mail.google.com/mail/u/1/#search/spoilage/${id}?compose=new`)).toEqual(inbox);
  expect(at('gmail', `https://mail.google.com/mail/u/0/#inbox/${id}`, { own: 'other@us.example' })).not.toEqual(inbox);
});

test('a thread’s own id comes first', () => {
  const thread = { id: 'thread-f:18', subject: '', participants: [], messages: [] };
  expect(at('gmail', `https://mail.google.com/mail/u/0/#inbox/${id}`, { thread })[0]).toBe(
    'thread:gmail:me@us.example:thread-f:18',
  );
});

test('a profile is one place with or without query, fragment and last slash', () => {
  const profile = at('linkedin', 'https://www.linkedin.com/in/ann-example/?trk=x#about');
  expect(profile).toEqual(['url:www.linkedin.com:me@us.example:/in/ann-example']);
  expect(at('linkedin', 'https://www.linkedin.com/in/ann-example')).toEqual(profile);
});

describe('a list has no place of its own', () => {
  test.each([
    ['gmail', 'https://mail.google.com/mail/u/0/#inbox'],
    ['gmail', 'https://mail.google.com/mail/u/0/#inbox/p2'],
    ['gmail', 'https://mail.google.com/mail/u/0/#label/Customers2026'],
    ['gmail', 'https://mail.google.com/mail/u/0/#search/quarterly12'],
    ['linkedin', 'https://www.linkedin.com/feed/'],
    ['linkedin', 'https://www.linkedin.com/search/results/people/?keywords=x'],
    ['linkedin', 'https://www.linkedin.com/mynetwork/invite-connect/connections/'],
    ['linkedin', 'not an address'],
  ] as const)('%s %s', (host, url) => expect(at(host, url)).toEqual([]));
});
