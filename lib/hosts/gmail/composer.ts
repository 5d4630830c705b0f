// Gmail's composers: new, inline reply and pop-out. The box is found by going up from the editable to the node that
// also holds its send control or its subject, never by class.
import type { Composer, Participant } from '../../model/context.ts';
import { bodyText } from '../body-text.ts';
import { lastComposer, nodeId } from '../caret.ts';
import { all, attr, closest, fieldValue, first, holds, is, isVisible, parentOf } from '../dom.ts';
import { clean } from '../text.ts';
import { editable, quoted, sendControl } from './anchors.ts';
import { peopleIn, peopleInValue, unique } from './people.ts';

export interface Box {
  id: string;
  root: Element;
  editor: Element;
}

function rootOf(editor: Element): Element {
  let node = parentOf(editor);
  for (let steps = 0; node !== undefined && steps < 25 && !is(node, 'body, html, [role=main]'); steps++) {
    if (first(node, `${sendControl}, input[name=subjectbox], [name=to]`) !== undefined) return widen(node);
    node = parentOf(node);
  }
  return closest(editor, '[role=dialog], [role=region], form') ?? parentOf(editor) ?? editor;
}

/** Recipients, subject and send control may stand in different branches: takes the outermost node with this one editor. */
function widen(node: Element): Element {
  const dialog = closest(node, '[role=dialog], [role=region][data-compose-id], form');
  if (dialog !== undefined && editors(dialog).length === 1) return dialog;
  const up = parentOf(node);
  if (up === undefined || is(up, 'body, html, [role=main], [role=list], [role=listitem]')) return node;
  return editors(up).length === 1 && first(up, '[data-message-id], [data-legacy-thread-id]') === undefined
    ? widen(up)
    : node;
}

const editors = (root: Document | Element): Element[] => all(root, editable);

/** What only Gmail's own composers have; any other text box of a mail page is not ours to read. */
const isGmails = ({ root, editor }: Box): boolean =>
  is(editor, '[g_editable=true]') ||
  closest(editor, '[data-compose-id]') !== undefined ||
  first(root, 'input[name=subjectbox], [name=to], [jslog^="32601;"]') !== undefined;

/** All open composers in document order. */
export const boxes = (document: Document): Box[] =>
  editors(document)
    .filter(isVisible)
    .map((editor) => ({ id: nodeId(editor), root: rootOf(editor), editor }))
    .filter(isGmails);

/** The one the user is writing in: last focused, else the last in the page (Gmail stacks new ones on top). */
export function activeBox(document: Document, open = boxes(document)): Box | undefined {
  const last = lastComposer(document);
  return open.find((box) => last !== undefined && holds(box.editor, last)) ?? open.at(-1);
}

export function recipientsOf(box: Box): Participant[] {
  const chips = ['to', 'cc', 'bcc'].map((name) => `[name=${name}] [data-hovercard-id*="@"]`).join(', ');
  const byName = peopleIn(box.root, chips);
  if (byName.length > 0) return byName;
  const byChip = peopleIn(
    box.root,
    '[role=option][data-hovercard-id*="@"], [peoplekit-id] [data-hovercard-id*="@"], [role=listbox] [email]',
  );
  if (byChip.length > 0) return byChip;
  const hidden = all(box.root, 'input[name=to], input[name=cc], input[name=bcc], textarea[name=to]').flatMap(
    peopleInValue,
  );
  return unique(hidden);
}

/** Where a subject can be typed: a reply keeps its field out of sight. */
export const subjectField = (box: Box): Element | undefined =>
  all(box.root, 'input[name=subjectbox]').find((field) => isVisible(field));

/** As typed; an inline reply has none of its own. */
export const subjectOf = (box: Box): string => {
  const field = first(box.root, 'input[name=subjectbox]') ?? first(box.root, 'input[name=subject]');
  return field === undefined ? '' : clean(fieldValue(field), 500);
};

/** Without what is quoted and without the signature. */
export const textOf = (box: Box, limit = 10_000): string =>
  bodyText(box.editor, `${quoted}, .gmail_signature, .gmail_signature_prefix`, limit);

export const linksOf = (box: Box): string[] =>
  [
    ...new Set(
      all(box.editor, 'a[href^="http"]')
        .filter((link) => closest(link, '.gmail_quote, blockquote, .gmail_signature') === undefined)
        .map((link) => attr(link, 'href'))
        .concat(bodyText(box.editor, `${quoted}, .gmail_signature`).match(/https?:\/\/[^\s<>"']{4,1900}/g) ?? [])
        .filter((link) => link.length <= 2_000),
    ),
  ].slice(0, 50);

export function readComposer(box: Box, threadSubject: string): Composer {
  const text = textOf(box, 2_000);
  return {
    id: box.id,
    kind: 'email',
    isEmpty: text === '' && first(box.editor, 'img:not(.gmail_signature img, .gmail_quote img)') === undefined,
    subject: subjectOf(box) || threadSubject,
    hasSubject: subjectField(box) !== undefined,
    recipients: recipientsOf(box).slice(0, 500),
  };
}
