// Whom will this text address? The one person it goes to, or nobody: a wrong name is worse than none.
import type { Context, Participant } from '../model/context.ts';
import { plainValue } from './plain.ts';

/** Empty string = not known. */
export interface Recipient {
  name: string;
  title: string;
  company: string;
  email: string;
}

const fold = (text: string): string => plainValue(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The words of a name in any order, so that `Ebert, Jonas` is `Jonas Ebert`. */
const foldName = (name: string): string =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

const isSame = (one: Participant, other: { name: string; emails: readonly string[] }): boolean =>
  one.email === ''
    ? foldName(one.name) !== '' && foldName(one.name) === foldName(other.name)
    : other.emails.some((email) => fold(email) === fold(one.email));

/** Everybody the composer names, without the sender. */
export const addressees = ({ composer, own }: Pick<Context, 'composer' | 'own'>): Participant[] =>
  (composer?.recipients ?? []).filter(({ email }) => email === '' || own === '' || fold(email) !== fold(own));

/**
 * The composer decides: its one recipient, else the person on screen if among them. Without recipients it is the person
 * on screen.
 */
export function recipientOf(context: Pick<Context, 'composer' | 'own' | 'person'>): Recipient | undefined {
  const { person } = context;
  const to = addressees(context);
  const isOnScreen = person !== undefined && (to.length === 0 || to.some((one) => isSame(one, person)));
  if (isOnScreen)
    return {
      name: plainValue(person.name),
      title: plainValue(person.title || person.headline),
      company: plainValue(person.company),
      email: plainValue(person.emails[0] ?? to.find((one) => isSame(one, person))?.email ?? ''),
    };
  const [only] = to;
  if (to.length !== 1 || only === undefined) return undefined;
  return { name: plainValue(only.name), title: '', company: '', email: plainValue(only.email) };
}

/** True when the text goes to the person on screen and, as far as the page tells, to nobody else. */
export function isForPersonAlone(context: Pick<Context, 'composer' | 'own' | 'person' | 'thread'>): boolean {
  const { person } = context;
  const isGroup = (context.thread?.participants.length ?? 0) > 2;
  return person !== undefined && !isGroup && addressees(context).every((one) => isSame(one, person));
}
