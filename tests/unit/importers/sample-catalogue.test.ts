// The sample catalogue is what people see first: it must be whole, and show each situation a real one has.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../lib/importers/index.ts';
import { type Asset, assetTypes, barredOn } from '../../../lib/model/asset.ts';

const text = readFileSync(new URL('../../../public/sample-catalogue.json', import.meta.url), 'utf8');
const { assets, errors } = readCatalogue('sample-catalogue.json', text);
/** The day on which it was written; on later days more is expired, not less. */
const today = '2026-11-24';
const live = assets.filter((asset) => barredOn(asset, today) === undefined);
const count = (is: (asset: Asset) => boolean) => assets.filter(is).length;

test('it is read without an error and nothing is changed on the way', () => {
  expect(errors).toEqual([]);
  // Most assets rest on no fact.
  expect(assets).toEqual((JSON.parse(text) as object[]).map((asset) => ({ facts: [], ...asset })));
});

test('there are about sixty assets, at least fourteen of them in German', () => {
  expect(assets.length).toBeGreaterThanOrEqual(55);
  expect(assets.length).toBeLessThanOrEqual(75);
  expect(count((asset) => asset.language === 'de')).toBeGreaterThanOrEqual(14);
  expect(count((asset) => asset.language !== 'de' && asset.language !== 'en')).toBe(0);
});

test.each(Object.keys(assetTypes))('the type %s is there', (type) =>
  expect(live.some((asset) => asset.type === type)).toBe(true),
);

describe('each facet has live assets', () => {
  const facets: [keyof Pick<Asset, 'industry' | 'persona' | 'stage' | 'product' | 'competitor'>, string][] = [
    ['industry', 'logistics, food and beverage, pharma, retail, automotive, manufacturing, chemicals, healthcare'],
    ['persona', 'operations, procurement, IT, finance, quality, supply chain'],
    ['stage', 'awareness, discovery, evaluation, proposal, closing, expansion'],
    ['product', 'Northlight Track, Northlight Forecast, Northlight Dock'],
    ['competitor', 'FreightHawk, Cargoplan'],
  ];
  test.each(facets)('%s: %s', (facet, names) => {
    const wanted = names.split(', ');
    for (const name of wanted) expect([name, live.some((asset) => asset[facet].includes(name))]).toEqual([name, true]);
    expect(new Set(assets.flatMap((asset) => asset[facet]))).toEqual(new Set(wanted));
  });
});

test('what must not be shown or sent is there too', () => {
  const barred = (why: string) => count((asset) => barredOn(asset, today) === why);
  expect(barred('expired')).toBeGreaterThanOrEqual(4);
  expect(barred('not-yet-valid')).toBeGreaterThanOrEqual(1);
  expect(count((asset) => asset.status === 'draft')).toBe(2);
  expect(count((asset) => asset.audience === 'internal')).toBeGreaterThanOrEqual(10);
  expect(count((asset) => asset.audience === 'customer')).toBeGreaterThanOrEqual(3);
});

test('battlecards, objections, personas and plays are internal', () => {
  const know = assets.filter(({ type }) => ['battlecard', 'objection', 'persona', 'play'].includes(type));
  expect(know.filter((asset) => asset.audience !== 'internal')).toEqual([]);
});

test('the two example prospects find something', () => {
  const about = (language: string, word: RegExp) =>
    live.filter(
      (asset) =>
        asset.language === language && word.test(`${asset.title} ${asset.summary} ${asset.body} ${asset.tags}`),
    );
  expect(about('en', /spoilage/i).length).toBeGreaterThanOrEqual(5);
  expect(about('en', /FreightHawk/).length).toBeGreaterThanOrEqual(4);
  expect(about('de', /Verderb|Kühlkette/).length).toBeGreaterThanOrEqual(5);
});

test('texts are short enough to read and links are the fictional vendor’s own, each once', () => {
  for (const { id, summary, body } of assets) {
    const words = body.split(/\s+/).length;
    expect([id, words >= 60 && words <= 150, summary.length >= 40 && summary.length <= 240]).toEqual([id, true, true]);
  }
  const links = assets.map((asset) => asset.url).filter((url) => url !== '');
  expect(links.filter((url) => !url.startsWith('https://collateral.northlight-systems.example/'))).toEqual([]);
  expect(new Set(links).size).toBe(links.length);
});
