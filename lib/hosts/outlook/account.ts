// Whose mailbox is open. With several accounts the folder tree names all of them: only the one with the selected folder counts.
import { all, attr, first } from '../dom.ts';
import type { Page } from '../host.ts';
import { locate, type Sight, scopeOf } from '../locate.ts';
import { emailIn } from '../text.ts';
import { ownAddress, ownName } from './anchors.ts';
import type { Me } from './people.ts';
import { words } from './words.ts';

const roots = '[id^="primaryMailboxRoot"], [role=treeitem][aria-level="1"][title*="@"]';
const addressOf = (root: Element): string => emailIn(attr(root, 'data-folder-name')) || emailIn(attr(root, 'title'));

/** The own address with its provenance; nothing when the page names none, or several and no folder is selected. */
export function ownOf(page: Page): Sight | undefined {
  const mailboxes = all(page.document, roots).filter((root) => addressOf(root) !== '');
  if (new Set(mailboxes.map(addressOf)).size > 1) return selected(page, mailboxes);
  const own = locate(scopeOf(page, words), ownAddress, 254);
  // A shared mailbox has another address than the account that opened it: the mailbox is what the rep works in.
  if (own?.state === 'conflict') return mailboxes.length > 0 ? { ...own, state: 'weak' } : undefined;
  return own;
}

function selected({ document }: Page, mailboxes: readonly Element[]): Sight | undefined {
  const folder = first(document, '[role=treeitem][aria-selected=true]');
  const root =
    folder &&
    mailboxes.findLast(
      (one) => one === folder || one.compareDocumentPosition(folder) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
  if (root === undefined) return undefined;
  return { value: addressOf(root), anchor: 'selected-mailbox', step: 5, state: 'ok', agreed: 0 };
}

export function meOf(page: Page, own: Sight | undefined): Me {
  return { email: own?.value ?? '', name: locate(scopeOf(page, words), ownName, 200)?.value ?? '' };
}
