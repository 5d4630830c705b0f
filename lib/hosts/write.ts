// Writes text into the editor that the user chose, the way a keyboard would, so that the page's own editor accepts it and
// native undo works. Reads back; a text that did not land is never forced in. Plain text and one escaped link, no markup.
import type { Insertion } from '../model/insertion.ts';
import { caretIn } from './caret.ts';
import { all, attr, fieldValue, first, is, isConnected, isVisible, rawText } from './dom.ts';
import { clean } from './text.ts';

export interface Written {
  landed: boolean;
  /** A sentence for the rep; empty when it landed. */
  why: string;
}
interface How {
  /** The host keeps `<a href>` in its editor. */
  hasRichLinks: boolean;
  signal: AbortSignal;
  maxLength?: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const failed = (why: string): Written => ({ landed: false, why });
const notLanded = 'The text did not arrive in the composer. Copy it instead.';
/** As compared when reading back: white space and direction marks do not count. */
const bare = (text: string): string => clean(text, 100_000).replace(/\s+/g, '');

/** By what they are, not `instanceof`: the editor may stand in a frame of the page's own origin. */
const isHtml = (element: Element): element is HTMLElement => 'isContentEditable' in element;
const isField = (element: Element): element is HTMLTextAreaElement | HTMLInputElement => is(element, 'textarea, input');

/** Only web addresses, as the parser sees them. */
function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return ['https:', 'http:'].includes(parsed.protocol) && parsed.username === '' ? parsed.href : undefined;
}

function linkText(link: NonNullable<Insertion['link']>): string {
  const text = clean(link.text, 300);
  return text === '' || text === link.url ? link.url : `${text}: ${link.url}`;
}

/**
 * Writes at the remembered caret, else inside the last block. Refuses (and writes nothing) when the editor is gone,
 * hidden or read-only, when the text is longer than the editor allows, or when the link is not a web address.
 */
export async function writeInto(editor: Element, insertion: Insertion, how: How): Promise<Written> {
  if (how.signal.aborted || !isConnected(editor) || !isVisible(editor) || !isHtml(editor))
    return failed('The composer is gone. Copy the text instead.');
  if (insertion.link !== undefined && safeUrl(insertion.link.url) === undefined)
    return failed('The link of this asset is not a web address, so it was not inserted.');
  return isField(editor) ? intoField(editor, insertion, how) : intoEditable(editor, insertion, how);
}

async function intoField(
  field: HTMLTextAreaElement | HTMLInputElement,
  { lines, link }: Insertion,
  how: How,
): Promise<Written> {
  if (field.disabled || field.readOnly) return failed('This field cannot be edited now.');
  const text = [...lines, ...(link === undefined ? [] : [linkText(link)])].join('\n');
  const most = how.maxLength ?? (field.maxLength > 0 ? field.maxLength : Number.POSITIVE_INFINITY);
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const length = field.value.length - (end - start) + text.length;
  if (length > most)
    return failed(`That would be ${length} characters; ${most} are allowed here. Nothing was inserted.`);
  HTMLElement.prototype.focus.call(field);
  field.setSelectionRange(start, end);
  // Through the editing command, so that the browser's own undo knows it.
  const isDone = Document.prototype.execCommand.call(field.ownerDocument, 'insertText', false, text);
  if (!isDone) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return (await comesTrue(() => bare(fieldValue(field)).includes(bare(text))))
    ? { landed: true, why: '' }
    : failed(notLanded);
}

