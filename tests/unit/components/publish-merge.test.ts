// Two edits of one asset: what is decided by itself, what a person decides, and what comes of it.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { differing, isDecided, merged, proposed } from '../../../components/publish/merge.ts';
import { slugOf } from '../../../components/publish/slug.ts';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';

const asset = (change: Partial<Asset> = {}): Asset =>
  v.parse(assetSchema, { id: 'a1', type: 'deck', title: 'Base', tags: ['x'], ...change });

test('only what differs is asked, and only where both changed it', () => {
  const mine = asset({ title: 'Mine', summary: 'Mine', validUntil: '2027-01-31' });
  const theirs = asset({ title: 'Theirs', tags: ['x', 'y'] });
  expect(differing(mine, theirs)).toEqual(['title', 'summary', 'tags', 'validUntil']);
  const choices = proposed(asset(), mine, theirs);
  expect(choices).toEqual({ summary: 'mine', tags: 'theirs', validUntil: 'mine' });
  expect(isDecided(mine, theirs, choices)).toBe(false);
  expect(isDecided(mine, theirs, { ...choices, title: 'mine' })).toBe(true);
});

test('what is chosen stands there, and a value taken out stays out', () => {
  const mine = asset({ title: 'Mine' });
  const theirs = asset({ title: 'Theirs', validUntil: '2027-01-31', owner: 'Lee' });
  const next = merged(mine, theirs, { title: 'mine', validUntil: 'mine', owner: 'theirs' });
  expect(next).toEqual(asset({ title: 'Mine', owner: 'Lee' }));
  expect('validUntil' in next).toBe(false);
  expect(merged(mine, theirs, {})).toEqual(theirs);
});

test.each([
  ['Nördliche Partner', 'nordliche-partner'],
  ['Partners', 'partners-2'],
  ['北', 'catalogue'],
  ['  ', ''],
  ['!!', ''],
  ['x'.repeat(100), 'x'.repeat(36)],
])('the id of the catalogue %j is %j', (name, id) => expect(slugOf(name, new Set(['partners', 'main']))).toBe(id));
