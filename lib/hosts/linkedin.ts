// LinkedIn: reads profiles, companies, posts, conversations and lists in both renderers; writes into the editor the user
// chose. Profile views are noticed by the content script (lib/hosts/profile-view.ts), and only when the user wants them.
import { composerOf } from './caret.ts';
import type { Host } from './host.ts';
import { fields } from './linkedin/composer.ts';
import { rootsOf } from './linkedin/reach.ts';
import { fieldInUse, read } from './linkedin/read.ts';
import { watchTouches } from './linkedin/touches.ts';

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
  roots: (document) => rootsOf(document).slice(1),
  editorOf(page, composerId) {
    const field = composerOf(fields(page.document), composerId, () => fieldInUse(page));
    if (field === undefined) return undefined;
    const { element, maxLength, subject } = field;
    return { element, hasRichLinks: false, ...(maxLength !== undefined && { maxLength }), ...(subject && { subject }) };
  },
  watchTouches,
};
