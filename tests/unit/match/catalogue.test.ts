// What an index gives back of the assets it was built from.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { openCatalogue, readCatalogue } from '../../../lib/match/catalogue.ts';
import { readDocuments } from '../../../lib/match/documents.ts';
import { factReader } from '../../../lib/match/facets/asset-facts.ts';
import { buildSegment } from '../../../lib/match/index/build-segment.ts';
import { runThrough } from '../../../lib/match/index/job.ts';
import { liveIndex } from '../../../lib/match/index/live-index.ts';
import { openSegment } from '../../../lib/match/index/segment.ts';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';

const asset = (id: string, more: object = {}): Asset =>
  v.parse(assetSchema, { id, type: 'case-study', title: `Title of ${id}`, ...more });

const full = asset('full', {
  industry: ['Retail', 'Logistics'],
  persona: ['CFO, VP Operations', 'Leiterin Einkauf'],
  stage: ['Evaluation'],
  product: ['Northlight Dock; Northlight Lane'],
  competitor: ['FreightHawk'],
  region: ['DACH'],
  tags: ['mid-market'],
  language: 'de',
  audience: 'customer',
  status: 'draft',
  validFrom: '2026-01-02',
  validUntil: '2026-03-01',
  updated: '2025-12-31',
});

describe('an asset in the index', () => {
  it('keeps what decides about it', () => {
    const { briefs, docOf } = readCatalogue([full, asset('bare')]);
    expect(briefs[docOf('full') ?? -1]).toEqual({
      id: 'full',
      type: 'case-study',
      audience: 'customer',
      status: 'draft',
      validFrom: '2026-01-02',
      validUntil: '2026-03-01',
      updated: '2025-12-31',
    });
    expect(briefs[docOf('bare') ?? -1]).toEqual({
      id: 'bare',
      type: 'case-study',
      audience: 'public',
      status: 'approved',
    });
    expect(docOf('gone')).toBeUndefined();
  });

  it('keeps the facts that are read from it, and the German words that it writes', () => {
    const { facts, docOf, partsOf } = readCatalogue([
      full,
      asset('de', { language: 'de', title: 'Kühlkette und Überwachung', body: 'Die Kühlketten.' }),
    ]);
    expect(facts[docOf('full') ?? -1]).toEqual(factReader()(full));
    expect(partsOf('Kühlkettenüberwachung')).toEqual(['kühlketten', 'überwachung']);
  });

  it('knows which names are ordinary words too, from assets that write them so', () => {
    const rivals = asset('r', { competitor: ['Outreach', 'FreightHawk'] });
    const said = (id: string) => asset(id, { body: 'Plan your outreach today, see www.outreach.example.' });
    const once = readCatalogue([rivals, said('a')]).names.competitors;
    const twice = readCatalogue([rivals, said('a'), said('b')]).names.competitors;
    expect([once.get('outreach')?.isOrdinaryWord, twice.get('outreach')?.isOrdinaryWord]).toEqual([false, true]);
    expect(twice.get('freighthawk')).toEqual({ value: 'FreightHawk', share: 1 / 3, isOrdinaryWord: false });
  });
});

it('an asset that joins later, and one that left, give the catalogue that reading everything gives', () => {
  const others = Array.from({ length: 30 }, (_, at) => asset(`a${at}`, { product: [`Product ${at % 3}`] }));
  const base = openSegment(runThrough(buildSegment(runThrough(readDocuments([...others, asset('left')])))));
  if (base === undefined) throw new Error('cannot be opened');
  const live = liveIndex(base);
  live.update(runThrough(readDocuments([full])), ['left']);
  const joined = openCatalogue(live.index);
  const read = readCatalogue([...others, full]);
  const shown = ({ docs, briefs, facts }: typeof read) =>
    docs.map((doc) => [briefs[doc], facts[doc]] as const).sort(([x], [y]) => ((x?.id ?? '') < (y?.id ?? '') ? -1 : 1));
  expect(shown(joined)).toEqual(shown(read));
  expect(joined.names).toEqual(read.names);
  expect(joined.typeShares).toEqual(read.typeShares);
});
