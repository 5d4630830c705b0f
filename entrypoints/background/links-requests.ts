// Requests about link checks. The background only keeps what a page found.
import { ok } from '../../lib/model/result.ts';
import { keepLinkChecks, linkCheckOf, troubledLinks } from '../../lib/store/link-checks.ts';
import type { linksRequests } from '../../lib/wire/requests-links.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function linksHandlers({ world: { db } }: Parts): Pick<Handlers<Page>, keyof typeof linksRequests> {
  return {
    'links.keep': async ({ checks }) => {
      await keepLinkChecks(db, checks);
      return ok({});
    },
    'links.troubled': async () => ok({ checks: await troubledLinks(db) }),
    'links.of': async ({ url }) => {
      const check = await linkCheckOf(db, url);
      return ok(check === undefined ? {} : { check });
    },
  };
}
