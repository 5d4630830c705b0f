import * as v from 'valibot';
import { expect, test } from 'vitest';
import { assetSchema } from '../../../lib/model/asset.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { background, message } from '../../fakes/background.ts';

const french = 'Nous avons des pertes de poisson dans les camions. Est-ce que vous avez une solution pour nous ?';

test('what the page’s translator made of a thread finds its asset, and the reason says so', async () => {
  const shop = background();
  const assets = [
    'Losses of fish in trucks',
    ...Array.from({ length: 30 }, (_, at) => `Folder ${at} of the archive`),
  ].map((title, at) => v.parse(assetSchema, { id: `a${at}`, type: 'deck', title, language: 'en' }));
  await replaceSource(shop.db, 'file', assets);
  await shop.world.matcher.settled();
  const tab = shop.tab(1);
  const { viewId } = await tab.show({
    thread: { id: 't-f', subject: '', participants: [], messages: [message(french)] },
  });
  expect((await tab.get('rank', { viewId, text: '', limit: 5 })).suggestions).toEqual([]);

  const { wish } = await tab.get('match.translatable', { viewId });
  expect(wish).toMatchObject({ from: 'fr', to: 'en' });
  const translated = (wish?.texts ?? []).map((text) => ({
    text,
    into: text.includes('poisson') ? 'We have losses of fish in the trucks.' : 'Do you have a solution for us?',
  }));
  const { suggestions } = await tab.get('rank', { viewId, text: '', limit: 5, translated });
  expect(suggestions.map(({ asset }) => asset.id)).toEqual(['a0']);
  expect(suggestions[0]?.reasons.map(({ text }) => text)).toContain('“fish” in translation');
  await shop.settled();
  expect(JSON.stringify(await shop.db.showings.toArray())).not.toMatch(/fish|poisson/i);
});

test('nothing is to be translated where the assets speak the language, or for a view that is gone', async () => {
  const shop = background();
  await replaceSource(shop.db, 'file', [
    v.parse(assetSchema, { id: 'a', type: 'deck', title: 'Fish', language: 'en' }),
  ]);
  await shop.world.matcher.settled();
  const tab = shop.tab(1);
  const said = [message('We have losses of fish in the trucks. Do you have something that could help us?')];
  const { viewId } = await tab.show({ thread: { id: 't-e', subject: '', participants: [], messages: said } });
  expect(await tab.get('match.translatable', { viewId })).toEqual({});
  expect(await tab.get('match.translatable', { viewId: 'view-gone' })).toEqual({});
});
