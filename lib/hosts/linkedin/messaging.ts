// Which conversation is meant: the one the user writes in, else the only one that is open. Two open bubbles and no caret
// in either name nobody.
import { all, closest, first, holds, is, isVisible, outermost } from '../dom.ts';
import { cssOf, type Scope } from '../locate.ts';
import { bubble, bubbleShut, editor, event, form, pageThread, pickedRow } from './anchors-messaging.ts';
import { readTalk, type Talk } from './conversation.ts';
import { deepAll } from './reach.ts';

/** Bubbles that are drawn open, outermost nodes only. */
export const openBubbles = (document: Document): Element[] =>
  outermost(deepAll(document, cssOf(bubble))).filter(
    (node) =>
      isVisible(node) &&
      !is(node, bubbleShut) &&
      first(node, bubbleShut) === undefined &&
      all(node, [editor, event, form].map(cssOf).join(', ')).some(isVisible),
  );

/** The bubble that holds this node. */
export const bubbleOf = (document: Document, node: Element | undefined): Element | undefined =>
  node === undefined ? undefined : openBubbles(document).find((one) => holds(one, node));

export const readBubble = (page: Scope, root: Element): Talk => readTalk(page, root, undefined);

/** The conversation of the messaging page: outside bubbles and beside the list. */
export function readPageTalk(page: Scope): Talk | undefined {
  const parts = all(page.root, cssOf(pageThread)).filter(
    (one) => isVisible(one) && closest(one, cssOf(bubble)) === undefined,
  );
  const root = parts.find((one) => first(one, `${cssOf(event)}, ${cssOf(form)}`) !== undefined);
  if (root === undefined) return undefined;
  const rows = all(page.root, cssOf(pickedRow)).filter(isVisible);
  const items = new Set(rows.map((one) => closest(one, 'li') ?? one));
  const [row] = items;
  return readTalk(page, root, items.size === 1 ? row : undefined);
}
