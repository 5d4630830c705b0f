// Writes text into the editor that the user chose, the way a keyboard would, so that the page's own editor accepts it and
// native undo works. Reads back; a text that did not land is never forced in. Plain text and one escaped link, no markup.
import { t } from '../i18n/t.ts';
import type { Insertion } from '../model/insertion.ts';
import { all, is, isConnected, isVisible, parentOf, rawText } from './dom.ts';
import { caretFor, keepCaret, setCaret, settleCaret, textAround } from './write-caret.ts';
import { fillSubject, intoField, isField, tooLong } from './write-field.ts';
import { linkText, safeUrl, writeLink } from './write-link.ts';
import { bare, comesTrue, holdsOneMore, pause } from './write-proof.ts';

export interface Written {
  landed: boolean;
  /** A sentence for the rep; empty when it landed. */
  why: string;
}
export interface How {
  /** The host keeps `<a href>` in its editor. */
  hasRichLinks: boolean;
  signal: AbortSignal;
  /** Characters that the host accepts. */
  maxLength?: number;
  /** Its undo goes back to states that it stored itself at keys (roosterjs), so it must be told when to store. */
  undoesBySnapshots?: boolean;
  /** Takes the insertion's subject while it is empty. */
  subject?: Element;
}

const failed = (why: string): Written => ({ landed: false, why });

/** By what they are, not `instanceof`: the editor may stand in a frame of the page's own origin. */
const isHtml = (element: Element): element is HTMLElement => 'isContentEditable' in element;

const isSwitchedOff = (element: Element): boolean => {
  for (let node: Element | undefined = element; node !== undefined; node = parentOf(node))
    if (is(node, '[inert]')) return true;
  return is(element, ':disabled, :read-only, [aria-disabled=true], [aria-readonly=true]');
};

/**
 * Writes at the remembered caret, else inside the last block. Refuses (and writes nothing) when the editor is gone,
 * hidden or read-only, when the text is longer than the editor allows, or when the link is not a web address.
 */
export async function writeInto(editor: Element, insertion: Insertion, how: How): Promise<Written> {
  if (how.signal.aborted || !isConnected(editor) || !isVisible(editor) || !isHtml(editor))
    return failed(t('host.insert.gone'));
  if (isSwitchedOff(editor) || !(isField(editor) || editor.isContentEditable)) return failed(t('host.insert.closed'));
  if (insertion.link !== undefined && safeUrl(insertion.link.url) === undefined)
    return failed(t('host.insert.noAddress'));
  return isField(editor) ? intoField(editor, insertion, how) : intoEditable(editor, insertion, how);
}

async function intoEditable(editor: HTMLElement, insertion: Insertion, how: How): Promise<Written> {
  const { lines, link } = insertion;
  const caret = caretFor(editor);
  const [before, after] = textAround(editor, caret);
  const asText = [...lines, ...(link === undefined ? [] : [linkText(link)])].join('\n');
  const refusal = tooLong(before.length + after.length + breaksIn(editor) + asText.length, how.maxLength);
  if (refusal !== undefined) return failed(refusal);
  const problem = await fillSubject(insertion.subject, how);
  if (problem !== undefined) return failed(problem);

  const old = bare(rawText(editor));
  setCaret(editor, caret);
  const command = (name: string, value?: string): boolean => {
    settleCaret(editor);
    return Document.prototype.execCommand.call(editor.ownerDocument, name, false, value);
  };
  if (how.undoesBySnapshots) store(editor);
  let typed = before;
  for (const [index, line] of lines.entries()) {
    if (how.signal.aborted) return failed(t('host.insert.stopped'));
    if (index > 0) command('insertParagraph');
    if (line !== '') command('insertText', line);
    await pause(20);
    typed += line;
    if (line !== '') keepCaret(editor, typed);
  }
  let last: string | undefined;
  if (link !== undefined) {
    if (lines.length > 0) command('insertParagraph');
    await pause(20);
    last = writeLink(editor, link, how.hasRichLinks, command);
    await pause(20);
    keepCaret(editor, typed + last);
  }
  if (how.undoesBySnapshots) store(editor);

  const wanted = bare([...lines, last ?? ''].join(''));
  const whole = bare(before) + wanted + bare(after);
  const now = (): string => bare(rawText(editor));
  const landed = await comesTrue(() => now() === whole || holdsOneMore(wanted, old, now()));
  if (landed) return { landed: true, why: '' };
  const isPart = lines.some((line) => holdsOneMore(bare(line), old, now()));
  return failed(isPart ? t('host.insert.inPart') : t('host.insert.notLanded'));
}

/** Between its blocks; a text without markup has a line break there. */
const breaksIn = (editor: Element): number => Math.max(0, all(editor, 'p, div, li').length - 1);

/** The end of an input method's turn: what roosterjs takes for the moment to store a state for its undo. */
function store(editor: HTMLElement): void {
  editor.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '' }));
}
