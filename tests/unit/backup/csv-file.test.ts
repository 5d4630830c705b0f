// The library's CSV as the page puts it together, in pages, read again as a file.
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { csvParts } from '../../../entrypoints/catalogue/csv-file.ts';
import { readCatalogue } from '../../../lib/importers/index.ts';
import { assetSchema } from '../../../lib/model/asset.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { background } from '../../fakes/background.ts';
import { clientOf } from './profile.ts';

test('every chosen asset once, in the order asked, under one header', async () => {
  const { db, tab } = background();
  const assets = Array.from({ length: 450 }, (_, at) =>
    v.parse(assetSchema, { id: `a${at}`, type: 'deck', title: `=cmd|'${at}`, tags: ['x; y', `'${at}`] }),
  );
  await replaceSource(db, 'file', assets);
  const ids = assets.map(({ id }) => id).reverse();
  let text = '';
  for await (const part of csvParts(clientOf(tab(1)), ids)) text += part.text;
  expect(text.match(/\uFEFF/g)).toHaveLength(1);
  expect(text).not.toMatch(/(^|,|\n)"?=cmd/);
  const { assets: back, errors } = readCatalogue('catalogue.csv', text);
  expect(errors).toEqual([]);
  expect(back).toEqual(assets.reverse());
});
