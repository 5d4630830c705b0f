// The address of a person's record in a CRM, as the rep pastes it. Only what a link may safely be: https, no name or password.
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';

const longest = 2_000;

/** Empty takes the address away. */
export function recordAddress(text: string): Result<string> {
  const typed = text.trim();
  if (typed === '') return ok('');
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url === undefined || url.protocol !== 'https:' || typed.length > longest)
    return fail('no_record_address', t('person.record.noAddress'));
  if (url.username !== '' || url.password !== '') return fail('record_with_password', t('person.record.hasPassword'));
  return ok(url.href);
}
