// The form of a message or InMail, in the inbox or in a dialog over any page.

import type { Composer } from '../../model/context.ts';
import { lastComposer, nodeId } from '../caret.ts';
import { all, attr, closest, fieldValue, first, holds, isVisible } from '../dom.ts';
import { cssOf } from '../locate.ts';
import { clean } from '../text.ts';
import { messageFields, subjectFields, talks } from './anchors.ts';

export interface Form {
  id: string;
  field: Element;
  /** The form itself. */
  root: Element;
  /** The conversation around it. */
  talk: Element;
  subject: Element | undefined;
  maxLength: number | undefined;
}

/** A limit that the page sets itself. */
export function limitOf(field: Element | undefined): number | undefined {
  const most = field === undefined ? 0 : Number(attr(field, 'maxlength'));
  return Number.isInteger(most) && most > 0 ? most : undefined;
}

/** All open forms in document order. */
export const formsOf = (document: Document): Form[] =>
  all(document, cssOf(messageFields))
    .filter(isVisible)
    .map((field) => {
      const root = closest(field, 'form') ?? field.parentElement ?? field;
      const subject = first(root, subjectFields);
      return {
        id: nodeId(field),
        field,
        root,
        talk: closest(root, cssOf(talks)) ?? root,
        subject: subject && isVisible(subject) ? subject : undefined,
        maxLength: limitOf(field),
      };
    });

/** The one the user is writing in: last focused, else the last in the page (dialogs lie on top). */
export function formOf(document: Document): Form | undefined {
  const open = formsOf(document);
  const last = lastComposer(document);
  return open.find((form) => last !== undefined && holds(form.root, last)) ?? open.at(-1);
}

export const subjectOf = (form: Form): string => (form.subject === undefined ? '' : clean(fieldValue(form.subject)));

export const readForm = (form: Form, to: string): Composer => ({
  id: form.id,
  kind: form.subject === undefined ? 'message' : 'inmail',
  isEmpty: fieldValue(form.field).trim() === '',
  subject: subjectOf(form),
  hasSubject: form.subject !== undefined,
  recipients: to === '' ? [] : [{ name: to, email: '' }],
  ...(form.maxLength !== undefined && { maxLength: form.maxLength }),
});
