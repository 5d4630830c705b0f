// Proton Mail: where its composers, their Send and their words are; detect/second-mail.ts does the rest. The rich editor is
// in a frame, so a key pressed there belongs to the composer around that frame.
import { bodyText } from '../body-text.ts';
import { linksIn } from '../detect/draft.ts';
import { watchSecondMail } from '../detect/second-mail.ts';
import { all, attr, documentOf, fieldValue, first, frameDocument, holds } from '../dom.ts';
import type { Lookout } from '../host.ts';
import { quoted, richEditor, richFrame, sendButton } from './anchors.ts';
import { type Box, boxes, readComposer } from './composer.ts';
import { read } from './read.ts';

const frameOf = ({ root }: Box): Document | undefined => {
  const frame = first(root, richFrame);
  return frame && frameDocument(frame);
};

/** Documents of the rich editors, as far as the browser lets us look into them. */
export const editorDocuments = (document: Document): Document[] =>
  all(document, richFrame).flatMap((frame) => frameDocument(frame) ?? []);

function richOf(box: Box): Element | undefined {
  const inner = frameOf(box);
  return inner && first(inner, richEditor);
}

function textOf(box: Box): string {
  const editor = richOf(box);
  return box.plain !== undefined ? fieldValue(box.plain) : editor === undefined ? '' : bodyText(editor, quoted, 10_000);
}

function linksOf(box: Box): string[] {
  if (box.plain !== undefined) return linksIn(fieldValue(box.plain));
  const editor = richOf(box);
  if (editor === undefined) return [];
  const links = all(editor, `a[href^="http"]:not(${quoted}, :is(${quoted}) *)`).map((link) => attr(link, 'href'));
  return linksIn([...links, bodyText(editor, quoted)].join('\n'));
}

export const watchTouches = (lookout: Lookout): void =>
  watchSecondMail(lookout, {
    host: 'proton',
    sendControl: sendButton,
    read,
    boxAround: (document, node) =>
      boxes(document).find((one) => holds(one.root, node) || frameOf(one) === documentOf(node)),
    readComposer,
    linksOf,
    textOf,
    markOf: ({ subject }) => subject,
  });
