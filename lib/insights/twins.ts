// Assets that one which is about to be written would stand beside: the same page, or the same title in the same language.
import type { AssetBrief } from '../model/asset-change.ts';
import { pageOf } from './quality.ts';

export interface TwinOf {
  id: string;
  title: string;
  by: 'link' | 'title';
}

const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Archived ones do not count: nobody sees them. The first `most`, those with the same page first. */
export function twinsOf(
  briefs: Iterable<Pick<AssetBrief, 'id' | 'title' | 'url' | 'language' | 'status'>>,
  { id, title, url, language }: { id: string; title: string; url: string; language: string },
  most = 3,
): TwinOf[] {
  const [page, words] = [url === '' ? '' : pageOf(url), plain(title)];
  const byLink: TwinOf[] = [];
  const byTitle: TwinOf[] = [];
  for (const brief of briefs) {
    if (brief.id === id || brief.status === 'archived') continue;
    if (page !== '' && brief.url !== '' && pageOf(brief.url) === page)
      byLink.push({ id: brief.id, title: brief.title, by: 'link' });
    else if (words !== '' && brief.language === language && plain(brief.title) === words)
      byTitle.push({ id: brief.id, title: brief.title, by: 'title' });
  }
  return [...byLink, ...byTitle].slice(0, most);
}
