// Requests about commands, menus and the first run. Each reads like its sentence.

import type { shellRequests } from '../../lib/wire/requests-shell.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function shellHandlers(_: Parts): Pick<Handlers<Page>, keyof typeof shellRequests> {
  return {};
}
