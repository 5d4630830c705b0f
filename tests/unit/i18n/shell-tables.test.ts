// Words whose key is made at run time: every member of their tables is there. `tOf` throws for one that is not.
import { expect, test } from 'vitest';
import { tOf } from '../../../lib/i18n/t.ts';
import { audiences } from '../../../lib/model/asset.ts';
import { neverLogKinds, sensitiveClasses } from '../../../lib/model/off-record.ts';

const rows = ['names', 'text', 'recipients', 'notes', 'steps', 'departures', 'words', 'choices', 'others'];

test.each([
  ['commands.audience', audiences],
  ['welcome.promise', ['local', 'never', 'yours']],
  ['options.facts', ['read', 'kept', 'sent']],
  ['options.fact', rows],
  ...rows.map((row) => [`options.factOf.${row}`, ['read', 'kept', 'sent']] as const),
  ['options.source', ['sample', 'file', 'hub', 'hand']],
  ['options.undoTime', ['s0', 's60', 's300', 's900']],
  ['options.keepTime', ['d0', 'd30', 'd90', 'd365', 'd730', 'd1095']],
  ['options.ruleKind', neverLogKinds],
  ['options.sensitiveClass', sensitiveClasses],
  ['options.store', ['future', 'blocked', 'full', 'closed']],
  ['options.jsonKind', ['null', 'list', 'text', 'number', 'boolean']],
  ['options.choices', ['language', 'audience', 'status', 'day', 'type', 'url']],
] as const)('%s has a word for each of %j', (table, members) => {
  for (const member of members) expect(tOf(table, member)).not.toBe('');
});
