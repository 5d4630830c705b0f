// The import wizard from the file to the catalogue and back: what it shows, what it asks, and that nothing is written before its time.
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factReader } from '../../../lib/match/facets/asset-facts.ts';
import { allAssets, replaceSource } from '../../../lib/store/catalogue.ts';
import { Database } from '../../../lib/store/database.ts';
import { fileOf, openWizard } from './wizard.ts';

let count = 0;
const fresh = (): Database => new Database(`wizard-${count++}`);

describe('days that can be read in two ways', () => {
  const rows = (...texts: string[]): File =>
    fileOf('a.csv', `title,Stand\n${texts.map((text, at) => `A${at},${text}`).join('\n')}\n`);

  test('are read as a later row shows, and the line is told', async () => {
    const wizard = openWizard(fresh());
    await wizard.choose([rows('03/04/2026', '05/04/2026', '25/04/2026')]);
    expect(wizard.checked.value).toMatchObject({ accepted: 3, problems: 0 });
    expect(wizard.checked.value?.dayColumns).toEqual({
      Stand: { order: 'day', example: '03/04/2026', as: { day: '2026-04-03', month: '2026-03-04' }, line: 4 },
    });
    expect(wizard.checked.value?.sample.map(({ updated }) => updated)).toEqual([
      '2026-04-03',
      '2026-04-05',
      '2026-04-25',
    ]);
  });

  test('are asked for where no row shows it, and refused until then', async () => {
    const wizard = openWizard(fresh());
    await wizard.choose([rows('03/04/2026', '05/05/2026')]);
    expect(wizard.checked.value).toMatchObject({
      accepted: 1,
      problems: 1,
      dayColumns: { Stand: { order: 'either' } },
    });
    await wizard.setDayOrder('Stand', 'month');
    expect(wizard.checked.value).toMatchObject({ accepted: 2, problems: 0 });
    expect(wizard.checked.value?.sample[0]?.updated).toBe('2026-03-04');
  });

  test('stay refused where the rows contradict each other', async () => {
    const wizard = openWizard(fresh());
    await wizard.choose([rows('03/04/2026', '25/04/2026', '04/25/2026')]);
    expect(wizard.checked.value).toMatchObject({ accepted: 2, problems: 1, dayColumns: { Stand: { order: 'both' } } });
  });
});

test('an id of another source is told before it is written, and left alone', async () => {
  const db = fresh();
  const wizard = openWizard(db);
  await wizard.choose([fileOf('a.csv', 'id,title\n1,Ours\n2,Two\n')]);
  await wizard.stage();
  await wizard.commit();
  const [one] = await allAssets(db);
  await replaceSource(db, 'hub', one === undefined ? [] : [{ ...one, title: 'Of the hub' }]);
  await wizard.cancel();
  await wizard.choose([fileOf('a.csv', 'id,title\n1,Ours again\n2,Two\n')]);
  await wizard.stage();
  expect(wizard.counts.value).toEqual({ added: 0, changed: 0, same: 1, removed: 0, elsewhere: 1 });
  await wizard.commit();
  expect((await allAssets(db)).map(({ title }) => title)).toEqual(['Of the hub', 'Two']);
});

test('cancelled at any step, the catalogue is as it was', async () => {
  const db = fresh();
  const wizard = openWizard(db);
  const file = fileOf('a.csv', `title\n${Array.from({ length: 3_000 }, (_, at) => `A${at}`).join('\n')}\n`);
  const opening = wizard.choose([file]);
  await wizard.cancel();
  await opening;
  expect(wizard.step.value).toBe('choose');
  await wizard.choose([file]);
  const staging = wizard.stage();
  await wizard.cancel();
  await staging;
  await wizard.choose([file]);
  await wizard.stage();
  await wizard.cancel();
  expect({ step: wizard.step.value, saying: wizard.saying.value }).toEqual({ step: 'choose', saying: undefined });
  expect(await allAssets(db)).toEqual([]);
  expect(await db.staged.count()).toBe(0);
});

const real = new URL('../../../../shared/real/catalogue/', import.meta.url);
/** What a catalogue must become: columns that count, and how many labels of its rows stay without a meaning. */
const catalogues = [
  {
    name: 'sales-brains',
    rows: 469,
    fields: ['industry', 'persona', 'competitor'],
    types: 11,
    unknownIndustries: 1,
    unknownRoles: 13,
  },
  { name: 'ml-case-studies', rows: 508, fields: ['industry'], types: 1, unknownIndustries: 0, unknownRoles: 0 },
  {
    name: 'jenkins-stories',
    rows: 194,
    fields: ['industry', 'region', 'product'],
    types: 1,
    unknownIndustries: 8,
    unknownRoles: 0,
  },
] as const;

describe.skipIf(!existsSync(real))('real catalogues (../shared/real/catalogue)', () => {
  test.each(catalogues)('$name: $rows rows come in, with their industries, personas and types', async (wanted) => {
    const db = fresh();
    const wizard = openWizard(db);
    await wizard.choose([fileOf(`${wanted.name}.jsonl`, readFileSync(new URL(`${wanted.name}.jsonl`, real)))]);
    const { first, rows, accepted, problems } = wizard.checked.value ?? { first: undefined };
    expect({ first, rows, accepted, problems }).toEqual({
      first: [],
      rows: wanted.rows,
      accepted: wanted.rows,
      problems: 0,
    });
    const left = Object.entries(wizard.mapping.value).filter(([, field]) => field === '');
    expect(left).toEqual([]);
    expect(Object.values(wizard.mapping.value)).toEqual(expect.arrayContaining([...wanted.fields]));
    await wizard.stage();
    await wizard.commit();

    const assets = await allAssets(db);
    expect(assets).toHaveLength(wanted.rows);
    expect(new Set(assets.map(({ type }) => type)).size).toBe(wanted.types);
    const factsOf = factReader();
    const facts = assets.map((asset) => ({ asset, ...factsOf(asset) }));
    const labels = (some: readonly { label: string }[]): string[] => [...new Set(some.map(({ label }) => label))];
    const industries = facts.flatMap((fact) => fact.industries.filter(({ nodes }) => nodes.length === 0));
    expect(labels(industries).length, labels(industries).join(' | ')).toBeLessThanOrEqual(wanted.unknownIndustries);
    const roles = facts
      .filter(({ asset }) => asset.persona.length > 0)
      .flatMap((fact) => fact.roles.filter(({ role }) => role.functions.size === 0 && role.seniority === ''));
    expect(labels(roles).length, labels(roles).join(' | ')).toBeLessThanOrEqual(wanted.unknownRoles);
  });
});
