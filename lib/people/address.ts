// Mail addresses. `foldAddress` is exact: two addresses that fold to the same one are the same mailbox everywhere.
// What is only probably the same (plus tags, Gmail's dots) is `mailboxOf`, good for a question to the rep and no more.
import { freeMailDomains } from './free-mail.ts';

/** Signs that only steer the direction or width of a line; pages put them around addresses. */
const steering = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** `brückner.example` and `xn--brckner-o2a.example` are one domain; ß stays ß. */
function asciiDomain(domain: string): string {
  if (!/[^\0-\x7f]/.test(domain) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return domain;
  const address = `http://${domain}`;
  return URL.canParse(address) ? new URL(address).hostname : domain;
}

const parts = (address: string): [local: string, domain: string] => {
  const at = address.lastIndexOf('@');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
};

/** Without case, in Unicode's compatibility form, the domain in ASCII. Folding twice changes nothing. */
export function foldAddress(text: string): string {
  const folded = text.replace(steering, '').normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  const [local, domain] = parts(folded);
  return domain === '' ? folded : `${local}@${asciiDomain(domain)}`;
}

/** Folded; empty when there is none. */
export const domainOf = (email: string): string => parts(foldAddress(email))[1];

/** The mailbox behind an address that may have spellings: `a.nn+demo@googlemail.com` → `ann@gmail.com`. */
export function mailboxOf(email: string): string {
  const [local, domain] = parts(foldAddress(email));
  if (domain === '') return local;
  const untagged = local.replace(/(?<=.)\+.*$/, '');
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${domain}`;
}

const secondLevel = new Set(['co', 'com', 'ac', 'org', 'net', 'gov', 'edu', 'or', 'ne', 'go', 'gob']);

/** The part a company registers, as far as that can be told without a list: `mail.acme.co.uk` → `acme.co.uk`. */
function registered(domain: string): string {
  const labels = domain.split('.');
  const isLong = labels.length > 2 && labels.at(-1)?.length === 2 && secondLevel.has(labels.at(-2) ?? '');
  return labels.slice(isLong ? -3 : -2).join('.');
}

/** The registered domain of an address that a company owns; empty for free mail and for what is no address. */
export function corporateDomain(email: string): string {
  const domain = domainOf(email);
  const own = registered(domain);
  if (!/^[^.\s]+\../.test(own)) return '';
  return freeMailDomains.has(domain) || freeMailDomains.has(own) ? '' : own;
}
