// Outlook on the web: reads list, mail and composer; writes into the composer on a click; proves a sending by what it leaves.
import type { Host } from './host.ts';
import { activeBox, boxes } from './outlook/composer.ts';
import { read } from './outlook/read.ts';
import { watchTouches } from './outlook/touches.ts';
import { writeInto } from './write.ts';

export const outlook: Host = {
  id: 'outlook',
  label: 'Outlook on the web',
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  dated: '2026-11-24',
  read,
  viewKey(url) {
    // The query holds only options of the page; folder and mail stand in the path.
    return URL.canParse(url) ? new URL(url).pathname : url;
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
