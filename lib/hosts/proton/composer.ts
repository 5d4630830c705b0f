// Proton's composers: found by their subject field. The rich editor is in a frame; whether it is empty can be asked where
// the browser lets us look into that frame.
import type { Composer } from '../../model/context.ts';
import { lastComposer, nodeId } from '../caret.ts';
import { all, fieldValue, first, frameDocument, holds, isVisible, rawText } from '../dom.ts';
import { boxOf, mailboxes } from '../mail-headers.ts';
import { clean } from '../text.ts';
import { plainEditor, quoted, recipientPills, richEditor, richFrame, sendButton, subjectField } from './anchors.ts';

export interface Box {
  id: string;
  root: Element;
  subject: Element;
  /** The plain-text editor, where the user has chosen it. */
  plain: Element | undefined;
}

export const boxes = (document: Document): Box[] =>
  all(document, subjectField)
    .filter(isVisible)
    .flatMap((subject) => {
      const root = boxOf(subject, [sendButton]);
      return root === undefined ? [] : [{ id: nodeId(subject), root, subject, plain: first(root, plainEditor) }];
    });

/** The one the user is writing in: last focused, else the last in the page. */
export function activeBox(document: Document, open = boxes(document)): Box | undefined {
  const last = lastComposer(document);
  return open.find((box) => last !== undefined && holds(box.root, last)) ?? open.at(-1);
}

/** The rich editor; nothing when its frame is closed to us or still loads. */
export function framedEditor(box: Box): Element | undefined {
  const frame = first(box.root, richFrame);
  const inner = frame && frameDocument(frame);
  return inner && first(inner, richEditor);
}

/** Its text without signature and quote. */
function framedText(box: Box): string | undefined {
  try {
    const editor = framedEditor(box);
    if (editor === undefined) return undefined;
    let text = clean(rawText(editor), 20_000);
    for (const part of all(editor, quoted)) text = text.replace(clean(rawText(part), 20_000), '');
    return text.trim();
  } catch {
    return undefined;
  }
}

export function readComposer(box: Box): Composer {
  const text = box.plain === undefined ? framedText(box) : fieldValue(box.plain).trim();
  return {
    id: box.id,
    kind: 'email',
    // Not known to be empty: nothing may treat it as free to fill.
    isEmpty: text === '',
    subject: clean(fieldValue(box.subject)),
    hasSubject: true,
    recipients: mailboxes(all(box.root, recipientPills)).slice(0, 500),
  };
}
