// What the browser is served for the scenes, beside the practice pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build.ts';
import { threads } from '../practice/cast.ts';
import { practiceMail } from '../practice/gmail.ts';
import { practiceProfile } from '../practice/linkedin.ts';
import { type Cast, cast } from './seed-person.ts';

export const linkedin = 'https://www.linkedin.com/in/';
export const inbox = 'https://mail.google.com/mail/u/0/#inbox';

/** A form for an InMail in Sales Navigator, with nothing in it. */
export const inmailForm =
  'https://www.linkedin.com/sales/lead/ACwAAFIXTURE00000000000000000000000TESS,NAME_SEARCH,qJrX';
/** An invitation with a note that somebody has begun. */
export const begunNote = 'https://www.linkedin.com/search/results/people/?keywords=einkauf';

/** Dated fixtures of the hosts, at the addresses that they were written for. */
const fixtures: Record<string, string> = {
  [`${linkedin}kaya-lindqvist/`]: 'linkedin/2026-11-profile-sdui-stale.html',
  'https://mail.google.com/mail/u/8/': 'gmail/2026-11-list-sent-de.html',
  [begunNote]: 'linkedin/2026-11-invite-in-frame-over-search-de.html',
};

const fixture = (file: string): string => readFileSync(join(root, 'tests', 'fixtures', 'hosts', file), 'utf8');

const shell = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | LinkedIn</title><style>body{font:14px/20px system-ui;padding:32px}</style></head><body>${body}</body></html>`;
/** A top card that has lost its headline, and a page on which nothing is recognised. */
const made: Record<string, string> = {
  [`${linkedin}bo-quarry/`]: shell(
    'Bo Quarry',
    `<main id="workspace"><section componentkey="com.linkedin.sdui.profile.card.refACoAAFIXTURE00000000000000000000000000BOTopcard">
<h2>Bo Quarry</h2><p>· 2nd</p><a href="/preload/custom-invite/?vanityName=bo-quarry">Connect</a></section></main>`,
  ),
  [`${linkedin}unread-person/`]: shell('LinkedIn', '<div id="card">Mira Sollen, <span>mira@fjord.example</span></div>'),
};

/** The practice inbox with a conversation that looks private. */
export const privateInbox = 'https://mail.google.com/mail/u/7/#inbox';
/** The practice inbox with a mail to which nothing in the sample fits. */
export const oddInbox = 'https://mail.google.com/mail/u/6/#inbox';
export const oddSubject = 'Bicycles and tax';
const odd = 'Could you tell us what the new tax law on bicycles means for our payroll people?';
/** A Sent folder whose mails the ledger does not have. */
export const sentFolder = 'https://mail.google.com/mail/u/8/#sent';

/** The practice profile, with another name over it. */
const profileOf = ({ slug, name, company }: Cast): string =>
  (practiceProfile('ann-example') ?? '')
    .replaceAll('ann-example', slug)
    .replaceAll('Ann Example', name)
    .replaceAll('Northwind Logistics', company)
    .replaceAll('00ANN', slug.replace(/\W/g, '').toUpperCase());
/** Each paragraph of the first thread says the odd thing. */
function oddMail(): string {
  const paragraphs = threads[0]?.messages.flatMap(({ text }) => text) ?? [];
  const told = paragraphs
    .filter((text) => text.length > 40)
    .reduce((html, text) => html.replace(text, odd), practiceMail());
  return told.replaceAll(threads[0]?.subject ?? '', oddSubject).replace('VP Operations, Northwind Logistics', '');
}

export function serveScenes(url: string): { html: string } | undefined {
  if (url === 'https://mail.google.com/mail/u/6/') return { html: oddMail() };
  if (url === 'https://mail.google.com/mail/u/7/')
    return { html: practiceMail().replace('in October', 'in October, and our IBAN has changed') };
  if (url === inmailForm)
    return { html: fixture('salesnav/2026-11-lead-inmail-form.html').replace('value="Your lane 7"', 'value=""') };
  const who = cast.find(({ slug }) => url === `${linkedin}${slug}/`);
  if (who !== undefined) return { html: profileOf(who) };
  const file = fixtures[url];
  const html = file === undefined ? made[url] : fixture(file);
  return html === undefined ? undefined : { html };
}
