// Never-log rules against the keys of a person. Pure: the ledger asks inside the transaction that writes the touch.
import type { Context } from '../model/context.ts';
import type { Barred, NeverLogRule } from '../model/off-record.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { TouchDraft } from '../model/touch.ts';
import { domainOf, foldAddress, mailboxOf } from './address.ts';
import { placesOf } from './place.ts';

/** A domain as rules keep it: folded, in ASCII, without `@`, `*.` or what follows a slash. */
export function foldDomain(text: string): string {
  const host = text
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^(?:.*@|\*\.)/, '')
    .replace(/\.+$/, '');
  return domainOf(`x@${host}`);
}

/** The rule for what was typed or picked, or a sentence why it is none. `label`: the person's name. `at`: ISO instant. */
export function ruleOf(kind: NeverLogRule['kind'], text: string, at: string, label = text): Result<NeverLogRule> {
  if (kind === 'person') return ok({ id: `person:${text}`, kind, value: text, label, at });
  const value = kind === 'address' ? foldAddress(text) : foldDomain(text);
  const isRight = kind === 'address' ? /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) : /^[^@\s.]+(\.[^@\s.]+)+$/.test(value);
  if (!isRight) {
    return kind === 'address'
      ? fail('no_address', 'That is no e-mail address. Nothing was changed. Write it like ann@example.com.')
      : fail('no_domain', 'That is no domain. Nothing was changed. Write it like example.com.');
  }
  return ok({ id: `${kind}:${value}`, kind, value, label: value, at });
}

/**
 * Ids of all rules that would bar these keys: the addresses, with and without a plus tag, and their domains with every
 * domain above. What is only probably the same mailbox is barred too: a touch too few can be logged by hand.
 */
export function ruleIdsFor(keys: readonly string[], personIds: readonly string[]): string[] {
  const addresses = keys.filter((key) => key.startsWith('email:')).map((key) => key.slice(6));
  const domains = addresses.map(domainOf).flatMap((domain) => {
    const labels = domain.split('.');
    return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
  });
  return [
    ...new Set([
      ...personIds.map((id) => `person:${id}`),
      ...addresses.flatMap((address) => [`address:${address}`, `address:${mailboxOf(address)}`]),
      ...domains.map((domain) => `domain:${domain}`),
    ]),
  ];
}

/** Why, in one sentence; ends with what to do. `name`: of the person, or empty. */
export function barredWords({ by, label }: Barred, name = ''): string {
  const who = name || 'This person';
  switch (by) {
    case 'address':
      return `${label} is on your never-log list, so nothing is logged. Take it off the list to log.`;
    case 'domain':
      return `${label} is on your never-log list, so nothing is logged about ${name || 'its people'}. Take it off the list to log.`;
    case 'person':
      return `${label || who} is on your never-log list, so nothing is logged. Take them off the list to log.`;
    case 'erased':
      return `You erased ${name || 'this person'}, so nothing is logged. Lift that under Settings, Privacy, to log again.`;
    case 'thread':
      return 'This conversation is off the record, so nothing is logged. Put it back on the record to log.';
    case 'private':
      return 'You said that this conversation is private, so nothing is logged by itself. Log it by hand if you want it there.';
  }
}

const mailHosts: readonly string[] = ['gmail', 'outlook', 'yahoo', 'proton'];

/** The touch belongs to the conversation on screen; a new mail written over an open one does not. */
export const isOfThread = ({ host, thread }: Context, { threadId }: Pick<TouchDraft, 'threadId'>): boolean =>
  thread !== undefined && (threadId === '' ? !mailHosts.includes(host) : threadId === thread.id);

/** Names of the thread or page in which a touch happened; empty for a new mail, which has no place yet. */
export function placesOfDraft(context: Context, draft: Pick<TouchDraft, 'threadId'>): string[] {
  if (isOfThread(context, draft)) return placesOf(context);
  if (draft.threadId !== '') {
    const thread = { id: draft.threadId, subject: '', participants: [], messages: [] };
    return placesOf({ ...context, thread, url: '' });
  }
  return mailHosts.includes(context.host) ? [] : placesOf(context);
}
