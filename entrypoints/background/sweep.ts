// The missed-touch sweep: compares the rep's own lists on screen with the ledger and offers what is missing.
import { fail } from '../../lib/model/result.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Page } from './tabs.ts';

const notYet = async () => fail('not_yet', 'This part is not there yet. Nothing was changed.');

export const sweepHandlers = (): Pick<Handlers<Page>, 'sweep.read' | 'sweep.accept' | 'sweep.dismiss'> => ({
  'sweep.read': notYet,
  'sweep.accept': notYet,
  'sweep.dismiss': notYet,
});
