// Requests about the two modes of a host and its footprint. Each reads like its sentence.

import type { quietRequests } from '../../lib/wire/requests-quiet.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function quietHandlers(_: Parts): Pick<Handlers<Page>, keyof typeof quietRequests> {
  return {};
}
