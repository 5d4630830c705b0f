// Outlook's composers: new, inline reply and pop-out. The box is found by going up from the editor to the node that also
// holds its send control or its subject; it never reaches the messages above an inline reply.
import type { Composer, Participant } from '../../model/context.ts';
import { bodyText } from '../body-text.ts';
import { lastComposer, nodeId } from '../caret.ts';
import { all, attr, closest, fieldValue, first, holds, is, isVisible, parentOf } from '../dom.ts';
import { clean } from '../text.ts';
import {
  composeSubject,
  editors,
  messageFrom,
  messageTime,
  quoted,
  quoteStart,
  sendControl,
  signature,
} from './anchors.ts';
import { type Me, peopleIn, unique, withAddress } from './people.ts';

export interface Box {
  id: string;
  root: Element;
  editor: Element;
}

const edge =
  'body, html, [role=main], [data-app-section="MailReadCompose"], [data-app-section="ConversationContainer"], [data-app-section="ItemContainer"], #ReadingPaneContainerId, #ConversationReadingPaneContainer, #ItemReadingPaneContainer';
const mail = `${messageFrom}, ${messageTime}, [id^="UniqueMessageBody"]`;

function editorsIn(root: Document | Element): Element[] {
  const found = all(root, editors);
  return found.filter((one) => !found.some((outer) => outer !== one && holds(outer, one)));
}

/** The largest node around the editor with no other editor and no message in it. */
function rootOf(editor: Element): Element {
  let best: Element | undefined;
  for (let node = parentOf(editor); node !== undefined && !is(node, edge); node = parentOf(node)) {
    if (editorsIn(node).length > 1 || first(node, mail) !== undefined) break;
    best = node;
    if (is(node, '[role=dialog], [id*="docking_InitVisiblePart"]') && first(node, sendControl) !== undefined) break;
  }
  return best ?? parentOf(editor) ?? editor;
}

/** All open composers in document order. */
export const boxes = (document: Document): Box[] =>
  editorsIn(document)
    .filter(isVisible)
    .map((editor) => ({ id: nodeId(editor), root: rootOf(editor), editor }));

/** The one the user is writing in: last focused, else the last in the page. */
export function activeBox(document: Document, open = boxes(document)): Box | undefined {
  const last = lastComposer(document);
  return open.find((box) => last !== undefined && holds(box.root, last)) ?? open.at(-1);
}

/** `known` are the people of the conversation: a pill often shows a name alone. The own address is the sender's. */
export function recipientsOf(box: Box, known: readonly Participant[], me: Me): Participant[] {
  const wells = all(box.root, '[data-testid*="RecipientWell"], [contenteditable=true], [role=listbox]').filter(
    (well) => !holds(box.editor, well) && !holds(well, box.editor),
  );
  const inWells = wells.flatMap((well) => peopleIn(well));
  const found =
    inWells.length > 0
      ? inWells
      : peopleIn(
          box.root,
          (one) => !holds(box.editor, one) && closest(one, '[role=toolbar], button') === undefined,
        ).filter((one) => one.email !== '' && one.email !== me.email);
  return unique(found.map((one) => withAddress(one, known, me)));
}

const subjectField = (box: Box): Element | undefined =>
  first(box.root, composeSubject) ??
  all(box.root, 'input[type=text], input:not([type])').find(
    (field) =>
      closest(field, '[contenteditable=true], [data-testid*="RecipientWell"], [role=combobox], [role=search]') ===
        undefined && !is(field, '[role=combobox]'),
  );

/** Where a subject may be written: a field that only looks like one is read, and left alone. */
export const subjectToFill = (box: Box): Element | undefined => all(box.root, composeSubject).find(isVisible);

/** As typed; an inline reply often has none of its own. */
export const subjectOf = (box: Box): string => {
  const field = subjectField(box);
  return field === undefined ? '' : clean(fieldValue(field), 500);
};

export const ownTextOf = (box: Box, limit = 20_000): string =>
  bodyText(box.editor, `${quoted}, ${signature}`, limit, quoteStart);

export function linksOf(box: Box): string[] {
  const start = first(box.editor, quoteStart);
  const isOwn = (link: Element): boolean =>
    closest(link, `${quoted}, ${signature}`) === undefined &&
    (start === undefined || (start.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING) !== 0);
  const anchors = all(box.editor, 'a[href^="http"]')
    .filter(isOwn)
    .map((link) => attr(link, 'href'));
  const bare = ownTextOf(box).match(/https?:\/\/[^\s<>"']{4,1900}/g) ?? [];
  return [...new Set([...anchors, ...bare])].filter((link) => link.length <= 2_000).slice(0, 50);
}

export function readComposer(box: Box, threadSubject: string, known: readonly Participant[], me: Me): Composer {
  const hasImage = all(box.editor, 'img').some((image) => closest(image, `${quoted}, ${signature}`) === undefined);
  return {
    id: box.id,
    kind: 'email',
    isEmpty: ownTextOf(box, 2_000) === '' && (!hasImage || first(box.editor, quoteStart) !== undefined),
    subject: subjectOf(box) || threadSubject,
    hasSubject: subjectToFill(box) !== undefined,
    recipients: recipientsOf(box, known, me).slice(0, 500),
  };
}
