// Requests about folders, import and export of templates and snippets. Each reads like its sentence.

import type { writingRequests } from '../../lib/wire/requests-writing.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function writingHandlers(_: Parts): Pick<Handlers<Page>, keyof typeof writingRequests> {
  return {};
}
