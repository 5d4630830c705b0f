// Exact keys of a person. Names are never keys: two people may share one.
import type { Participant, PersonOnScreen } from '../model/context.ts';
import type { TouchPerson } from '../model/touch.ts';

/** Mail addresses compare without case and in Unicode's compatibility form. */
export const foldAddress = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const emailKey = (email: string): string[] => (email === '' ? [] : [`email:${foldAddress(email)}`]);
const slugKey = (slug: string): string[] => (slug === '' ? [] : [`linkedin:${slug.normalize('NFKC').toLowerCase()}`]);

/** Keys, most specific first; empty when nothing identifies the person. */
export const keysOfTouchPerson = (person: Pick<TouchPerson, 'email' | 'linkedinSlug'>): string[] => [
  ...emailKey(person.email),
  ...slugKey(person.linkedinSlug),
];

export const keysOnScreen = (person: PersonOnScreen): string[] => [
  ...person.emails.flatMap(emailKey),
  ...slugKey(person.linkedinSlug),
  ...(person.linkedinMemberId === '' ? [] : [`member:${person.linkedinMemberId}`]),
];

export const domainOf = (email: string): string => foldAddress(email).split('@')[1] ?? '';

/** True when every recipient belongs to the rep's own company; false when nobody is named. */
export function isInternalOnly(
  recipients: readonly Participant[],
  own: string,
  ownDomains: readonly string[],
): boolean {
  const domains = new Set(
    [domainOf(own), ...ownDomains.map((domain) => domain.toLowerCase())].filter((domain) => domain !== ''),
  );
  return recipients.length > 0 && recipients.every((recipient) => domains.has(domainOf(recipient.email)));
}
