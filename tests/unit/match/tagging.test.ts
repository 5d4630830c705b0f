import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../lib/match/catalogue.ts';
import { proposalsFor } from '../../../lib/match/tagging/propose.ts';
import type { Asset } from '../../../lib/model/asset.ts';
import { sureFrom } from '../../../lib/model/tag-proposal.ts';
import { asset, catalogue } from './sample.ts';

const labelled = [
  asset({
    id: 'l1',
    industry: ['Food and beverage'],
    persona: ['CFO'],
    tags: ['trailer audit'],
    product: ['TrailSense'],
  }),
  asset({ id: 'l2', industry: ['Food and beverage'], tags: ['trailer audit', 'ROI'], competitor: ['PolarTrack'] }),
  ...Array.from({ length: 30 }, (_, at) => asset({ id: `x${at}`, title: `Folder ${at} of the archive` })),
];
const open = readCatalogue([...catalogue, ...labelled]);
const proposed = (fields: Partial<Asset>, among = open) =>
  proposalsFor(among, asset({ id: 'new', language: 'en', ...fields }));
const of = (fields: Partial<Asset>, field: string) =>
  proposed(fields)
    .filter((each) => each.field === field)
    .map(({ value, words }) => [value, words]);

describe('what the text of an asset proposes', () => {
  it('speaks in the labels of the catalogue, with the words as the asset writes them', () => {
    expect(of({ title: 'Spoilage: what the Lebensmittelindustrie asks' }, 'industry')).toEqual([
      ['Food and beverage', ['Lebensmittelindustrie']],
    ]);
    expect(of({ title: 'Better audits of trailers' }, 'tags')).toEqual([['trailer audit', ['trailers', 'audits']]]);
  });

  it('names the persona of a title, the product and the competitor that are spoken of', () => {
    const fields = { title: 'A guide for CFOs: TrailSense against PolarTrack' };
    expect(of(fields, 'persona')).toEqual([['CFO', ['CFOs']]]);
    expect(of(fields, 'product')).toEqual([['TrailSense', ['TrailSense']]]);
    expect(of(fields, 'competitor')).toEqual([['PolarTrack', ['PolarTrack']]]);
  });

  it('tells the language where none is given, by its small words', () => {
    const body = 'Die Sensoren melden die Temperatur, und der Fahrer wird gewarnt, bevor die Ware verdirbt.';
    const [found] = proposed({ title: 'Sensoren', body, language: '' }).filter(({ field }) => field === 'language');
    expect(found?.value).toBe('de');
    expect(found?.words).toContain('die');
    expect(of({ title: 'Sensoren', body, language: 'de' }, 'language')).toEqual([]);
  });

  it('never proposes what stands there already', () => {
    const title = 'CFOs of the Lebensmittelindustrie: TrailSense, PolarTrack and the trailer audit';
    const there = {
      industry: ['Food production'],
      persona: ['Chief Financial Officer'],
      product: ['trailsense'],
      competitor: ['POLARTRACK'],
      tags: ['Trailer Audit'],
    };
    expect(proposed({ title }).length).toBeGreaterThan(4);
    expect(proposed({ title, ...there })).toEqual([]);
  });

  it('is less sure of a summary than of a title, and proposes nothing for one mention in a body', () => {
    const certainty = (fields: Partial<Asset>): number =>
      Math.max(0, ...proposed(fields).flatMap((each) => (each.value === 'trailer audit' ? [each.certainty] : [])));
    const [inTitle, inSummary, inBody] = [
      certainty({ title: 'The trailer audit' }),
      certainty({ title: 'News', summary: 'About the trailer audit.' }),
      certainty({ title: 'News', body: 'Among others the trailer audit.' }),
    ];
    expect(inTitle).toBeGreaterThanOrEqual(sureFrom);
    expect(inSummary).toBeLessThan(sureFrom);
    expect(inSummary).toBeGreaterThan(0);
    expect(inBody).toBe(0);
  });

  it('offers words that are frequent here and rare elsewhere as new tags, never as sure ones, and no names', () => {
    const body = 'Condensation is measured. Condensation harms. Less condensation. Yariv says so. Yariv knows. Yariv.';
    const among = readCatalogue([...catalogue, ...labelled, asset({ id: 'new', title: 'News', body, language: 'en' })]);
    const fresh = proposed({ title: 'News', body }, among).filter(({ isNew }) => isNew);
    expect(fresh.map(({ value }) => value)).toEqual(['condensation']);
    expect(fresh[0]?.certainty).toBeLessThan(sureFrom);
  });
});
