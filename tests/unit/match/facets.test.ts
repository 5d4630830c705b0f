import { describe, expect, it } from 'vitest';
import { industriesIn, industriesSaid, industryFit } from '../../../lib/match/facets/industry.ts';
import { nameParts } from '../../../lib/match/facets/names.ts';
import { roleFit, roleOf } from '../../../lib/match/facets/persona.ts';

describe('persona', () => {
  it.each([
    ['Leiterin Einkauf', 'Head of Procurement'],
    ['VP Sales, Mid-Market', 'Sales Leader'],
    ['Director RevOps', 'Revenue Operations'],
    ['Geschäftsführer', 'Founder / CEO'],
    ['Leiterin IT-Sicherheit', 'CISO'],
    ['Chief Financial Officer', 'CFO'],
    ['Qualitätssicherung', 'Quality Manager'],
  ])('%s meets %s', (title, persona) => {
    expect(roleFit(roleOf(title), roleOf(persona))).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    ['Head of Logistics', 'CFO'],
    ['Community Outreach Coordinator', 'Sales Leader'],
    ['', 'CFO'],
  ])('%j does not meet %s', (title, persona) => {
    expect(roleFit(roleOf(title), roleOf(persona))).toBe(0);
  });
});

describe('industry', () => {
  it.each([
    ['Retail Groceries', 'Lebensmitteleinzelhandel'],
    ['Transportation, Logistics, Supply Chain and Storage', 'Logistik'],
    ['Banking & Finance', 'Regionalbank und Sparkasse'],
    ['Telecommunications', 'Telecom'],
    ['Semiconductor Manufacturing', 'Halbleiter'],
  ])('%s is %s', (left, right) => {
    expect(industryFit(industriesIn(left), industriesIn(right))).toBe(1);
  });

  it('holds a bank and an insurer to be related, not the same', () => {
    expect(industryFit(industriesIn('Bank'), industriesIn('Financial Services'))).toBeCloseTo(0.6);
  });

  it('does not read everyday words of a mail as an industry', () => {
    expect(industriesSaid('our software and the media, delivery of cars to the bank, payments and training')).toEqual(
      [],
    );
    expect(industriesSaid('we work for hospitals')).toEqual(['healthcare']);
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
