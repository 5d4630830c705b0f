// What must not be logged: the never-log list, the off-the-record switch, and what looks private.
import { fail } from '../../lib/model/result.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Page } from './tabs.ts';

type SuppressionRequest =
  | 'record.state'
  | 'record.set'
  | 'neverlog.list'
  | 'neverlog.add'
  | 'neverlog.remove'
  | 'sensitive.answer'
  | 'sensitive.waiting'
  | 'sensitive.words';

const notYet = async () => fail('not_yet', 'This part is not there yet. Nothing was changed.');

export const suppressionHandlers = (): Pick<Handlers<Page>, SuppressionRequest> => ({
  'record.state': notYet,
  'record.set': notYet,
  'neverlog.list': notYet,
  'neverlog.add': notYet,
  'neverlog.remove': notYet,
  'sensitive.answer': notYet,
  'sensitive.waiting': notYet,
  'sensitive.words': notYet,
});
