// The link check's way out: the plan, the browser's permission, and the network, for the page's model.
import type { LinkDoor } from '../../components/link-check/link-door.ts';
import { planLinks } from '../../lib/pages/addresses.ts';
import { eachOfSites } from '../../lib/pages/crowd.ts';
import { askLink } from '../../lib/pages/fetch-page.ts';
import { isSignInPage, verdictOf } from '../../lib/pages/link-verdict.ts';
import { lend } from './lent-permission.ts';

/** Kind to sites, and quick enough: one question at a time for each, a few sites side by side. */
const [atOnce, perSite] = [4, 1];

export const linkDoor: LinkDoor = {
  plan: planLinks,
  allow: lend,
  check: (sites, signal, onChecked) =>
    eachOfSites(
      sites.map(({ addresses }) => addresses),
      { atOnce, perSite, signal },
      async (url) => {
        const verdict = verdictOf(url, await askLink(url, signal));
        await onChecked({ url, ...verdict, checkedAt: new Date().toISOString() });
      },
    ),
  isSignInPage,
};
