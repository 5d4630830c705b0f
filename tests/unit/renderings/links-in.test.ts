import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetsNamedIn, isSamePage } from '../../../lib/renderings/links-in.ts';
import { asset } from '../../fakes/world.ts';

const card = asset('card', { url: 'https://www.Collateral.example/battle/Cards%20A' });
const query = asset('query', { url: 'https://drive.example/view?id=12' });
const root = asset('root', { url: 'https://wiki.example/' });
const idn = asset('idn', { url: 'https://brückner.example/intern' });
const all = [card, query, root, idn, asset('none', { url: '' })];
const named = (text: string) => assetsNamedIn(text, all).map(({ id }) => id);

test.each([
  'See https://www.collateral.example/battle/Cards%20A.',
  'http://collateral.example/battle/cards%20a/',
  '(COLLATERAL.example/battle/Cards%20A)',
  'https://collateral.example/battle/Cards%20A?utm_source=mail#top',
  'https://www.example.org/r?to=https%3A%2F%2Fcollateral.example%2Fbattle%2FCards%2520A&x=1',
  'https://collateral.example:443/battle/Cards%20A',
  'https://collateral.example./battle/Cards%20A',
  'https:\\\\collateral.example\\battle\\x\\..\\Cards%20A',
  'https://collateral.example/./battle//../battle/Cards%20A',
  'https://someone@collateral.example/battle/Cards%20A',
  'c\u200bollateral.example/battle/Cards%20A',
  'ｃollateral.example/battle/Cards%20A',
])('finds the address in %j', (text) => {
  expect(named(text)).toEqual(['card']);
});

test.each([
  'https://collateral.example/battle/Cards%20AB',
  'https://collateral.example/battle',
  'https://notcollateral.example/battle/Cards%20A',
  'https://drive.example/view?id=123',
  'https://drive.example/view',
  'https://wiki.example/public',
  'nothing at all',
])('leaves %j alone', (text) => expect(named(text)).toEqual([]));

test('parameters that make the page count, in any order', () => {
  expect(named('https://drive.example/view?utm=1&id=12')).toEqual(['query']);
  expect(named('wiki.example!')).toEqual(['root']);
});

test('an international host is found in letters and in ASCII', () => {
  expect(named('https://brückner.example/intern')).toEqual(['idn']);
  expect(named('https://xn--brckner-o2a.example/intern')).toEqual(['idn']);
});

test('one page under two spellings is one page', () => {
  expect(isSamePage(card, asset('x', { url: 'http://collateral.example/battle/cards%20a/' }))).toBe(true);
  expect(isSamePage(card, query)).toBe(false);
  expect(isSamePage(asset('y', { url: '' }), asset('z', { url: '' }))).toBe(false);
});

test('an address is found wherever it stands', () => {
  const around = fc.string({ maxLength: 30 }).filter((text) => !/[%&\p{L}\p{N}\-./@_]/u.test(text));
  fc.assert(
    fc.property(around, around, (before, after) => {
      expect(named(`${before} https://drive.example/view?id=12 ${after}`)).toEqual(['query']);
    }),
  );
});
