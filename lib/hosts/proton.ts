// Proton Mail, experimental: headers of the open mail and the composer. Bodies and the rich editor live in frames of their
// own: bodies are not read, and text is inserted only where Proton shows its plain editor.
import type { Host } from './host.ts';
import { activeBox, boxes } from './proton/composer.ts';
import { read } from './proton/read.ts';
import { editorDocuments, watchTouches } from './proton/touches.ts';
import { writeInto } from './write.ts';

export const proton: Host = {
  id: 'proton',
  label: 'Proton Mail',
  matches: ['https://mail.proton.me/*'],
  dated: '2026-11-24',
  read,
  roots: editorDocuments,
  viewKey: (url) => (URL.canParse(url) ? new URL(url).pathname : url),
  async write({ document }, composerId, insertion, signal) {
    const open = boxes(document);
    const box =
      open.find((one) => one.id === composerId) ?? (composerId === '' ? activeBox(document, open) : undefined);
    if (box === undefined) return { landed: false, why: 'The composer is gone. Copy the text instead.' };
    if (box.plain === undefined)
      return {
        landed: false,
        why: 'Proton keeps its editor in a frame that cannot be written to. Copy the text instead.',
      };
    return writeInto(box.plain, insertion, { hasRichLinks: false, signal });
  },
  watchTouches,
};
