// Who may be the same person? Each suggestion is a question with its reason in one sentence; the rep answers it.
import { accountForms, companyForms, corporateDomains, domainForm, emailsOf } from './account.ts';
import { mailboxOf } from './address.ts';
import { forSentence } from './fold.ts';
import { keyWords } from './keys.ts';
import { type NameMatch, sameName } from './name.ts';
import { type Known, withoutOwn } from './resolve.ts';

export interface Suggested<P> {
  person: P;
  /** `keys`: the page shows keys of both. `mailbox`: two spellings of one address. `name`: name and account agree. */
  kind: 'keys' | 'mailbox' | 'name';
  /** One sentence for the rep. */
  why: string;
}

const most = 5;
const order = ['keys', 'mailbox', 'name'] as const;
const nameWords: Record<NameMatch, string> = {
  same: 'Same name',
  order: 'Same name in another order',
  initial: 'Same name but for a middle name',
};

/** A site gives a person one id: two different ones of a kind are two people, whatever their names. */
const areTwo = (a: readonly string[], b: readonly string[]): boolean =>
  ['member:', 'salesnav:'].some((kind) => {
    const mine = a.filter((key) => key.startsWith(kind));
    const theirs = b.filter((key) => key.startsWith(kind));
    return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key));
  });

function keysWhy(a: Known, b: Known, seen: readonly string[]): string | undefined {
  const mine = seen.find((key) => a.keys.includes(key));
  const theirs = seen.find((key) => b.keys.includes(key));
  if (mine === undefined || theirs === undefined) return undefined;
  return `This page shows ${forSentence(keyWords(mine))} and ${forSentence(keyWords(theirs))}, which you have as two people.`;
}

function mailboxWhy(a: readonly string[], b: readonly string[]): string | undefined {
  for (const mine of emailsOf(a)) {
    const theirs = emailsOf(b).find((email) => email !== mine && mailboxOf(email) === mailboxOf(mine));
    if (theirs !== undefined) return `${forSentence(mine)} and ${forSentence(theirs)} look like one mailbox.`;
  }
  return undefined;
}

function accountWhy(a: Pick<Known, 'company' | 'keys'>, b: Pick<Known, 'company' | 'keys'>): string | undefined {
  const companies = companyForms(a.company);
  if (companyForms(b.company).some((form) => companies.includes(form))) return `both at ${forSentence(a.company)}`;
  const domains = corporateDomains(a.keys);
  const shared = corporateDomains(b.keys).find((domain) => domains.includes(domain));
  if (shared !== undefined) return `both have an address at ${forSentence(shared)}`;
  const [mine, theirs] = [accountForms(a), accountForms(b)];
  if (!theirs.some((form) => mine.includes(form))) return undefined;
  for (const [written, addressed] of [[a, b] as const, [b, a] as const]) {
    const names = companyForms(written.company);
    const domain = corporateDomains(addressed.keys).find((one) => names.includes(domainForm(one)));
    if (domain !== undefined) return `${forSentence(domain)} looks like the domain of ${forSentence(written.company)}`;
  }
  return 'the domains of their addresses look like one company';
}

function nameWhy(a: Known, b: Known, keysA: readonly string[], keysB: readonly string[]): string | undefined {
  const match = areTwo(keysA, keysB) ? undefined : sameName(a.name, b.name);
  const account = match && accountWhy({ ...a, keys: keysA }, { ...b, keys: keysB });
  return match === undefined || account === undefined ? undefined : `${nameWords[match]}, and ${account}.`;
}

export interface SuggestInput<P> {
  person: Known;
  others: readonly P[];
  /** Keys the page shows now; those of a second person make a conflict. */
  seen: readonly string[];
  /** The rep said "two people" about this id. */
  isRefused(id: string): boolean;
  /** Keys of the rep. */
  own: ReadonlySet<string>;
}

/** Best first, at most five; independent of the order of `others`. Never the person, never a refused one. */
export function suggest<P extends Known>({ person, others, seen, isRefused, own }: SuggestInput<P>): Suggested<P>[] {
  const keys = withoutOwn(person.keys, own);
  const found: Suggested<P>[] = [];
  for (const other of others) {
    if (other.id === person.id || isRefused(other.id)) continue;
    const theirs = withoutOwn(other.keys, own);
    const reasons = {
      keys: keysWhy({ ...person, keys }, { ...other, keys: theirs }, withoutOwn(seen, own)),
      mailbox: mailboxWhy(keys, theirs),
      name: nameWhy(person, other, keys, theirs),
    };
    const kind = order.find((one) => reasons[one] !== undefined);
    if (kind !== undefined) found.push({ person: other, kind, why: reasons[kind] ?? '' });
  }
  const rank = (one: Suggested<P>) => order.indexOf(one.kind);
  return found.sort((a, b) => rank(a) - rank(b) || (a.person.id < b.person.id ? -1 : 1)).slice(0, most);
}
