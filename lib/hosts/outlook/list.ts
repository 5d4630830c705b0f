// Rows of the mail list. They name nobody as the person on screen: a row is not what the rep is looking at.
import { all, attr, isVisible, textOf } from '../dom.ts';
import { type Facts, locate, type Scope } from '../locate.ts';
import { emailIn } from '../text.ts';
import { options, rowSubject } from './anchors.ts';

const mostRows = 50;

const addressesIn = (row: Element): string[] =>
  all(row, '[title*="@"], [data-lpc-hover-target-id*="@"]')
    .flatMap((one) => `${attr(one, 'title')};${attr(one, 'data-lpc-hover-target-id')}`.split(/[;,]/))
    .map(emailIn)
    .filter((email) => email !== '');

/** Adds the facts of visible rows; answers how many rows with a text there are (placeholders have none). */
export function readRows(scope: Scope, facts: Facts, own: string): number {
  const shown = all(scope.root, options).filter((row) => isVisible(row) && textOf(row, 40) !== '');
  shown.slice(0, mostRows).forEach((row, index) => {
    const senders = addressesIn(row);
    facts.add(`list.${index}.subject`, locate({ ...scope, root: row }, rowSubject));
    facts.derive(`list.${index}.from.email`, senders.find((email) => email !== own) ?? senders[0] ?? '', {
      value: '',
      anchor: 'row-title',
      step: 2,
      state: 'ok',
      agreed: 0,
    });
  });
  return shown.length;
}
