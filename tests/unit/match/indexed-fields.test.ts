import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { indexedDocument } from '../../../lib/match/indexed-fields.ts';
import { buildIndex } from '../../../lib/match/text/build-index.ts';
import { assetSchema } from '../../../lib/model/asset.ts';

const asset = v.parse(assetSchema, {
  id: 'a',
  type: 'case-study',
  title: 'Cold chain',
  industry: ['Retail', 'Logistics'],
  validFrom: '2026-01-02',
  validUntil: '2026-03-01',
});

describe('an asset in the index', () => {
  it('brings its facts and its days of use', () => {
    const [segment] = buildIndex([indexedDocument(asset, 'en')]).segments;
    expect(segment?.facets.valuesOf('industry', 0)).toEqual(['Retail', 'Logistics']);
    expect(segment?.facets.valuesOf('type', 0)).toEqual(['case-study']);
    const day = (text: string): number => Date.parse(text) / 86_400_000;
    const usable = ['2026-01-01', '2026-01-02', '2026-03-01', '2026-03-02'].map((text) =>
      segment?.isValidOn(0, day(text)),
    );
    expect(usable).toEqual([false, true, true, false]);
  });
});
