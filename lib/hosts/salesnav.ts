// Sales Navigator: reads leads, accounts, result rows with their side panel and conversations; writes into a message form
// on a click; proves a sending by the rep's own new message. Its pages live under LinkedIn's address but share no markup.
import type { Host } from './host.ts';
import { formOf } from './salesnav/form.ts';
import { read } from './salesnav/read.ts';
import { watchTouches } from './salesnav/touches.ts';

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
  editorOf({ document }, composerId) {
    const form = formOf(document);
    if (form === undefined || (composerId !== '' && form.id !== composerId)) return undefined;
    const { field, maxLength, subject } = form;
    const limits = { ...(maxLength !== undefined && { maxLength }), ...(subject && { subject }) };
    return { element: field, hasRichLinks: false, ...limits };
  },
  watchTouches,
};
