// Never-log rules against the keys of a person. Pure: the ledger asks inside the transaction that writes the touch.
import { t } from '../i18n/t.ts';
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
      ? fail('no_address', t('touch.rule.noAddress'))
      : fail('no_domain', t('touch.rule.noDomain'));
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
  switch (by) {
    case 'address':
      return t('touch.barred.list', [label]);
    case 'domain':
      return name === '' ? t('touch.barred.domain', [label]) : t('touch.barred.domainPerson', [label, name]);
    case 'person':
      return t('touch.barred.person', [label || name || t('person.thisPerson')]);
    case 'erased':
      return name === '' ? t('touch.barred.erasedNameless') : t('touch.barred.erased', [name]);
    case 'thread':
      return t('touch.barred.thread');
    case 'private':
      return t('touch.barred.private');
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
