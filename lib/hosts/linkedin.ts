// LinkedIn: reads profiles in both renderers, companies and posts; writes into the note of an invitation on a click.
// Profile views are noticed by the content script (lib/hosts/profile-view.ts), and only when the user wants them.
import type { Host } from './host.ts';
import { noteField } from './linkedin/composer.ts';
import { read } from './linkedin/read.ts';
import { writeInto } from './write.ts';

export const linkedin: Host = {
  id: 'linkedin',
  label: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  dated: '2026-11-24',
  read,
  viewKey(url) {
    if (!URL.canParse(url)) return url;
    const { pathname } = new URL(url);
    // An overlay of the same profile (`/in/x/overlay/contact-info/`) is the same view.
    return /^\/in\/[^/]+/.exec(pathname)?.[0] ?? pathname;
  },
  async write({ document }, composerId, insertion, signal) {
    const field = noteField(document);
    if (field === undefined || (composerId !== '' && field.id !== composerId))
      return { landed: false, why: 'The composer is gone. Copy the text instead.' };
    return writeInto(field.element, insertion, {
      hasRichLinks: false,
      signal,
      ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
    });
  },
  watchTouches: () => undefined,
};
