// What an answer says about a link. Pure. What only looks different is not called moved; what may work for a customer is not called gone.
import { pageOf } from '../insights/quality.ts';
import type { LinkCheck } from '../model/link-check.ts';

export type LinkOutcome =
  /** `url`: where it ended after all redirects. */
  | { kind: 'answered'; status: number; url: string }
  /** It leads to a site that may not be asked, so that nobody saw where. */
  | { kind: 'elsewhere' }
  | { kind: 'timeout' }
  | { kind: 'unreachable' };

/** Servers that do not know HEAD answer it with all sorts of errors: whoever looks is asked once more with GET. Refusals to anybody are believed. */
export const isWorthGet = (status: number): boolean => status >= 400 && ![401, 407, 429].includes(status);

/** @param url as the asset has it */
export function verdictOf(url: string, outcome: LinkOutcome): Pick<LinkCheck, 'state' | 'status' | 'to'> {
  if (outcome.kind === 'elsewhere') return { state: 'moved', status: 0, to: '' };
  if (outcome.kind !== 'answered') return { state: 'failing', status: 0, to: '' };
  const { status } = outcome;
  if (status === 404 || status === 410) return { state: 'gone', status, to: '' };
  if (status === 401 || status === 403 || status === 407) return { state: 'sign-in', status, to: '' };
  if (status >= 400) return { state: 'failing', status, to: '' };
  return pageOf(url) === pageOf(outcome.url)
    ? { state: 'ok', status, to: '' }
    : { state: 'moved', status, to: outcome.url.slice(0, 2_000) };
}

const signInPath =
  /(?:^|[/._-])(?:log[-_]?in|sign[-_]?in|sso|auth|oauth2?|saml2?|anmelden|anmeldung|login\.\w+)(?:$|[/._?-])/i;

/** A moved link that ends there is no new address of the page: nobody should be sent to it. */
export function isSignInPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return signInPath.test(pathname) || /^(?:login|signin|sso|auth|accounts?|id)\./i.test(hostname);
}
