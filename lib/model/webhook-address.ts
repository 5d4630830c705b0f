// Where a webhook may send to: an address that nobody on the way can read, and one that carries no password. Pure.
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from './result.ts';

export interface WebhookAddress {
  url: string;
  /** For the browser's permission; without a port, which Firefox does not take in a pattern. */
  pattern: string;
}

const local = new Set(['localhost', '127.0.0.1']);

/** Problems: `address_unreadable`, `address_credentials`, `address_plain`. */
export function webhookAddress(text: string): Result<WebhookAddress> {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol))
    return fail('address_unreadable', t('outbox.address.unreadable'));
  if (url.username !== '' || url.password !== '') return fail('address_credentials', t('outbox.address.credentials'));
  if (url.protocol === 'http:' && !local.has(url.hostname)) return fail('address_plain', t('outbox.address.plain'));
  url.hash = '';
  return ok({ url: url.href, pattern: `${url.protocol}//${url.hostname}/*` });
}
