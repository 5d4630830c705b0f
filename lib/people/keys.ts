// Exact keys of a person. Names are never keys: two people may share one.
import { t } from '../i18n/t.ts';
import type { Context, Participant, PersonOnScreen } from '../model/context.ts';
import type { TouchPerson } from '../model/touch.ts';
import { domainOf, foldAddress } from './address.ts';

export { domainOf, foldAddress } from './address.ts';

export const emailKeys = (email: string): string[] => {
  const address = foldAddress(email);
  return address === '' ? [] : [`email:${address}`];
};

/** A public LinkedIn id as it stands in an address, percent signs and all, or decoded. */
function slugKey(slug: string): string[] {
  let text = slug;
  try {
    text = decodeURIComponent(slug);
  } catch {
    // A stray percent sign: the slug is compared as it is.
  }
  const folded = text.normalize('NFKC').trim().toLowerCase();
  return folded === '' ? [] : [`linkedin:${folded}`];
}

/** Ids that the site gives; their case counts. */
const idKey = (kind: 'member' | 'salesnav', id: string): string[] => (id === '' ? [] : [`${kind}:${id}`]);

/** A touch of a company instead of a person: it carries the company's name twice and no id of anybody. */
const companyKey = ({
  name = '',
  company,
  email,
  linkedinSlug,
  linkedinMemberId,
  salesNavLeadId,
}: Partial<TouchPerson>) =>
  name === '' || name !== company || [email, linkedinSlug, linkedinMemberId, salesNavLeadId].some(Boolean)
    ? []
    : [`company:${name.normalize('NFKC').trim().toLowerCase()}`];

/** Keys, most specific first; empty when nothing identifies the person. */
export const keysOfTouchPerson = (
  person: Pick<TouchPerson, 'email' | 'linkedinSlug'> & Partial<TouchPerson>,
): string[] => [
  ...emailKeys(person.email),
  ...slugKey(person.linkedinSlug),
  ...idKey('member', person.linkedinMemberId ?? ''),
  ...idKey('salesnav', person.salesNavLeadId ?? ''),
  ...companyKey(person),
];

export const keysOnScreen = (person: PersonOnScreen): string[] => [
  ...new Set([
    ...person.emails.flatMap(emailKeys),
    ...slugKey(person.linkedinSlug),
    ...idKey('member', person.linkedinMemberId),
  ]),
];

/** The Sales Navigator id on screen where the page was sure of it; else empty. */
const leadOf = ({ facts }: Pick<Context, 'facts'>): string =>
  facts.find(({ name, state }) => name === 'person.salesnav.leadId' && (state === 'ok' || state === 'shifted'))
    ?.value ?? '';

/** The keys of the person on screen, with the Sales Navigator id where the page was sure of it. */
export const keysOfContext = (context: Pick<Context, 'person' | 'facts'>): string[] =>
  context.person === undefined ? [] : [...keysOnScreen(context.person), ...idKey('salesnav', leadOf(context))];

/** Whom a touch of this page is about, with every id the page is sure of. */
export function touchPersonOf(context: Pick<Context, 'person' | 'facts'>): TouchPerson | undefined {
  const { person } = context;
  if (person === undefined) return undefined;
  const lead = leadOf(context);
  return {
    name: person.name,
    email: person.emails[0] ?? '',
    linkedinSlug: person.linkedinSlug,
    title: person.title || person.headline,
    company: person.company,
    ...(person.linkedinMemberId !== '' && { linkedinMemberId: person.linkedinMemberId }),
    ...(lead !== '' && { salesNavLeadId: lead }),
  };
}

/** A key in words a rep knows: the address, `linkedin.com/in/…`, or the kind of id. */
export function keyWords(key: string): string {
  if (key.startsWith('email:')) return key.slice(6);
  if (key.startsWith('linkedin:')) return t('person.key.linkedin', [key.slice(9)]);
  if (key.startsWith('company:')) return t('person.key.company', [key.slice(8)]);
  return key.startsWith('salesnav:') ? t('person.key.salesnav') : t('person.key.member');
}

/** True when every recipient belongs to the rep's own company; false when nobody is named. */
export function isInternalOnly(
  recipients: readonly Participant[],
  own: string,
  ownDomains: readonly string[],
): boolean {
  const domains = new Set(
    [domainOf(own), ...ownDomains.map((domain) => domainOf(`@${domain}`))].filter((domain) => domain !== ''),
  );
  return recipients.length > 0 && recipients.every((recipient) => domains.has(domainOf(recipient.email)));
}
