// Requests about suggestions beyond the list itself. Each reads like its sentence.

import type { suggestRequests } from '../../lib/wire/requests-suggest.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function suggestHandlers(_: Parts): Pick<Handlers<Page>, keyof typeof suggestRequests> {
  return {};
}
