// Where a webhook may send to: an address that nobody on the way can read, and one that carries no password. Pure.
import { fail, ok, type Result } from './result.ts';

export interface WebhookAddress {
  url: string;
  /** For the browser's permission; without a port, which Firefox does not take in a pattern. */
  pattern: string;
}

const local = new Set(['localhost', '127.0.0.1']);
const nothing = 'Nothing was saved.';

/** Problems: `address_unreadable`, `address_credentials`, `address_plain`. */
export function webhookAddress(text: string): Result<WebhookAddress> {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol))
    return fail(
      'address_unreadable',
      `This is no web address. It starts with https:// as in https://crm.example.com/touches. ${nothing}`,
    );
  if (url.username !== '' || url.password !== '')
    return fail(
      'address_credentials',
      `The address contains a name or password, which would be written into every log on the way. Take it out; the signature proves who sends. ${nothing}`,
    );
  if (url.protocol === 'http:' && !local.has(url.hostname))
    return fail(
      'address_plain',
      `Touches go out encrypted only, so the address must start with https://. Plain http is for a receiver on this computer (localhost). ${nothing}`,
    );
  url.hash = '';
  return ok({ url: url.href, pattern: `${url.protocol}//${url.hostname}/*` });
}
