// Remembers where the user was writing: the last focused editable and the caret in it. Clicking in the sidebar takes the
// focus away, but the node and the range stay. Nothing is written here and nothing outlives the page.
import { activeIn, isConnected, isDocument, isElement, listen } from './dom.ts';

const editable = 'textarea, input[type=text], [contenteditable=""], [contenteditable=true], [role=textbox]';
/** Where the script that writes finds them too (hands.ts): each script has a copy of this file. */
interface World {
  touchlineCarets?: WeakMap<Element, Range>;
  touchlineFocused?: WeakSet<Element>;
}
const carets = (): WeakMap<Element, Range> => {
  const world = globalThis as World;
  world.touchlineCarets ??= new WeakMap();
  return world.touchlineCarets;
};
const focused = (): WeakSet<Element> => {
  const world = globalThis as World;
  world.touchlineFocused ??= new WeakSet();
  return world.touchlineFocused;
};
const last = new WeakMap<Document, WeakRef<Element>>();
const ids = new WeakMap<Element, string>();
let nextId = 1;

/** A name for a node that stays its own as long as the node lives. */
export function nodeId(element: Element): string {
  const known = ids.get(element);
  if (known !== undefined) return known;
  const fresh = `n${nextId++}`;
  ids.set(element, fresh);
  return fresh;
}

/** The composer with this id; the one the user works in for an empty id. */
export const composerOf = <Box extends { id: string }>(
  open: readonly Box[],
  id: string,
  inUse: () => Box | undefined,
): Box | undefined => (id === '' ? inUse() : open.find((box) => box.id === id));

const editableOf = (node: Element | undefined): Element | undefined => {
  if (node === undefined) return undefined;
  const direct = Element.prototype.closest.call(node, editable) ?? undefined;
  const outer = direct && Element.prototype.closest.call(direct, '[contenteditable=true], [contenteditable=""]');
  return outer ?? direct;
};

function rangeIn(element: Element): Range | undefined {
  const root = Node.prototype.getRootNode.call(element) as Document | ShadowRoot;
  const selection =
    (root as { getSelection?: () => Selection | null }).getSelection?.call(root) ??
    element.ownerDocument.getSelection();
  if (selection === null || selection === undefined || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return element.contains(range.commonAncestorContainer) ? range.cloneRange() : undefined;
}

/** Follows focus and caret until `signal` aborts. What is focused in `document` is what the user works with in `page`. */
export function followCaret(document: Document, signal: AbortSignal, page = document): void {
  const keepFocus = (node: Element | undefined): void => {
    const target = editableOf(node);
    if (target === undefined) return;
    last.set(page, new WeakRef(target));
    focused().add(target);
  };
  const keepCaret = (node: Element | undefined): void => {
    const target = editableOf(node);
    const range = target && rangeIn(target);
    if (target !== undefined && range !== undefined) carets().set(target, range);
  };
  const hit = (event: Event): Element | undefined =>
    event.composedPath().find((node): node is Element => 'nodeType' in node && isElement(node as Node));
  listen(document, 'focusout', (event) => keepCaret(hit(event)), signal);
  listen(document, 'focusin', (event) => keepFocus(hit(event)), signal);
  listen(document, 'selectionchange', () => keepCaret(activeIn(document)), signal);
  keepFocus(activeIn(document));
}

const followedFrames = new WeakMap<Node, AbortSignal>();

/** The same for a root of the page that is the document of a frame: the page is not told of focus in it. */
export function followFrame(root: Node, page: Document, signal: AbortSignal): void {
  if (root === page || followedFrames.get(root)?.aborted === false || !isDocument(root)) return;
  followedFrames.set(root, signal);
  followCaret(root, signal, page);
}

/** The editable the user wrote in last, as long as it is in the page. */
export function lastComposer(document: Document): Element | undefined {
  const now = editableOf(activeIn(document));
  if (now !== undefined) return now;
  const element = last.get(document)?.deref();
  return element !== undefined && isConnected(element) ? element : undefined;
}

/** The caret as it was when the user left, if its place still exists. */
export function caretIn(element: Element): Range | undefined {
  const range = carets().get(element);
  return range !== undefined && element.contains(range.commonAncestorContainer) ? range : undefined;
}

/** True once the user, or the page for the user, has put the caret in. A field that was served with a text has it at 0. */
export const wasFocused = (element: Element): boolean => focused().has(element);

/** What is selected in it now, or was when the user left; a caret selects nothing. */
export const selectedIn = (element: Element): Range | undefined => rangeIn(element) ?? caretIn(element);

/** Gives the keyboard back to where the user was writing. */
export function focusLast(document: Document): boolean {
  const element = lastComposer(document);
  if (!(element instanceof HTMLElement)) return false;
  const range = caretIn(element);
  HTMLElement.prototype.focus.call(element);
  if (range !== undefined) {
    const selection = element.ownerDocument.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
  return true;
}
