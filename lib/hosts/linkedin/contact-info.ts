// E-mail addresses of the shown profile: only from the contact details that the user has opened, and only when they belong
// to this profile. The dialog stands in the page, in the shadow root of an SDUI page or in a frame.
import { all, attr, isVisible } from '../dom.ts';
import { anchorsOf, cssOf, type Facts, place, type Scope, type Spec, slugOf } from '../locate.ts';
import { emailIn } from '../text.ts';
import { pathOf } from './links.ts';
import { deepAll } from './reach.ts';

export const contactDialog = place(
  'linkedin.contactDialog',
  ['details-screen', 4, 'dialog[open] [data-sdui-screen$="ProfileContactDetailsOverlay"]'],
  ['dialog-screen', 4, '[role=dialog] [data-sdui-screen$="ProfileContactDetailsOverlay"]'],
  ['contact-class', 7, '[role=dialog] .pv-contact-info, .pv-profile-section.pv-contact-info'],
);
export const contactEmail: Spec = {
  id: 'linkedin.contactEmail',
  anchors: [{ id: 'mail-link', step: 2, css: 'a[href^="mailto:" i]', take: 'attr', arg: 'href', check: 'email' }],
};
const mostEmails = 20;

/** Links of the dialog name the profile, also by way of LinkedIn's own redirect. */
function slugsIn(dialog: Element, base: string): string[] {
  return all(dialog, 'a[href*="/in/"], a[href*="%2Fin%2F"]')
    .map((link) => attr(link, 'href'))
    .map((href) => (URL.canParse(href, base) ? (new URL(href, base).searchParams.get('url') ?? href) : href))
    .map((href) => slugOf(pathOf(href, base), 'in'))
    .filter((slug) => slug !== '');
}

/** Adds `person.emails` and answers them; none when no dialog is open or it is about somebody else. */
export function readContact(document: Document, page: Scope, slug: string, facts: Facts): string[] {
  const dialog = deepAll(document, cssOf(contactDialog)).find(isVisible);
  if (dialog === undefined || slug === '') return [];
  const said = slugsIn(dialog, page.url);
  const isAddressed = pathOf(page.url, page.url).startsWith(`/in/${encodeURI(slug)}/overlay/contact-info`);
  if (said.some((one) => one !== slug) || (said.length === 0 && !isAddressed)) return [];
  const links = anchorsOf(contactEmail).flatMap(({ css, arg }) =>
    all(dialog, css ?? '').map((link) => emailIn(attr(link, arg ?? 'href'))),
  );
  const emails = [...new Set(links)].filter((email) => email !== '').slice(0, mostEmails);
  const agreed = said.length + Number(isAddressed);
  facts.add('person.emails', { value: emails.join(', '), anchor: 'contact-dialog', step: 2, state: 'ok', agreed });
  return emails;
}
