// The way to the pages of a sitemap: which are read, the browser's permission, and the network, for the wizard's model.
import type { TitlesDoor } from '../../components/page-titles/titles-door.ts';
import { eachOfSites } from '../../lib/pages/crowd.ts';
import { readPage } from '../../lib/pages/fetch-page.ts';
import { planTitles, titleOf } from '../../lib/pages/page-titles.ts';
import { lend } from './lent-permission.ts';

/** A sitemap is of one site: two pages of it side by side, as a person with two tabs. */
const [atOnce, perSite] = [4, 2];

export const titlesDoor: TitlesDoor = {
  plan: planTitles,
  allow: lend,
  read: (sites, signal, onRead) =>
    eachOfSites(
      sites.map(({ addresses }) => addresses),
      { atOnce, perSite, signal },
      async (url) => {
        const page = await readPage(url, signal);
        onRead(url, page && titleOf(url, page));
      },
    ),
};
