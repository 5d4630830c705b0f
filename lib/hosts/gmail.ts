// Gmail: reads list, conversation and composer; writes into the composer on a click; proves a sending by its toast.
import { composerOf } from './caret.ts';
import { activeBox, boxes, subjectField } from './gmail/composer.ts';
import { read } from './gmail/read.ts';
import { watchTouches } from './gmail/touches.ts';
import type { Host } from './host.ts';

export const gmail: Host = {
  id: 'gmail',
  label: 'Gmail',
  matches: ['https://mail.google.com/*'],
  dated: '2026-11-24',
  read,
  viewKey(url) {
    if (!URL.canParse(url)) return url;
    const { pathname, hash } = new URL(url);
    // `?compose=…` opens a composer over the same view.
    return `${pathname}${hash.replace(/\?.*$/, '')}`;
  },
  editorOf({ document }, composerId) {
    const open = boxes(document);
    const box = composerOf(open, composerId, () => activeBox(document, open));
    const subject = box && subjectField(box);
    return box && { element: box.editor, hasRichLinks: true, ...(subject && { subject }) };
  },
  watchTouches,
};
