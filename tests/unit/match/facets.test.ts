import { describe, expect, it } from 'vitest';
import { sizeOf, sizesIn } from '../../../lib/match/facets/account-size.ts';
import { industries, industriesIn, industriesSaid, industryFit } from '../../../lib/match/facets/industry.ts';
import { nameParts } from '../../../lib/match/facets/names.ts';
import { regionFit, regions, regionsIn } from '../../../lib/match/facets/region.ts';
import { rivalry } from '../../../lib/match/facets/rivalry.ts';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { asset, catalogue, page, person, query, thread } from './sample.ts';

/** Labels as pick lists of CRMs and LinkedIn spell them. */
const pickLists = `
ACCOUNTING AIRLINES_AVIATION ALTERNATIVE_MEDICINE APPAREL_FASHION AUTOMOTIVE BANKING BIOTECHNOLOGY BUILDING_MATERIALS
CAPITAL_MARKETS CHEMICALS CIVIL_ENGINEERING COMPUTER_GAMES COMPUTER_NETWORK_SECURITY COMPUTER_SOFTWARE CONSTRUCTION
CONSUMER_GOODS COSMETICS DAIRY DEFENSE_SPACE E_LEARNING EDUCATION_MANAGEMENT ELECTRICAL_ELECTRONIC_MANUFACTURING
ENVIRONMENTAL_SERVICES FARMING FINANCIAL_SERVICES FOOD_BEVERAGES FOOD_PRODUCTION FURNITURE GAMBLING_CASINOS
GLASS_CERAMICS_CONCRETE GOVERNMENT_ADMINISTRATION HEALTH_WELLNESS_AND_FITNESS HIGHER_EDUCATION HOSPITAL_HEALTH_CARE
HOSPITALITY HUMAN_RESOURCES INDUSTRIAL_AUTOMATION INFORMATION_TECHNOLOGY_AND_SERVICES INSURANCE INVESTMENT_BANKING
LAW_PRACTICE LEISURE_TRAVEL_TOURISM LOGISTICS_AND_SUPPLY_CHAIN LUXURY_GOODS_JEWELRY MACHINERY MANAGEMENT_CONSULTING
MARITIME MARKETING_AND_ADVERTISING MECHANICAL_OR_INDUSTRIAL_ENGINEERING MEDIA_PRODUCTION MEDICAL_DEVICES MINING_METALS
NEWSPAPERS NON_PROFIT_ORGANIZATION_MANAGEMENT OIL_ENERGY PACKAGE_FREIGHT_DELIVERY PACKAGING_AND_CONTAINERS
PHARMACEUTICALS PLASTICS PRIMARY_SECONDARY_EDUCATION PUBLISHING REAL_ESTATE RENEWABLES_ENVIRONMENT RESTAURANTS RETAIL
SEMICONDUCTORS SHIPBUILDING SPORTING_GOODS STAFFING_AND_RECRUITING SUPERMARKETS TELECOMMUNICATIONS TEXTILES
TRANSPORTATION_TRUCKING_RAILROAD UTILITIES VENTURE_CAPITAL_PRIVATE_EQUITY VETERINARY WAREHOUSING WHOLESALE WINE_AND_SPIRITS
`
  .trim()
  .split(/\s+/);

describe('industry', () => {
  it.each(pickLists)('knows the pick list label %s', (label) => {
    expect(industriesIn(label)).not.toEqual([]);
  });

  it('has no phrase on two nodes, and every phrase leads to its node', () => {
    const all = [...industries.values()].flat();
    expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
    const lost = [...industries].flatMap(([node, phrases]) =>
      phrases.filter((phrase) => !industriesIn(phrase).includes(node)),
    );
    expect(lost).toEqual([]);
  });

  it('is a tree of two levels whose parents exist', () => {
    const parents = [...industries.keys()].filter((node) => node.includes('/')).map((node) => node.split('/')[0] ?? '');
    expect(parents.filter((parent) => !industries.has(parent))).toEqual([]);
  });

  it.each([
    ['Retail Groceries', 'Lebensmitteleinzelhandel'],
    ['Transportation, Logistics, Supply Chain and Storage', 'Logistik'],
    ['Banking & Finance', 'Regionalbank und Sparkasse'],
    ['Telecommunications', 'Telecom'],
    ['Semiconductor Manufacturing', 'Halbleiter'],
    ['HOSPITAL_HEALTH_CARE', 'Krankenhäuser'],
    ['Machinery Manufacturing', 'Sondermaschinenbau'],
    ['Zeitungsverlage', 'Media and streaming'],
    ['Food & Beverages', 'Molkerei'],
  ])('%s is %s', (left, right) => {
    expect(industryFit(industriesIn(left), industriesIn(right))).toBe(1);
  });

  it('holds a bank and an insurer to be related, not the same', () => {
    expect(industryFit(industriesIn('Bank'), industriesIn('Financial Services'))).toBeCloseTo(0.6);
    expect(industryFit(industriesIn('Bank'), industriesIn('Dairy'))).toBe(0);
  });

  it('does not read everyday words of a mail as an industry', () => {
    expect(industriesSaid('our software and the media, delivery of cars to the bank, payments and training')).toEqual(
      [],
    );
    expect(industriesSaid('we work for hospitals')).toEqual(['healthcare']);
  });
});

