// An asset that rests on something expired is told of, and asked about before it goes out; it is never stopped.
import { describe, expect, test } from 'vitest';
import type { FactDraft } from '../../../lib/model/asset-fact.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { saveFact } from '../../../lib/store/facts.ts';
import { background } from '../../fakes/background.ts';
import { asset } from '../../fakes/world.ts';
import { mail, scene } from './scene.ts';

const deck = asset('deck', { title: 'Price deck', facts: ['List prices', 'ISO'] });
const other = asset('other', { title: 'Open story', url: 'https://collateral.example/other' });
const ended: FactDraft = { name: 'List prices', kind: 'price', note: '', owner: '', validUntil: '2026-11-03' };

describe('an insertion', () => {
  const shop = () => scene(mail(), [deck, other]);
  test('is asked about, and goes out when the rep says so', async () => {
    const { world, insert, preview, written } = await shop();
    await saveFact(world.db, ended, world.clock.now());
    expect((await preview({ assetId: 'deck' })).warnings).toEqual([
      { code: 'fact_expired', sentence: '“Price deck” rests on a price that expired on 3 Nov 2026 (List prices).' },
    ]);
    expect(await insert({ assetId: 'deck' })).toBe('needs_confirmation');
    expect(written).toEqual([]);
    expect(await insert({ assetId: 'deck', isConfirmed: true })).toBe('inserted');
  });

  test('of something else is not, nor of this one once the fact is renewed', async () => {
    const { world, insert } = await shop();
    await saveFact(world.db, ended, world.clock.now());
    expect(await insert({ assetId: 'other' })).toBe('inserted');
    await saveFact(world.db, { ...ended, id: 'list-prices', validUntil: '2027-11-03' }, world.clock.now());
    expect(await insert({ assetId: 'deck' })).toBe('inserted');
  });
});

test('the sidebar is told what ended, and every page that something changed', async () => {
  const { db, tab } = background();
  await replaceSource(db, 'file', [deck, other]);
  const page = tab(1);
  const saved = await page.get('facts.save', { fact: ended });
  const about = async () => (await page.get('suggest.about', { viewId: '', assetIds: ['other', 'deck'] })).assets;
  const [plain, rests] = await about();
  expect(plain).not.toHaveProperty('ended');
  expect(rests?.ended).toEqual([{ name: 'List prices', kind: 'price', validUntil: '2026-11-03' }]);
  expect(await page.get('facts.undo', { change: saved })).toEqual({ isBack: true });
  expect((await about())[1]).not.toHaveProperty('ended');
});
