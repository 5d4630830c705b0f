// Sales Navigator: reads leads, accounts, result rows with their side panel and conversations; writes into a message form
// on a click; proves a sending by the rep's own new message. Its pages live under LinkedIn's address but share no markup.
import type { Host } from './host.ts';
import { formOf } from './salesnav/form.ts';
import { read } from './salesnav/read.ts';
import { watchTouches } from './salesnav/touches.ts';
import { writeInto } from './write.ts';

export const salesnav: Host = {
  id: 'salesnav',
  label: 'Sales Navigator',
  matches: ['https://www.linkedin.com/sales/*'],
  dated: '2026-11-24',
  read,
  viewKey(url) {
    if (!URL.canParse(url)) return url;
    const { pathname } = new URL(url);
    // What follows the id (`,NAME_SEARCH,token`) says how the lead was found, not who it is.
    return /^\/sales\/(?:lead|people|company)\/[^/,]+/.exec(pathname)?.[0] ?? pathname;
  },
  async write({ document }, composerId, insertion, signal) {
    const form = formOf(document);
    if (form === undefined || (composerId !== '' && form.id !== composerId))
      return { landed: false, why: 'The composer is gone. Copy the text instead.' };
    return writeInto(form.field, insertion, {
      hasRichLinks: false,
      signal,
      ...(form.maxLength !== undefined && { maxLength: form.maxLength }),
    });
  },
  watchTouches,
};
