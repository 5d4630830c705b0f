// Yahoo's composers: found by going up from the editor to the node that also holds the subject field.
import type { Composer } from '../../model/context.ts';
import { bodyText } from '../body-text.ts';
import { lastComposer, nodeId } from '../caret.ts';
import { all, fieldValue, holds, isVisible } from '../dom.ts';
import { boxOf, mailboxes } from '../mail-headers.ts';
import { clean } from '../text.ts';
import { editors, pills, quoted, subjectField } from './anchors.ts';

export interface Box {
  id: string;
  root: Element;
  editor: Element;
}

export const boxes = (document: Document): Box[] =>
  all(document, editors)
    .filter(isVisible)
    .flatMap((editor) => {
      const root = boxOf(editor, [subjectField]);
      return root === undefined ? [] : [{ id: nodeId(editor), root, editor }];
    });

/** The one the user is writing in: last focused, else the last in the page. */
export function activeBox(document: Document, open = boxes(document)): Box | undefined {
  const last = lastComposer(document);
  return open.find((box) => last !== undefined && holds(box.root, last)) ?? open.at(-1);
}

export const subjectOf = (box: Box): Element | undefined => all(box.root, subjectField).find(isVisible);

export function readComposer(box: Box): Composer {
  const field = subjectOf(box);
  return {
    id: box.id,
    kind: 'email',
    isEmpty: bodyText(box.editor, quoted, 2_000) === '',
    subject: field === undefined ? '' : clean(fieldValue(field)),
    hasSubject: field !== undefined,
    recipients: mailboxes(all(box.root, pills).filter((pill) => !holds(box.editor, pill))).slice(0, 500),
  };
}
