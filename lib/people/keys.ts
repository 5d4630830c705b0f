// Exact keys of a person. Names are never keys: two people may share one.
import type { Context, PersonOnScreen } from '../model/context.ts';
import type { TouchPerson } from '../model/touch.ts';
import { foldAddress } from './address.ts';

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

/** Keys, most specific first; empty when nothing identifies the person. */
export const keysOfTouchPerson = (person: Pick<TouchPerson, 'email' | 'linkedinSlug'>): string[] => [
  ...emailKeys(person.email),
  ...slugKey(person.linkedinSlug),
];

export const keysOnScreen = (person: PersonOnScreen): string[] => [
  ...new Set([
    ...person.emails.flatMap(emailKeys),
    ...slugKey(person.linkedinSlug),
    ...idKey('member', person.linkedinMemberId),
  ]),
];

/** The keys of the person on screen, with the Sales Navigator id where the page was sure of it. */
export function keysOfContext(context: Pick<Context, 'person' | 'facts'>): string[] {
  if (context.person === undefined) return [];
  const lead = context.facts.find(
    ({ name, state }) => name === 'person.salesnav.leadId' && (state === 'ok' || state === 'shifted'),
  );
  return [...keysOnScreen(context.person), ...idKey('salesnav', lead?.value ?? '')];
}

/** A key in words a rep knows: the address, `linkedin.com/in/…`, or the kind of id. */
export function keyWords(key: string): string {
  if (key.startsWith('email:')) return key.slice(6);
  if (key.startsWith('linkedin:')) return `linkedin.com/in/${key.slice(9)}`;
  return key.startsWith('salesnav:') ? 'a Sales Navigator lead' : 'a LinkedIn member id';
}
