// Rows of a mail list. They name nobody as the person on screen: a row is not what the rep is looking at.
import { all, isVisible } from '../dom.ts';
import { type Facts, locate, type Scope } from '../locate.ts';
import { rowSubject, rows } from './anchors.ts';
import { addressOf } from './people.ts';

const mostRows = 50;

/** Adds the facts of visible rows; answers how many rows there are. */
export function readRows(scope: Scope, facts: Facts, own: string): number {
  const shown = all(scope.root, rows).filter((row) => all(row, 'span[email]').length > 0 && isVisible(row));
  shown.slice(0, mostRows).forEach((row, index) => {
    const senders = all(row, 'span[email]')
      .map(addressOf)
      .filter((email) => email !== '');
    facts.add(`list.${index}.subject`, locate({ ...scope, root: row }, rowSubject));
    facts.derive(`list.${index}.from.email`, senders.find((email) => email !== own) ?? senders[0] ?? '', {
      value: '',
      anchor: 'row-email',
      step: 2,
      state: 'ok',
      agreed: 0,
    });
  });
  return shown.length;
}
