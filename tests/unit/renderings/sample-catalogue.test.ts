// What ships must fit: each sample asset that may be sent, in each rendering, in both languages.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../../lib/importers/index.ts';
import { barredOn, useOf } from '../../../lib/model/asset.ts';
import { defaultBudgets } from '../../../lib/model/settings.ts';
import { lengthOf } from '../../../lib/renderings/budget.ts';
import { renderAsset } from '../../../lib/renderings/render-asset.ts';

const text = readFileSync(new URL('../../../public/sample-catalogue.json', import.meta.url), 'utf8');
const assets = readCatalogue('sample-catalogue.json', text).assets.filter(
  (asset) =>
    useOf(asset.type) === 'send' && asset.audience !== 'internal' && barredOn(asset, '2026-11-24') === undefined,
);
const values = { 'person.firstName': 'Alexandra', account: 'Northwind Logistics & Forwarding' };

test('there are assets to send', () => expect(assets.length).toBeGreaterThan(30));

test.each([
  ['note', defaultBudgets.note],
  ['inmail', defaultBudgets.inmail],
  ['comment', defaultBudgets.comment],
] as const)('each fits as %s into %d', (rendering, budget) => {
  const limits = { budget, standing: 0, subjectBudget: defaultBudgets.inmailSubject };
  const long = assets.filter((asset) => {
    const draft = renderAsset(asset, rendering, values, asset.language === 'de' ? 'de' : 'en', limits);
    return lengthOf(draft) > budget || (draft.subject?.length ?? 0) > limits.subjectBudget;
  });
  expect(long.map(({ id }) => id)).toEqual([]);
});
