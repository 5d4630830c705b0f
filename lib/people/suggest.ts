// Who may be the same person? Each suggestion is a question with its reason in one sentence; the rep answers it.
import { t } from '../i18n/t.ts';
import { accountForms, companyForms, corporateDomains, domainForm, emailsOf } from './account.ts';
import { mailboxOf } from './address.ts';
import { forSentence } from './fold.ts';
import { keyWords } from './keys.ts';
import { sameName } from './name.ts';
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
  return t('person.same.keys', [forSentence(keyWords(mine)), forSentence(keyWords(theirs))]);
}

function mailboxWhy(a: readonly string[], b: readonly string[]): string | undefined {
  for (const mine of emailsOf(a)) {
    const theirs = emailsOf(b).find((email) => email !== mine && mailboxOf(email) === mailboxOf(mine));
    if (theirs !== undefined) return t('person.same.mailbox', [forSentence(mine), forSentence(theirs)]);
  }
  return undefined;
}

/** Why two seem to be of one account: how it was told, and what the sentence names. */
type OneAccount =
  | { by: 'Company' | 'Domain'; name: string }
  | { by: 'Looks'; domain: string; company: string }
  | { by: 'Alike' };

function oneAccount(a: Pick<Known, 'company' | 'keys'>, b: Pick<Known, 'company' | 'keys'>): OneAccount | undefined {
  const companies = companyForms(a.company);
  if (companyForms(b.company).some((form) => companies.includes(form)))
    return { by: 'Company', name: forSentence(a.company) };
  const domains = corporateDomains(a.keys);
  const shared = corporateDomains(b.keys).find((domain) => domains.includes(domain));
  if (shared !== undefined) return { by: 'Domain', name: forSentence(shared) };
  const [mine, theirs] = [accountForms(a), accountForms(b)];
  if (!theirs.some((form) => mine.includes(form))) return undefined;
  for (const [written, addressed] of [[a, b] as const, [b, a] as const]) {
    const names = companyForms(written.company);
    const domain = corporateDomains(addressed.keys).find((one) => names.includes(domainForm(one)));
    if (domain !== undefined)
      return { by: 'Looks', domain: forSentence(domain), company: forSentence(written.company) };
  }
  return { by: 'Alike' };
}

function nameWhy(a: Known, b: Known, keysA: readonly string[], keysB: readonly string[]): string | undefined {
  const match = areTwo(keysA, keysB) ? undefined : sameName(a.name, b.name);
  const account = match && oneAccount({ ...a, keys: keysA }, { ...b, keys: keysB });
  if (match === undefined || account === undefined) return undefined;
  if (account.by === 'Alike') return t(`person.same.${match}Alike`);
  if (account.by === 'Looks') return t(`person.same.${match}Looks`, [account.domain, account.company]);
  return t(`person.same.${match}${account.by}`, [account.name]);
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
