// Where an insertion goes: the caret as it stands or stood, else before signature and quote, else inside the last block.
import { caretIn } from './caret.ts';
import { first, holds, is, isElement, rawText } from './dom.ts';

/** The selection that can reach into the editor: an open shadow root of Chromium has one of its own. */
export function selectionOf(editor: Element): Selection | undefined {
  const root = Node.prototype.getRootNode.call(editor) as { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? editor.ownerDocument.getSelection() ?? undefined;
}

/** Every document keeps its selection when a frame beside it takes the focus. */
function standing(editor: HTMLElement): Range | undefined {
  const selection = selectionOf(editor);
  if (selection === undefined || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return holds(editor, range.startContainer) && holds(editor, range.endContainer) ? range.cloneRange() : undefined;
}

/** To be asked before anything takes the focus. */
export function caretFor(editor: HTMLElement): Range {
  const range = standing(editor) ?? caretIn(editor);
  if (range === undefined) return freshCaret(editor);
  return isBetweenBlocks(editor, range) ? (inBlock(editor, range.startOffset) ?? freshCaret(editor)) : range;
}

/** A caret between blocks would make a paragraph of its own; Firefox leaves an empty first line then. */
const isBetweenBlocks = (editor: HTMLElement, range: Range): boolean =>
  range.collapsed && range.startContainer === editor;

const isBlock = (node: Node | null): node is Element =>
  node !== null && isElement(node) && is(node, 'div, p, li, ul, ol');

/** The start of the block at this child of the editor; nothing behind the last one or where there are no blocks. */
function inBlock(editor: HTMLElement, offset: number): Range | undefined {
  let node: Node | null = editor.childNodes[offset] ?? null;
  if (!isBlock(node)) return undefined;
  while (isBlock(node.firstChild)) node = node.firstChild;
  const range = editor.ownerDocument.createRange();
  range.setStart(node, 0);
  range.collapse(true);
  return range;
}

/** Quill 2 in Firefox leaves the caret between blocks after a second blank line. */
export function settleCaret(editor: HTMLElement): void {
  const now = standing(editor);
  const range = now && isBetweenBlocks(editor, now) ? inBlock(editor, now.startOffset) : undefined;
  if (range !== undefined) setCaret(editor, range);
}

export function setCaret(editor: HTMLElement, range: Range): void {
  HTMLElement.prototype.focus.call(editor);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selectionOf(editor)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

const even = (text: string): string => text.replaceAll('\u00a0', ' ');

/**
 * Puts the caret behind `before` when it is not there. An editor that cannot see the selection in a shadow root (Quill asks
 * the document) rebuilds its lines without carrying the caret along, which then stands at the start of the line.
 */
export function keepCaret(editor: HTMLElement, before: string): void {
  const wanted = even(before);
  const now = standing(editor);
  if (now === undefined || even(textAround(editor, now)[0]) === wanted || !even(rawText(editor)).startsWith(wanted))
    return;
  const walker = editor.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  let left = wanted.length;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left > length) {
      left -= length;
      continue;
    }
    const range = editor.ownerDocument.createRange();
    range.setStart(node, left);
    range.collapse(true);
    setCaret(editor, range);
    return;
  }
}

/** The text before and after the range; what it selects will be replaced. */
export function textAround(editor: HTMLElement, range: Range): [string, string] {
  const before = editor.ownerDocument.createRange();
  before.setStart(editor, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = editor.ownerDocument.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(editor, editor.childNodes.length);
  return [before.toString(), after.toString()];
}

/** Signature and quote, as Gmail, Outlook, Proton and Yahoo mark them: the text goes before. */
const tails =
  '.gmail_signature, .gmail_quote, #Signature, [id$="appendonsend"], [id$="divRplyFwdMsg"], [id^="mail-editor-reference"], .protonmail_signature_block, .protonmail_quote, .yahoo_quoted, [id^="ydp"][class*="signature"]';

function freshCaret(editor: HTMLElement): Range {
  const range = editor.ownerDocument.createRange();
  if (first(editor, `${tails}, blockquote`) !== undefined) {
    let start: Node = editor;
    while (start.firstChild !== null && isElement(start.firstChild) && is(start.firstChild, `div:not(${tails}), p`))
      start = start.firstChild;
    range.setStart(start, 0);
    range.collapse(true);
    return range;
  }
  let block: Element = editor;
  while (block.lastElementChild !== null && is(block.lastElementChild, 'div, p, li, ul, ol'))
    block = block.lastElementChild;
  range.selectNodeContents(block);
  range.collapse(false);
  const last = block.lastChild;
  if (last !== null && isElement(last) && is(last, 'br')) range.setStartBefore(last);
  range.collapse(true);
  return range;
}
