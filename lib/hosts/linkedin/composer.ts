// Every editor LinkedIn opens: the note of an invitation, a message or InMail, a comment, a post. Dialogs and bubbles live in
// the open shadow root on SDUI pages, in the page itself on Ember pages, and sometimes in a frame of the page's own origin.
import type { Composer, Participant } from '../../model/context.ts';
import { bodyText } from '../body-text.ts';
import { nodeId } from '../caret.ts';
import { all, attr, closest, fieldValue, first, holds, is, isVisible } from '../dom.ts';
import { cssOf, type Spec } from '../locate.ts';
import { clean } from '../text.ts';
import { commentField, noteField, postField } from './anchors-editors.ts';
import { editor, form, inmailSubject } from './anchors-messaging.ts';
import { deepAll } from './reach.ts';

export interface Field {
  id: string;
  kind: Composer['kind'];
  element: Element;
  maxLength: number | undefined;
  /** An InMail's subject field. */
  subject: Element | undefined;
}

/** Later kinds do not take an element that an earlier one has. `most`: characters LinkedIn accepts. */
const kinds: readonly { kind: Composer['kind']; place: Spec; most?: number }[] = [
  { kind: 'note', place: noteField },
  { kind: 'message', place: editor },
  { kind: 'post', place: postField, most: 3_000 },
  { kind: 'comment', place: commentField, most: 1_250 },
];
const mostInMail = 1_900;

const subjectField = (element: Element): Element | undefined => {
  const around = closest(element, cssOf(form));
  return around && all(around, inmailSubject).find(isVisible);
};

/** All open editors, in the order of kinds and roots. */
export function fields(document: Document): Field[] {
  const found: Field[] = [];
  for (const { kind, place, most } of kinds)
    for (const element of deepAll(document, cssOf(place))) {
      if (!isVisible(element) || found.some((one) => holds(one.element, element))) continue;
      const subject = kind === 'message' ? subjectField(element) : undefined;
      const isInMail = subject !== undefined;
      const given = Number(attr(element, 'maxlength'));
      const limit = Number.isInteger(given) && given > 0 ? given : isInMail ? mostInMail : most;
      found.push({ id: nodeId(element), kind: isInMail ? 'inmail' : kind, element, maxLength: limit, subject });
    }
  return found;
}

const emptyOf = (element: Element): boolean =>
  is(element, 'textarea, input')
    ? fieldValue(element).trim() === ''
    : bodyText(element, '', 500) === '' && first(element, 'img') === undefined;

/** `recipients` as far as the page names them. */
export function readField(field: Field, recipients: readonly Participant[]): Composer {
  const { subject } = field;
  return {
    id: field.id,
    kind: field.kind,
    isEmpty: emptyOf(field.element),
    subject: subject === undefined ? '' : clean(fieldValue(subject), 500),
    hasSubject: subject !== undefined,
    recipients: [...recipients],
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
  };
}
