// What each merge field stands for here. Everything comes out as plain text that can never be a field itself.
import type { Asset } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import { givenName } from './given-name.ts';
import type { FieldValues } from './merge-fields.ts';
import { plainUrl, plainValue } from './plain.ts';
import { recipientOf } from './recipient.ts';
import { typeWord, wordLanguage } from './words.ts';

export interface Sender {
  /** Empty = as the page names the sender. */
  name: string;
  /** Empty = none. */
  calendarLink: string;
}

/** `Re: AW: [3] Spoilage` → `Spoilage`. */
export const bareSubject = (subject: string): string =>
  plainValue(subject).replace(
    /^(?:(?:re|aw|fwd?|wg|tr|rv|sv|vs|antw|odp|rif|回复|答复|转发)\s*(?:\[\d+\])?\s*[:：]\s*)+/iu,
    '',
  );

/** `2026-11-24` → `24 November 2026`, in the language of the thread. */
export function dayIn(language: string, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year, month - 1, date));
}

/** The sender's name as messages of their own carry it. */
function ownName({ own, thread }: Pick<Context, 'own' | 'thread'>): string {
  const mine = thread?.messages.find((message) => message.isMine && message.from.name !== '')?.from.name;
  const listed = thread?.participants.find(({ email, name }) => own !== '' && email === own && name !== '')?.name;
  return mine ?? listed ?? '';
}

/** A missing value is absent or empty; `today` is the rep's day (`YYYY-MM-DD`). */
export function fieldValues(
  context: Context,
  asset: Asset | undefined,
  sender: Sender,
  language: string,
  today: string,
): FieldValues {
  const recipient = recipientOf(context);
  const name = givenName(recipient?.name ?? '');
  return {
    'person.firstName': name.first,
    'person.lastName': name.last,
    'person.name': recipient?.name ?? '',
    'person.title': recipient?.title ?? '',
    'person.company': recipient?.company ?? '',
    'person.email': recipient?.email ?? '',
    account: recipient?.company ?? '',
    'own.name': plainValue(sender.name || ownName(context)),
    'own.email': plainValue(context.own),
    'own.calendar': plainUrl(sender.calendarLink),
    'thread.subject': bareSubject(context.thread?.subject || context.composer?.subject || ''),
    'asset.title': plainValue(asset?.title ?? ''),
    'asset.url': plainUrl(asset?.url ?? ''),
    'asset.summary': plainValue(asset?.summary ?? ''),
    'asset.type': asset === undefined ? '' : typeWord(asset.type, wordLanguage(language)),
    today: dayIn(language, today),
  };
}
