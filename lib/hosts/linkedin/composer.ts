// The note of an invitation. Its dialog lives in the open shadow root `#interop-outlet` on SDUI pages and in the page
// itself on Ember pages.
import type { Composer } from '../../model/context.ts';
import { nodeId } from '../caret.ts';
import { all, attr, fieldValue, isVisible, type Root, shadowOf } from '../dom.ts';

const noteFields =
  '[role=dialog] textarea[name=message], [role=dialog] textarea#custom-message, dialog[open] textarea[name=message]';

/** The page and the open shadow roots that hold its dialogs. */
export function rootsOf(document: Document): Root[] {
  const outlets = all(document, '#interop-outlet, [data-testid="interop-shadowdom"]');
  return [document, ...outlets.map(shadowOf).filter((root) => root !== undefined)];
}

export interface Field {
  id: string;
  element: Element;
  maxLength: number | undefined;
}

export const noteField = (document: Document): Field | undefined =>
  rootsOf(document)
    .flatMap((root) => all(root, noteFields))
    .filter(isVisible)
    .map((element) => {
      const most = Number(attr(element, 'maxlength'));
      return { id: nodeId(element), element, maxLength: Number.isInteger(most) && most > 0 ? most : undefined };
    })
    .at(-1);

export const readNote = (field: Field): Composer => ({
  id: field.id,
  kind: 'note',
  isEmpty: fieldValue(field.element).trim() === '',
  subject: '',
  recipients: [],
  ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
});
