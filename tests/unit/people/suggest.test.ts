import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Known } from '../../../lib/people/resolve.ts';
import { type SuggestInput, suggest } from '../../../lib/people/suggest.ts';

const person = (id: string, name: string, company: string, ...keys: string[]): Known => ({
  id,
  name,
  company,
  keys,
  firstSeenAt: '2026-11-24T09:00:00.000Z',
});
const whys = (one: Known, others: Known[], change: Partial<SuggestInput<Known>> = {}) =>
  suggest({ person: one, others, seen: one.keys, isRefused: () => false, own: new Set(), ...change }).map(
    ({ person: { id }, why }) => `${id}: ${why}`,
  );
const jonas = person('mail', 'Jonas Ebert', '', 'email:jonas.ebert@brueckner.example');

test('mail and LinkedIn meet in name and account, with the reason', () => {
  const profile = person('profile', 'Dr. Jonas Ebert', 'Brückner GmbH', 'linkedin:jonas-ebert');
  expect(whys(jonas, [profile])).toEqual([
    'profile: Same name, and brueckner.example looks like the domain of Brückner GmbH.',
  ]);
  expect(whys(profile, [jonas])).toEqual([
    'mail: Same name, and brueckner.example looks like the domain of Brückner GmbH.',
  ]);
  expect(whys(profile, [person('other', 'Ebert, Jonas', 'BRUECKNER', 'email:je@gmx.de')])).toEqual([
    'other: Same name in another order, and both at Brückner GmbH.',
  ]);
  expect(whys(jonas, [person('second', 'Jonas M. Ebert', '', 'email:j@eu.brueckner.example')])).toEqual([
    'second: Same name but for a middle name, and both have an address at brueckner.example.',
  ]);
});

test('a name alone, a free-mail domain or another account suggests nobody', () => {
  expect(whys(jonas, [person('x', 'Jonas Ebert', '', 'linkedin:jonas-ebert')])).toEqual([]);
  expect(whys(jonas, [person('x', 'Jonas Ebert', 'Acme', 'email:jonas@acme.example')])).toEqual([]);
  const [a, b] = ['a', 'b'].map((id) => person(id, 'Jonas Ebert', '', `email:${id}@gmx.de`));
  expect(a && b && whys(a, [b])).toEqual([]);
});

test('two ids of one kind are two people, whatever their names', () => {
  const a = person('a', 'Jonas Ebert', 'Acme', 'member:ACoA1');
  const b = person('b', 'Jonas Ebert', 'Acme', 'member:ACoA2');
  expect(whys(a, [b])).toEqual([]);
});

test('spellings of one mailbox are a question', () => {
  const dotted = person('b', 'A. E.', '', 'email:a.nn+news@googlemail.com');
  expect(whys(person('a', '', '', 'email:ann@gmail.com'), [dotted])).toEqual([
    'b: ann@gmail.com and a.nn+news@googlemail.com look like one mailbox.',
  ]);
});

test('keys of two known people are asked about first', () => {
  const profile = person('profile', 'J. E.', '', 'linkedin:jonas-ebert');
  expect(whys(jonas, [profile], { seen: [...jonas.keys, ...profile.keys] })).toEqual([
    'profile: This page shows jonas.ebert@brueckner.example and linkedin.com/in/jonas-ebert, which you have as two people.',
  ]);
});

test('a refused person, the person and the rep’s own address never come up', () => {
  const profile = person('profile', 'Jonas Ebert', 'Brückner', 'linkedin:jonas-ebert');
  expect(whys(jonas, [profile, jonas], { isRefused: (id) => id === 'profile' })).toEqual([]);
  expect(whys(jonas, [profile], { own: new Set(jonas.keys) })).toEqual([]);
});

test('the order of candidates does not matter', () => {
  const others = [
    person('p1', 'Jonas Ebert', 'Brueckner', 'linkedin:a'),
    person('p2', 'Ebert Jonas', 'Brueckner', 'linkedin:b'),
    person('p3', '', '', 'email:jonas.ebert+x@brueckner.example'),
    person('p4', 'Ann Example', 'Brueckner', 'linkedin:c'),
    person('p5', 'Jonas M Ebert', '', 'email:jm@brueckner.example'),
    person('p6', 'Jonas Ebert', 'Brückner AG', 'linkedin:d'),
  ];
  const expected = whys(jonas, others);
  expect(expected).toHaveLength(5);
  expect(expected[0]).toMatch(/^p3: .*one mailbox\.$/);
  fc.assert(
    fc.property(fc.shuffledSubarray(others, { minLength: others.length }), (shuffled) => {
      expect(whys(jonas, shuffled)).toEqual(expected);
    }),
  );
});
