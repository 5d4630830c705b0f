// Gmail: reads list, conversation and composer; writes into the composer on a click; proves a sending by its toast.
import { activeBox, boxes } from './gmail/composer.ts';
import { read } from './gmail/read.ts';
import { watchTouches } from './gmail/touches.ts';
import type { Host } from './host.ts';
import { writeInto } from './write.ts';

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
  async write({ document }, composerId, insertion, signal) {
    const open = boxes(document);
    const box =
      open.find((one) => one.id === composerId) ?? (composerId === '' ? activeBox(document, open) : undefined);
    if (box === undefined) return { landed: false, why: 'The composer is gone. Copy the text instead.' };
    return writeInto(box.editor, insertion, { hasRichLinks: true, signal });
  },
  watchTouches,
};
