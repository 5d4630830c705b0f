// A sitemap's rows with what its pages say of themselves.
import { expect, test } from 'vitest';
import { readingAssets } from '../../../lib/importers/assets.ts';
import { sitemap } from '../../../lib/importers/sitemap.ts';
import { titled } from '../../../lib/importers/sitemap-titles.ts';

const xml = `<urlset>${['/blog/cold-chain', '/blog/other'].map((path) => `<url><loc>https://a.example${path}</loc></url>`).join('')}</urlset>`;

test('what was read stands in place of what was guessed, and the rest as it was', () => {
  const titles = new Map([
    ['https://a.example/blog/cold-chain', { title: 'What breaks', summary: 'Five places.', language: 'en' }],
  ]);
  const assets = [
    ...readingAssets(titled(sitemap.parse([{ text: xml, share: 1 }]), titles), { isTable: false }),
  ].flatMap((piece) => (typeof piece === 'object' && 'asset' in piece ? [piece.asset] : []));
  expect(assets).toMatchObject([
    {
      title: 'What breaks',
      summary: 'Five places.',
      language: 'en',
      type: 'blog-post',
      url: 'https://a.example/blog/cold-chain',
    },
    { title: 'Other', summary: '', language: '' },
  ]);
});
