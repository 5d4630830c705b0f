// Requests about the person card and its timeline. Each reads like its sentence.

import type { personRequests } from '../../lib/wire/requests-person.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function personHandlers(_: Parts): Pick<Handlers<Page>, keyof typeof personRequests> {
  return {};
}
