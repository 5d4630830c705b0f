// A link added by hand: checked as a row of a file, added once, found as a twin, and taken back.
import { describe, expect, test } from 'vitest';
import { background } from '../../fakes/background.ts';

const row = {
  url: 'https://vendor.example/cases/fjord?utm_source=x',
  title: 'Cold chain at Fjord',
  type: 'case-study',
  language: 'en',
  audience: 'public',
  summary: '',
  industry: 'Logistics, Food',
  product: '',
  tags: '',
};

describe('an asset added by hand', () => {
  test('is in the catalogue once, however often it is asked for, and can be taken back', async () => {
    const { tab } = background();
    const page = tab(1);
    const { asset } = await page.get('catalogue.add', row);
    expect(asset).toMatchObject({ url: 'https://vendor.example/cases/fjord', industry: ['Logistics', 'Food'] });
    await page.get('catalogue.add', row);
    expect(await page.get('catalogue.count', {})).toEqual({ assets: 1, source: 'hand' });
    expect((await page.get('catalogue.twins', { url: 'http://www.vendor.example/cases/fjord/' })).twins).toEqual([
      { id: asset.id, title: asset.title, status: 'approved', by: 'link' },
    ]);
    expect(await page.get('catalogue.drop', { id: asset.id })).toEqual({ isDropped: true });
    expect(await page.get('catalogue.drop', { id: asset.id })).toEqual({ isDropped: false });
    expect((await page.get('catalogue.count', {})).assets).toBe(0);
  });

  test.each([
    [{ url: 'javascript:alert(1)' }, 'unsafe_link'],
    [{ url: 'https://ann:secret@vendor.example/' }, 'unsafe_link'],
    [{ title: ' ' }, 'bad_asset'],
    [{ language: 'klingon' }, 'bad_asset'],
  ])('is refused with %o, and nothing is written', async (change, code) => {
    const { tab } = background();
    const answer = await tab(1).ask('catalogue.add', { ...row, ...change });
    expect(answer).toMatchObject({ ok: false, problem: { code } });
    expect((await tab(1).get('catalogue.count', {})).assets).toBe(0);
  });
});
