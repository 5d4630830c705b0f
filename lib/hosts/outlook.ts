// Outlook on the web: reads list, mail and composer; writes into the composer on a click; proves a sending by what it leaves.
import { composerOf } from './caret.ts';
import type { Host } from './host.ts';
import { activeBox, boxes, subjectToFill } from './outlook/composer.ts';
import { read } from './outlook/read.ts';
import { watchTouches } from './outlook/touches.ts';

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
  editorOf({ document }, composerId) {
    const open = boxes(document);
    const box = composerOf(open, composerId, () => activeBox(document, open));
    const subject = box && subjectToFill(box);
    return box && { element: box.editor, hasRichLinks: true, undoesBySnapshots: true, ...(subject && { subject }) };
  },
  watchTouches,
};
