// Proton Mail, experimental: headers of the open mail and the composer. Bodies and the rich editor live in frames of their
// own: bodies are not read; text goes into the plain editor, or into the framed one where the browser lets us reach it.
import { composerOf } from './caret.ts';
import type { Host } from './host.ts';
import { activeBox, boxes, framedEditor } from './proton/composer.ts';
import { read } from './proton/read.ts';
import { editorDocuments, watchTouches } from './proton/touches.ts';

export const proton: Host = {
  id: 'proton',
  label: 'Proton Mail',
  matches: ['https://mail.proton.me/*'],
  dated: '2026-11-24',
  read,
  roots: editorDocuments,
  viewKey: (url) => (URL.canParse(url) ? new URL(url).pathname : url),
  editorOf({ document }, composerId) {
    const open = boxes(document);
    const box = composerOf(open, composerId, () => activeBox(document, open));
    if (box === undefined) return undefined;
    const { subject } = box;
    if (box.plain !== undefined) return { element: box.plain, hasRichLinks: false, subject };
    const element = framedEditor(box);
    return element === undefined
      ? { why: 'framed' }
      : { element, hasRichLinks: true, undoesBySnapshots: true, subject };
  },
  watchTouches,
};
