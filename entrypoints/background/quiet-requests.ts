// Requests about the two modes of a host, its footprint, the policy and how Touchline is. Each reads like its sentence.

import { ok } from '../../lib/model/result.ts';
import { readManaged } from '../../lib/settings.ts';
import type { quietRequests } from '../../lib/wire/requests-quiet.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import { healthReport } from './health-report.ts';
import type { Page } from './tabs.ts';

export function quietHandlers(parts: Parts): Pick<Handlers<Page>, keyof typeof quietRequests> {
  const { footprints, world } = parts;
  return {
    'managed.read': async () => ok(await readManaged()),
    'footprint.read': async ({ isEverywhere }, page) => {
      const here = page.tabId === undefined ? [] : [page.tabId];
      return ok(await footprints.read(isEverywhere ? footprints.openTabs : here, world.clock.now()));
    },
    'health.read': async () => ok(await healthReport(parts)),
  };
}