async function intoEditable(editor: HTMLElement, { lines, link }: Insertion, how: How): Promise<Written> {
  if (!editor.isContentEditable) return failed('This field cannot be edited now.');
  const most = how.maxLength;
  const full = [...lines, ...(link === undefined ? [] : [linkText(link)])];
  const length = clean(rawText(editor), 100_000).length + full.join('\n').length;
  if (most !== undefined && length > most)
    return failed(`That would be ${length} characters; ${most} are allowed here. Nothing was inserted.`);
  placeCaret(editor);
  const before = { text: bare(rawText(editor)), links: linksTo(editor, link?.url).length };
  const command = (name: string, value?: string): boolean =>
    Document.prototype.execCommand.call(editor.ownerDocument, name, false, value);
  for (const [index, line] of lines.entries()) {
    if (how.signal.aborted) return failed('Inserting was stopped; part of the text may be in the composer.');
    if (index > 0) command('insertParagraph');
    if (line !== '') command('insertText', line);
    await pause(20);
  }
  if (link !== undefined) {
    if (lines.length > 0) command('insertParagraph');
    await pause(20);
    writeLink(editor, link, how.hasRichLinks, command);
  }
  const wanted = [...lines, link === undefined ? '' : how.hasRichLinks ? link.text || link.url : link.url];
  const landed = await comesTrue(() => {
    const now = bare(rawText(editor));
    const grew = now.length > before.text.length;
    return grew && wanted.every((part) => now.includes(bare(part)));
  });
  return landed ? { landed: true, why: '' } : failed(notLanded);
}

const linksTo = (editor: Element, url: string | undefined): Element[] =>
  url === undefined ? [] : all(editor, 'a[href]').filter((link) => attr(link, 'href') === (safeUrl(url) ?? url));

/**
 * A real anchor where the host keeps one: the words are typed, selected and linked, so no markup is ever parsed (pages
 * with Trusted Types refuse it). If the anchor does not appear, the address follows as text.
 */
function writeLink(
  editor: HTMLElement,
  link: NonNullable<Insertion['link']>,
  isRich: boolean,
  command: (name: string, value?: string) => boolean,
): void {
  if (!isRich) {
    command('insertText', linkText(link));
    return;
  }
  const text = clean(link.text, 300) || link.url;
  const count = linksTo(editor, link.url).length;
  command('insertText', text);
  const selection = editor.ownerDocument.getSelection();
  const node = selection?.focusNode;
  const end = selection?.focusOffset ?? 0;
  if (selection && node instanceof Text && node.data.slice(end - text.length, end) === text) {
    selection.setBaseAndExtent(node, end - text.length, node, end);
    command('createLink', safeUrl(link.url) ?? link.url);
    selection.collapseToEnd();
  }
  if (linksTo(editor, link.url).length === count && text !== link.url) command('insertText', `: ${link.url}`);
}

/** The remembered caret; else before signature and quote; else inside the last block, before its trailing break. */
function placeCaret(editor: HTMLElement): void {
  HTMLElement.prototype.focus.call(editor);
  const selection = editor.ownerDocument.getSelection();
  if (selection === null) return;
  const range = caretIn(editor) ?? freshCaret(editor);
  selection.removeAllRanges();
  selection.addRange(range);
}

function freshCaret(editor: HTMLElement): Range {
  const range = editor.ownerDocument.createRange();
  if (first(editor, `${tails}, blockquote`) !== undefined) {
    let start: Node = editor;
    while (
      start.firstChild instanceof HTMLElement &&
      /^(DIV|P)$/.test(start.firstChild.tagName) &&
      !isTail(start.firstChild)
    )
      start = start.firstChild;
    range.setStart(start, 0);
    range.collapse(true);
    return range;
  }
  let block: Element = editor;
  while (block.lastElementChild !== null && /^(DIV|P|LI|UL|OL)$/.test(block.lastElementChild.tagName))
    block = block.lastElementChild;
  range.selectNodeContents(block);
  range.collapse(false);
  if (block.lastChild instanceof HTMLBRElement) range.setStartBefore(block.lastChild);
  range.collapse(true);
  return range;
}

/** Signature and quote, as Gmail and Outlook mark them: the text goes before. */
const tails =
  '.gmail_signature, .gmail_quote, #Signature, [id$="appendonsend"], [id$="divRplyFwdMsg"], [id^="mail-editor-reference"]';
const isTail = (element: Element): boolean => Element.prototype.matches.call(element, tails);

/** Editors commit a tick late: asks for up to a second. */
async function comesTrue(test: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 21; tries++) {
    if (test()) return true;
    await pause(50);
  }
  return false;
}
