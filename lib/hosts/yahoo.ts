// Yahoo Mail, experimental: headers of the open mail and the composer; writes into the composer on a click. Proves a reply by
// the own new message; any other sending is only asked about.
import { composerOf } from './caret.ts';
import type { Host } from './host.ts';
import { activeBox, boxes, subjectOf } from './yahoo/composer.ts';
import { read } from './yahoo/read.ts';
import { watchTouches } from './yahoo/touches.ts';

export const yahoo: Host = {
  id: 'yahoo',
  label: 'Yahoo Mail',
  matches: ['https://mail.yahoo.com/*'],
  dated: '2026-11-24',
  read,
  viewKey: (url) => (URL.canParse(url) ? new URL(url).pathname : url),
  editorOf({ document }, composerId) {
    const open = boxes(document);
    const box = composerOf(open, composerId, () => activeBox(document, open));
    const subject = box && subjectOf(box);
    return box && { element: box.editor, hasRichLinks: false, ...(subject && { subject }) };
  },
  watchTouches,
};
