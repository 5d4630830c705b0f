// Requests about the rhythm of a social seller. Each reads like its sentence.

import type { rhythmRequests } from '../../lib/wire/requests-rhythm.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function rhythmHandlers(_: Parts): Pick<Handlers<Page>, keyof typeof rhythmRequests> {
  return {};
}
