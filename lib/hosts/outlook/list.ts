// Rows of the mail list. They name nobody as the person on screen: a row is not what the rep is looking at. In the rep's own
// Sent folder a row names its recipients, its conversation and its date as well.
import type { Participant } from '../../model/context.ts';
import { all, attr, isVisible, textOf } from '../dom.ts';
import { type Facts, locate, type Scope, type Sight } from '../locate.ts';
import { emailIn } from '../text.ts';
import { options, rowDate, rowInstant, rowSubject } from './anchors.ts';
import { asMailbox } from './people.ts';

const mostRows = 50;
/** With five facts a row, all rows and the rest stay below what a context may carry. */
const mostSent = 36;

const sight = (value: string, anchor: string, step = 2): Sight => ({ value, anchor, step, state: 'ok', agreed: 0 });

const addressesIn = (row: Element): string[] =>
  all(row, '[title*="@"], [data-lpc-hover-target-id*="@"]')
    .flatMap((one) => `${attr(one, 'title')};${attr(one, 'data-lpc-hover-target-id')}`.split(/[;,]/))
    .map(emailIn)
    .filter((email) => email !== '');

/** `/mail/sentitems`, also with the number of the account; the name of the folder is the same in every language. */
const isSent = (url: string): boolean =>
  URL.canParse(url) && /^\/mail\/(?:[^/]+\/)?sentitems(?:\/|$)/i.test(new URL(url).pathname);

/** Adds the facts of visible rows; answers how many rows with a text there are (placeholders have none). */
export function readRows(scope: Scope, facts: Facts, own: string): number {
  const shown = all(scope.root, options).filter((row) => isVisible(row) && textOf(row, 40) !== '');
  if (isSent(scope.url)) {
    if (shown.length > 0) facts.add('list.folder', sight('sent', 'url', 1));
    for (const [index, row] of shown.slice(0, mostSent).entries()) sentRow(scope, row, `list.${index}`, facts, own);
    return shown.length;
  }
  shown.slice(0, mostRows).forEach((row, index) => {
    const senders = addressesIn(row);
    facts.add(`list.${index}.subject`, locate({ ...scope, root: row }, rowSubject));
    facts.add(
      `list.${index}.from.email`,
      sight(senders.find((email) => email !== own) ?? senders[0] ?? '', 'row-title'),
    );
  });
  return shown.length;
}

function sentRow(scope: Scope, row: Element, name: string, facts: Facts, own: string): void {
  const inRow = { ...scope, root: row };
  const to = recipientsIn(row).filter(({ email }) => email !== own);
  facts.add(`${name}.subject`, locate(inRow, rowSubject));
  facts.add(`${name}.to`, sight(to.map(asMailbox).join(', '), 'row-title'));
  facts.add(`${name}.thread.id`, sight(attr(row, 'data-convid').slice(0, 200), 'convid'));
  facts.add(`${name}.date`, locate(inRow, rowDate, 100));
  facts.add(`${name}.date.machine`, locate(inRow, rowInstant, 40));
}

/** Names stand beside their addresses in the same order; where the counts differ, no name is given to anybody. */
function recipientsIn(row: Element): Participant[] {
  const people = new Map<string, string>();
  for (const one of all(row, '[title*="@"]')) {
    const emails = attr(one, 'title')
      .split(/[;,]/)
      .map(emailIn)
      .filter((email) => email !== '');
    const names = textOf(one).split(/;\s*/);
    emails.forEach((email, index) => {
      const name = names.length === emails.length ? (names[index] ?? '') : '';
      if ((people.get(email) ?? '') === '') people.set(email, emailIn(name) === '' ? name : '');
    });
  }
  for (const email of addressesIn(row)) if (!people.has(email)) people.set(email, '');
  return [...people].map(([email, name]) => ({ name, email }));
}
