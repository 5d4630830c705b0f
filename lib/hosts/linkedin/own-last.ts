// The list of conversations: rows whose last message is the rep's own, for the sweep. Other rows are not told of at all.
// Language-free signs come first: the open conversation says whose its last message is, and an unread row is the other
// side's. Then the words before the snippet: those that the open row was seen to have, and the listed ones.
import { all, attr, closest, first, isVisible, outermost, textOf } from '../dom.ts';
import { cssOf, type Facts, locate, type Scope, type Sight } from '../locate.ts';
import { clean, isSameName, wordsOf } from '../text.ts';
import {
  bubble,
  facePile,
  pageThread,
  pickedName,
  pickedRow,
  rowSnippet,
  talkRow,
  threadInLinks,
  unreadMark,
} from './anchors-messaging.ts';
import type { Talk } from './conversation.ts';
import { ownPrefixes } from './labels.ts';
import { profileIn } from './links.ts';
import { words } from './words.ts';

/** With six facts a row, all rows and the rest stay below what a context may carry. */
const mostRows = 25;
const listed = new Set(
  Object.values(ownPrefixes)
    .flat()
    .map((word) => word.toLowerCase()),
);
const sight = (value: string, anchor: string, step: number, agreed = 0): Sight => ({
  ...{ value, anchor, step, agreed },
  state: 'ok',
});

const rowsIn = (page: Scope): Element[] =>
  outermost(all(page.root, cssOf(talkRow)))
    .filter((row) => isVisible(row) && closest(row, `${cssOf(bubble)}, ${cssOf(pageThread)}`) === undefined)
    .slice(0, mostRows);

/** `You: see you there` → `you`; empty where nothing stands before a colon. */
function prefixOf(row: Element): string {
  const snippet = all(row, cssOf(rowSnippet)).find(isVisible);
  const text = snippet === undefined ? '' : textOf(snippet, 200);
  return clean(/^([^:：]{1,24})[:：]\s*\S/u.exec(text)?.[1] ?? '').toLowerCase();
}

const nameIn = (row: Element): string => {
  const node = all(row, pickedName).find(isVisible);
  return node === undefined ? '' : textOf(node, 200);
};
/** `Ann, Bo and 3 others`: nobody is meant alone. */
const isGroup = (row: Element, name: string): boolean => first(row, facePile) !== undefined || /[,،、]|\+\d/.test(name);

interface Row {
  element: Element;
  name: string;
  prefix: string;
  /** The conversation that is open beside the list. */
  isOpen: boolean;
}

function isOpenRow(page: Scope, row: Element, talk: Talk | undefined): boolean {
  if (talk === undefined || talk.isConflict) return false;
  const id = locate({ ...page, root: row }, threadInLinks, 200)?.value;
  if (id !== undefined && talk.threadId !== undefined) return id === talk.threadId.value;
  return (
    first(row, cssOf(pickedRow)) !== undefined && (talk.name === undefined || isSameName(talk.name.value, nameIn(row)))
  );
}

/** Adds facts of the rows whose last word is the rep's; answers how many those are. */
export function addOwnLast(page: Scope, facts: Facts, talk: Talk | undefined): number {
  const rows = rowsIn(page).map((element): Row => {
    const isOpen = isOpenRow(page, element, talk);
    return { element, name: nameIn(element), prefix: prefixOf(element), isOpen };
  });
  const own = new Set(listed);
  const lastIsMine = talk?.messages.at(-1)?.isMine;
  for (const { isOpen, prefix, name } of rows)
    if (isOpen && lastIsMine === true && prefix !== '' && !isOfName(prefix, name)) own.add(prefix);
  const mine = rows.filter((row) => isMine(row, own, lastIsMine));
  for (const [index, row] of mine.entries()) addRow(page, facts, row, talk, `list.${index}`);
  return mine.length;
}

const isOfName = (prefix: string, name: string): boolean => {
  const inName = wordsOf(name);
  return wordsOf(prefix).some((word) => inName.includes(word));
};

function isMine({ element, name, prefix, isOpen }: Row, own: ReadonlySet<string>, last: boolean | undefined): boolean {
  if (name === '' || isGroup(element, name)) return false;
  if (isOpen && last !== undefined) return last;
  if (first(element, unreadMark) !== undefined || /--unread\b/.test(attr(element, 'class'))) return false;
  return own.has(prefix) && !isOfName(prefix, name);
}

function addRow(page: Scope, facts: Facts, { element, name, prefix, isOpen }: Row, talk: Talk | undefined, at: string) {
  const open = isOpen && talk?.isAmbiguous === false ? talk : undefined;
  const link = all(element, 'a[href*="/in/"]').find((one) => profileIn(one, page.url) !== '');
  const inRow = link === undefined ? '' : profileIn(link, page.url);
  const memberId = words.checks.memberIdOnly(inRow);
  const photo = first(element, 'img[alt]');
  const agreed = Number(photo !== undefined && isSameName(attr(photo, 'alt'), name)) + Number(open?.name !== undefined);
  const time = all(element, 'time, [class*="time-stamp"], [class*="timestamp"]').find(isVisible);
  const said = time === undefined ? '' : textOf(time, 100);
  const machine = time === undefined ? '' : attr(time, 'datetime');
  facts.add(`${at}.isMine`, sight('yes', isOpen ? 'open-thread' : 'own-prefix', isOpen ? 6 : 8, Number(prefix !== '')));
  facts.add(`${at}.person.name`, sight(name, 'row-name', 6, agreed));
  facts.add(`${at}.person.slug`, open?.slug ?? (memberId === '' ? sight(inRow, 'row-links', 2) : undefined));
  facts.add(`${at}.person.memberId`, open?.memberId ?? sight(memberId, 'row-links', 2));
  facts.add(
    `${at}.thread.id`,
    locate({ ...page, root: element }, threadInLinks, 200) ?? (isOpen ? talk?.threadId : undefined),
  );
  facts.add(`${at}.date`, sight(said, 'row-time', 6));
  if (/^\d{4}-\d\d-\d\d/.test(machine)) facts.add(`${at}.date.machine`, sight(machine, 'row-datetime', 4));
}
