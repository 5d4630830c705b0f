import fc from 'fast-check';
import { expect, test } from 'vitest';
import { survivorFirst } from '../../../lib/people/merged.ts';
import { type Known, resolve } from '../../../lib/people/resolve.ts';

const person = (id: string, keys: string[], change: Partial<Known> = {}): Known => ({
  id,
  name: 'Ann Example',
  company: 'Acme',
  keys,
  firstSeenAt: '2026-11-24T09:00:00.000Z',
  ...change,
});
const ann = person('p1', ['email:ann@acme.example', 'email:ann@home.example']);
const namesake = person('p2', ['linkedin:ann-example']);

test('an exact key decides, whichever of the addresses it is', () => {
  expect(resolve([ann, namesake], ['email:ann@home.example', 'member:ACoA1'])).toEqual({
    kind: 'known',
    person: ann,
    fresh: ['member:ACoA1'],
  });
});

test('keys of two people are a conflict, the address first', () => {
  const who = resolve([namesake, ann], ['linkedin:ann-example', 'email:ann@acme.example', 'member:ACoA1']);
  expect(who).toEqual({ kind: 'conflict', people: [ann, namesake] });
});

test('nobody is found without a key, nor by the rep’s own address', () => {
  const own = new Set(['email:me@us.example']);
  const wrong = person('p3', ['email:me@us.example']);
  expect(resolve([ann], [], own)).toEqual({ kind: 'nobody' });
  expect(resolve([wrong], ['email:me@us.example'], own)).toEqual({ kind: 'nobody' });
  expect(resolve([wrong], ['email:me@us.example', 'linkedin:x'], own)).toEqual({ kind: 'new', fresh: ['linkedin:x'] });
});

const key = fc.constantFrom(
  ...['email', 'linkedin', 'member', 'salesnav'].flatMap((kind) => ['a', 'b', 'c', 'd'].map((id) => `${kind}:${id}`)),
);
/** People as a store holds them: a key belongs to one. */
const people = fc.uniqueArray(key, { maxLength: 16 }).chain((keys) =>
  fc.array(fc.nat({ max: 3 }), { minLength: keys.length, maxLength: keys.length }).map((owners) =>
    ['p0', 'p1', 'p2', 'p3'].map((id, at) =>
      person(
        id,
        keys.filter((_, index) => owners[index] === at),
        { firstSeenAt: `2026-11-24T09:00:0${at % 2}.000Z` },
      ),
    ),
  ),
);
const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });

test('the order of people and of keys does not matter', () => {
  const cases = fc
    .tuple(people, fc.array(key), fc.uniqueArray(key, { maxLength: 3 }))
    .chain(([known, seen, own]) => fc.tuple(fc.constant({ known, seen, own }), shuffled(known), shuffled(seen)));
  fc.assert(
    fc.property(cases, ([{ known, seen, own }, known2, seen2]) => {
      expect(resolve(known2, seen2, new Set(own))).toEqual(resolve(known, seen, new Set(own)));
    }),
  );
});

test('people are told apart by keys alone: names never decide, and own keys never appear', () => {
  fc.assert(
    fc.property(people, fc.array(key), fc.uniqueArray(key, { maxLength: 3 }), (known, seen, own) => {
      const who = resolve(known, seen, new Set(own));
      const hits = known.filter(({ keys }) => keys.some((one) => seen.includes(one) && !own.includes(one)));
      const found = who.kind === 'known' ? [who.person] : who.kind === 'conflict' ? who.people : [];
      expect(found.map(({ id }) => id).sort()).toEqual(hits.map(({ id }) => id).sort());
      const fresh = who.kind === 'known' || who.kind === 'new' ? who.fresh : [];
      expect(
        fresh.filter((one) => own.includes(one) || known.some(({ keys }) => keys.includes(one) && !own.includes(one))),
      ).toEqual([]);
    }),
  );
});

test('the one that a CRM knows stays visible, else the older', () => {
  const old = { id: 'b', isParked: true, firstSeenAt: '2026-01-01T00:00:00.000Z' };
  const young = { id: 'a', isParked: true, firstSeenAt: '2026-02-01T00:00:00.000Z' };
  expect(survivorFirst(young, old)[0]).toBe(old);
  const inCrm = { ...young, isParked: false };
  expect(survivorFirst(old, inCrm)[0]).toBe(inCrm);
  expect(survivorFirst({ ...old, id: 'z' }, old)[0].id).toBe('b');
});
