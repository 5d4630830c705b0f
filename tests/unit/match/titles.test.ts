import { describe, expect, it } from 'vitest';
import { functions, roleFit, roleInTitle, roleOf, seniorities } from '../../../lib/match/facets/persona.ts';

/** Title → function it must be read as, and rank. */
const titles = `
Chief Financial Officer | finance | executive
CFO | finance | executive
Head of Finance | finance | director
Accounts Payable Specialist | finance | individual
Leiterin Rechnungswesen | finance | director
Kaufmännischer Leiter | finance | director
Bilanzbuchhalterin | finance |
Kämmerer | finance |
VP Sales, Mid-Market | sales | director
Chief Sales Officer | sales | executive
Vertriebsleiterin DACH | sales | director
Leiter Digitalvertrieb | sales | director
Senior Account Executive | account executive | individual
Key Account Managerin | account executive | manager
Gebietsverkaufsleiter | account executive |
Director, Revenue Operations | revenue operations | director
RevOps Lead | revenue operations | manager
CRM Product Owner | revenue operations | manager
Director, Revenue Enablement | enablement | director
Head of Sales Development | sales development | director
SDR Manager | sales development | manager
Leiterin Customer Success | customer success | director
Director Customer Operations | customer success | director
Head of Contact Center | customer support | director
Serviceleiter | customer support | director
VP Demand Generation | marketing | director
Marketingreferentin | marketing |
Leiter Unternehmenskommunikation | marketing | director
Chief Procurement Officer | procurement | executive
Leiterin Einkauf | procurement | director
Strategic Sourcing Manager | procurement | manager
Einkäuferin | procurement | individual
General Counsel | legal |
Datenschutzbeauftragte | legal |
Compliance Officer | legal | individual
Trust & Safety Lead | risk | manager
Leiter Risikomanagement | risk | director
Head of Claims | risk | director
Chief People Officer | human resources | executive
Personalleiterin | human resources | director
Talent Acquisition Manager | human resources | manager
People & Workplace Manager | human resources | manager
CISO | security | executive
Leiterin IT-Sicherheit | security | director
Informationssicherheitsbeauftragter | security |
CIO | it | executive
IT-Leiter | it | director
Teamleiterin Anwendungsbetrieb | it | manager
Systemadministrator | it |
Enterprise Architect | it | individual
Lead ML Platform Engineer | data | manager
Head of Product Data | data | director
Data Scientist | data | individual
Leiterin Stammdatenmanagement | data | director
CTO | engineering | executive
VP Engineering | engineering | director
Head of Developer Services | engineering | director
Softwarearchitektin | engineering |
Technischer Leiter | engineering | director
Delivery Platform Owner | engineering | manager
Chief Product Officer | product | executive
Produktmanagerin | product |
Qualitätsmanagerin | quality |
Head of Quality Assurance | quality | director
Head of Supply Planning | logistics | director
Leiter Fuhrpark | logistics | director
Disponentin | logistics | individual
Supply Chain Manager | logistics | manager
Werksleiter | production | director
Plant Manager | production | manager
Leiter Instandhaltung | production | director
Chief Operating Officer | operations | executive
Projektleiterin Prozessmanagement | operations | manager
Workplace & Catering Manager | facility management | manager
Leiter Gebäudemanagement | facility management | director
Energiemanager | energy management |
Sustainability Manager | sustainability | manager
Fachkraft für Arbeitssicherheit | sustainability |
Bauleiterin | construction | director
Pflegedirektorin | medical | director
Chefarzt Radiologie | medical | director
Schulleiter | education | director
Chefredakteurin | editorial | director
Bürgermeister | public administration | executive
Hotel Manager | hospitality | manager
E-Commerce Manager | retail operations | manager
Founder & CEO | general management | executive
Geschäftsführerin | general management | executive
Managing Director | general management | executive
`
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string]);

describe('job titles', () => {
  it.each(titles)('%s works in %s (%s)', (title, name, rank) => {
    const role = roleOf(title);
    expect([...role.functions]).toContain(name);
    expect(role.seniority).toBe(rank);
  });

  it('have several hundred phrases, none twice in one function', () => {
    const all = [...functions].flatMap(([name, phrases]) => phrases.map((phrase) => `${name}: ${phrase}`));
    expect(all.length).toBeGreaterThan(700);
    expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
    expect([...seniorities.keys()]).toEqual(['executive', 'director', 'manager', 'individual']);
  });

  it('lead every phrase to its function', () => {
    const lost = [...functions].flatMap(([name, phrases]) =>
      phrases.filter((phrase) => !roleOf(phrase).functions.has(name)),
    );
    expect(lost).toEqual([]);
  });

  it.each(['Community Outreach Coordinator', 'Marine biologist', '', '|||'])('%j has no function', (title) => {
    expect(roleOf(title).functions.size).toBe(0);
  });

  it('fits less well on another rank', () => {
    const director = roleFit(roleOf('Head of Procurement'), roleOf('Procurement Director'));
    const buyer = roleFit(roleOf('Head of Procurement'), roleOf('Procurement Specialist'));
    expect(director).toBe(1);
    expect(buyer).toBeLessThan(director);
    expect(buyer).toBeGreaterThan(0.5);
  });
});

describe('the role that an asset is written about', () => {
  it.each([
    ['Sales Leader – Objection Handling', true, 'Sales Leader', 'sales'],
    ['Revenue Operations - Pain Points', true, 'Revenue Operations', 'revenue operations'],
    ['Inbound → Marketer Value Proposition', true, 'Marketer', 'marketing'],
    ['Security checklist for CISOs', false, 'CISOs', 'security'],
    ['Einkaufsleiter: drei Fragen', true, 'Einkaufsleiter', 'procurement'],
  ])('%s', (title, isForPersonas, label, name) => {
    const found = roleInTitle(title, isForPersonas);
    expect(found?.label).toBe(label);
    expect([...(found?.role.functions ?? [])]).toContain(name);
  });

  it.each([
    'Reducing time needed for code fixes helps developers work more efficiently',
    'Airbnb: Automating Data Protection at Scale',
    '2 dev teams on 3 continents with 1 DevOps engineer',
    'How a dairy cut spoilage with cold chain sensors',
  ])('is not read from the topic: %s', (title) => {
    expect(roleInTitle(title)).toBeUndefined();
  });
});
