// Rows of a mail list. They name nobody as the person on screen: a row is not what the rep is looking at. In the rep's own
// Sent folder a row names its recipients, its conversation and its date as well.
import { all, isVisible } from '../dom.ts';
import { type Facts, locate, type Scope, type Sight } from '../locate.ts';
import { rowDate, rowSubject, rows, threadId } from './anchors.ts';
import { addressOf, asMailbox, peopleIn } from './people.ts';

const mostRows = 50;
/** With four facts a row, all rows and the rest stay below what a context may carry. */
const mostSent = 45;

const sight = (value: string, anchor: string, step = 2): Sight => ({ value, anchor, step, state: 'ok', agreed: 0 });

/** `#sent`, `#sent/p2`: a word of the address in every language. */
const isSent = (url: string): boolean => URL.canParse(url) && /^#sent(?:\/p\d+)?(?:\?.*)?$/.test(new URL(url).hash);

/** Adds the facts of visible rows; answers how many rows there are. */
export function readRows(scope: Scope, facts: Facts, own: string): number {
  const shown = all(scope.root, rows).filter((row) => all(row, 'span[email]').length > 0 && isVisible(row));
  if (isSent(scope.url)) {
    if (shown.length > 0) facts.add('list.folder', sight('sent', 'url', 1));
    for (const [index, row] of shown.slice(0, mostSent).entries()) sentRow(scope, row, `list.${index}`, facts, own);
    return shown.length;
  }
  shown.slice(0, mostRows).forEach((row, index) => {
    const senders = all(row, 'span[email]')
      .map(addressOf)
      .filter((email) => email !== '');
    facts.add(`list.${index}.subject`, locate({ ...scope, root: row }, rowSubject));
    facts.add(
      `list.${index}.from.email`,
      sight(senders.find((email) => email !== own) ?? senders[0] ?? '', 'row-email'),
    );
  });
  return shown.length;
}

function sentRow(scope: Scope, row: Element, name: string, facts: Facts, own: string): void {
  const inRow = { ...scope, root: row };
  const to = peopleIn(row, 'span[email]').filter(({ email }) => email !== own);
  facts.add(`${name}.subject`, locate(inRow, rowSubject));
  facts.add(`${name}.to`, sight(to.map(asMailbox).join(', '), 'row-email'));
  facts.add(`${name}.thread.id`, locate(inRow, threadId, 200));
  facts.add(`${name}.date`, locate(inRow, rowDate, 100));
}
