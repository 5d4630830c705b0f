// Changing a touch after it was recorded: person, subject, deal, note, disposition.
import { fail } from '../../lib/model/result.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Page } from './tabs.ts';

const notYet = async () => fail('not_yet', 'This part is not there yet. Nothing was changed.');

export const editHandlers = (): Pick<
  Handlers<Page>,
  'touch.undo-many' | 'touch.edit' | 'touch.edits' | 'person.find'
> => ({
  'touch.undo-many': notYet,
  'touch.edit': notYet,
  'touch.edits': notYet,
  'person.find': notYet,
});
