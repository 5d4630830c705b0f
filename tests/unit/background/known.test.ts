import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { knownAround, learnAccount } from '../../../entrypoints/background/known.ts';
import { stageInDeal } from '../../../lib/match/facets/stage-words.ts';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { background, message, thread } from '../../fakes/background.ts';
import { context, fact, onScreen } from '../../fakes/people.ts';
import { ann, recordInput, recordTouch } from '../../fakes/world.ts';

const asset = (id: string, title: string, change: Partial<Asset> = {}): Asset =>
  v.parse(assetSchema, { id, type: 'deck', title, language: 'en', ...change });
const companyPage = (industry: string) =>
  context({
    viewId: 'view-page',
    host: 'linkedin',
    view: 'company',
    url: 'https://www.linkedin.com/company/northwind-logistics/',
    person: undefined,
    facts: [
      fact('company.name', 'Northwind Logistics GmbH', 'ok'),
      fact('company.website', 'https://www.northwind-logistics.example/', 'shifted'),
      fact('company.industry', industry, 'weak'),
      fact('company.location', 'Hamburg, Germany', 'weak'),
    ],
  });
const around = (shop: ReturnType<typeof background>, shown = thread(), settings = defaultSettings) =>
  knownAround(shop.world, shown, settings);

describe('the account', () => {
  test('is what its company page said, found again by the written name and by the domain of an address', async () => {
    const shop = background();
    await learnAccount(shop.world, companyPage('Hospitals and Health Care'));
    const known = { industry: 'Hospitals and Health Care', region: 'Hamburg, Germany' };
    expect((await around(shop)).account).toMatchObject({ name: ann.company, ...known });
    const byMail = onScreen({ name: 'Kim Sand', emails: ['kim@northwind-logistics.example'] });
    expect((await around(shop, thread({ person: byMail }))).account).toEqual(known);
    const other = onScreen({ name: 'Kim Sand', emails: ['kim@elsewhere.example'] });
    expect((await around(shop, thread({ person: other }))).account).toEqual({});
  });

  test('is not said to be in an industry that the page did not surely name', async () => {
    const shop = background();
    await learnAccount(shop.world, companyPage('1,204 followers of this page'));
    expect((await around(shop)).account).toEqual({ name: ann.company, region: 'Hamburg, Germany' });
  });

  test('lifts the asset of its industry, and the reason says where that comes from', async () => {
    const shop = background();
    await replaceSource(shop.db, 'file', [
      asset('any', 'Pallet sensors in trailers'),
      asset('health', 'Pallet sensors in trailers', { industry: ['Healthcare'], type: 'case-study' }),
      ...Array.from({ length: 30 }, (_, at) => asset(`zz-${at}`, `Folder ${at} of the archive`)),
    ]);
    await shop.world.matcher.settled();
    const tab = shop.tab(1);
    await tab.show(companyPage('Hospitals and Health Care'));
    await tab.get('rank', { viewId: 'view-page', text: '', limit: 5 });
    await shop.settled();
    const said = [message('Do pallet sensors work in our trailers?')];
    await tab.show({
      viewId: 'view-mail',
      person: onScreen({ name: ann.name, emails: [ann.email] }),
      thread: { id: 't-5', subject: '', participants: [], messages: said },
    });
    const { suggestions } = await tab.get('rank', { viewId: 'view-mail', text: '', limit: 5 });
    expect(suggestions[0]?.asset.id).toBe('health');
    expect(suggestions[0]?.reasons).toContainEqual({
      kind: 'industry',
      text: 'Industry: Healthcare',
      from: 'from the account',
    });
  });
});

describe('the stage', () => {
  test.each([
    ['Northwind – negotiation', 'negotiation'],
    ['Renewal 2027 (evaluation)', 'evaluation'],
    ['Discovery', 'discovery'],
    ['Contract management rollout', ''],
    ['Demographics platform', ''],
    ['', ''],
  ])('of the deal “%s” is “%s”', (deal, stage) => {
    expect(stageInDeal(deal)).toBe(stage);
  });

  test('comes from the deal of the latest touch, and not from one of long ago', async () => {
    const shop = background();
    await recordTouch(shop.db, shop.clock, recordInput('k1', { deal: 'Northwind – evaluation' }));
    shop.clock.pass(60_000);
    await recordTouch(shop.db, shop.clock, recordInput('k2', { deal: 'Northwind – negotiation' }));
    expect((await around(shop)).stage).toBe('negotiation');
    shop.clock.pass(200 * 86_400_000);
    expect((await around(shop)).stage).toBeUndefined();
  });
});

describe('the relation', () => {
  test('is that of a customer by a domain of the settings or the rep’s own word, else it is not claimed', async () => {
    const shop = background();
    expect((await around(shop)).relation).toBeUndefined();
    const settings = { ...defaultSettings, customerDomains: ['northwind-logistics.example'] };
    expect((await around(shop, thread(), settings)).relation).toBe('customer');
  });

  test('is a first contact until the ledger holds a touch with the person', async () => {
    const shop = background();
    expect((await around(shop)).contact).toBe('first');
    await recordTouch(shop.db, shop.clock, recordInput('k1'));
    expect(await around(shop)).toMatchObject({ contact: 'ongoing', sent: [{ assetId: 'a1', to: 'person' }] });
  });
});
