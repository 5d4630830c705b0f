// Requests about next steps and cadences. Each reads like its sentence.

import type { stepsRequests } from '../../lib/wire/requests-steps.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function stepsHandlers(_: Parts): Pick<Handlers<Page>, keyof typeof stepsRequests> {
  return {};
}
