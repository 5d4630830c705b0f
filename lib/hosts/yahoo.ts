// Yahoo Mail, experimental: headers of the open mail and the composer; writes into the composer on a click. No cue that
// proves a sending is known, so none is reported.

import { composerOf } from './caret.ts';
import type { Host } from './host.ts';
import { activeBox, boxes } from './yahoo/composer.ts';
import { read } from './yahoo/read.ts';

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
    return box && { element: box.editor, hasRichLinks: false };
  },
  watchTouches: () => undefined,
};