describe('region', () => {
  it('has no name in two places, and every name leads to its node', () => {
    const all = [...regions.values()].flat();
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
    const lost = [...regions].flatMap(([node, names]) => names.filter((name) => !regionsIn(name).includes(node)));
    expect(lost).toEqual([]);
  });

  it.each([
    ['DACH', 'Stuttgart, Deutschland', 0.7],
    ['Germany', 'Baden-Württemberg', 1],
    ['EMEA', 'Greater Copenhagen area', 0.5],
    ['UK', 'Leeds', 1],
    ['Germany', 'Österreich', 0],
    ['North America', 'Madrid', 0],
  ])('%s fits %s by %d', (label, location, fit) => {
    expect(regionFit(regionsIn(label), regionsIn(location))).toBeCloseTo(fit);
  });
});

describe('account size', () => {
  it.each([
    ['1,001-5,000', 'enterprise'],
    ['501-1.000', 'mid'],
    ['201-500 employees', 'mid'],
    ['25 employees', 'small'],
    ['10,001+', 'enterprise'],
    ['1.400 Mitarbeiter', 'mid'],
    ['Mittelstand', 'mid'],
  ])('%s is %s', (text, size) => {
    expect(sizeOf(text)).toBe(size);
  });

  it('is read from labels of a catalogue', () => {
    expect(sizesIn('For startups and SMB')).toEqual(['small']);
    expect(sizesIn('Konzern')).toEqual(['enterprise']);
    expect(sizeOf('')).toBeUndefined();
  });
});

describe('a competitor as a rival or as a place to work in', () => {
  const strength = (text: string): number => {
    const lower: string[] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return rivalry(lower, lower.indexOf('northpeak'), 1);
  };

  it.each([
    'We already have Northpeak, why another one?',
    'Thanks, we are with Northpeak.',
    'Der Vertrag mit Northpeak läuft aus',
  ])('is a rival: %s', (text) => {
    expect(strength(text)).toBe(1);
  });

  it.each([
    'The notes should land in Northpeak by themselves.',
    'Three Northpeak screens to click through after each ring',
    'Unser Northpeak wurde seit 2014 umgebaut',
  ])('is a place: %s', (text) => {
    expect(strength(text)).toBeLessThan(0.5);
  });

  it('shows the battlecard for the rival and not for the place', () => {
    const engine = buildEngine(catalogue);
    const ids = (text: string): string[] =>
      engine.rank(thread('Hello', text), query()).suggestions.map((each) => each.asset.id);
    expect(ids('We compare you with PolarTrack.')).toEqual(['bc-polartrack']);
    expect(ids('It should all end up in PolarTrack.')).toEqual([]);
  });
});

describe('what the CRM knows', () => {
  const engine = buildEngine([
    ...catalogue,
    asset({
      id: 'big',
      title: 'Temperature sensors for large fleets',
      tags: ['enterprise'],
      region: ['DACH'],
      stage: ['Evaluation'],
      language: 'en',
    }),
    asset({ id: 'any', title: 'Temperature sensors for all fleets', language: 'en' }),
  ]);
  const context = thread('Sensors', 'Do temperature sensors work for our fleets as well?', { person: person({}) });

  it('lifts what fits the account and says where it is known from', () => {
    const known = { account: { size: '1,001-5,000', region: 'Deutschland' }, stage: 'evaluation' };
    const [first] = engine.rank(context, query(), known).suggestions;
    expect(first?.asset.id).toBe('big');
    expect(first?.reasons.slice(0, 3)).toEqual([
      { kind: 'stage', text: 'Stage: Evaluation', from: 'from the deal' },
      { kind: 'region', text: 'Region: DACH', from: 'from the account' },
      { kind: 'size', text: 'Account size: enterprise', from: 'from the account' },
    ]);
  });

  it('puts the industry of the account above what the name of the company suggests', () => {
    const named = page({
      person: person({ title: 'Head of Logistics', company: 'Bakery Street Software' }),
      text: 'I look after spoilage and temperature sensors.',
    });
    const reasons = (known: object) => engine.rank(named, query(), known).suggestions[0]?.reasons ?? [];
    expect(reasons({ account: { industry: 'FOOD_BEVERAGES' } })).toContainEqual({
      kind: 'industry',
      text: 'Industry: Food and beverage',
      from: 'from the account',
    });
  });

  it('keeps what is for customers from a prospect', () => {
    const only = buildEngine([
      asset({ id: 'c', title: 'Temperature sensors for fleets', audience: 'customer', language: 'en' }),
      ...catalogue,
    ]);
    const ids = (relation: 'prospect' | 'customer'): string[] =>
      only.rank(context, query(), { relation }).suggestions.map((each) => each.asset.id);
    expect(ids('customer')).toContain('c');
    expect(ids('prospect')).not.toContain('c');
  });
});

it('reads names out of labels and leaves descriptions', () => {
  expect(nameParts('Apollo (data + sales engagement); replaced ZoomInfo, Outreach')).toEqual([
    'Apollo',
    'data + sales engagement',
    'replaced ZoomInfo',
    'Outreach',
  ]);
});
