// Yahoo Mail, experimental: headers of the open mail and the composer; writes into the composer on a click. Proves a reply by
// the own new message; any other sending is only asked about.
import type { Host } from './host.ts';
import { writeInto } from './write.ts';
import { activeBox, boxes } from './yahoo/composer.ts';
import { read } from './yahoo/read.ts';
import { watchTouches } from './yahoo/touches.ts';

export const yahoo: Host = {
  id: 'yahoo',
  label: 'Yahoo Mail',
  matches: ['https://mail.yahoo.com/*'],
  dated: '2026-11-24',
  read,
  viewKey: (url) => (URL.canParse(url) ? new URL(url).pathname : url),
  async write({ document }, composerId, insertion, signal) {
    const open = boxes(document);
    const box =
      open.find((one) => one.id === composerId) ?? (composerId === '' ? activeBox(document, open) : undefined);
    if (box === undefined) return { landed: false, why: 'The composer is gone. Copy the text instead.' };
    return writeInto(box.editor, insertion, { hasRichLinks: false, signal });
  },
  watchTouches,
};
