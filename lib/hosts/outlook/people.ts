// People as Outlook writes them: `Name <address>` in tooltips, labels and pills; for the own organisation often the name
// alone. One person once, in the order of the page.
import type { Participant } from '../../model/context.ts';
import { all, attr, closest, type Root, textOf } from '../dom.ts';
import { checks } from '../locate.ts';
import { emailIn, isSameName, wordsOf } from '../text.ts';

/** Who the rep is on this page. */
export interface Me {
  email: string;
  /** Empty when the page does not say. */
  name: string;
}

/** Own mails carry a name without address: the account's name, or what the address spells. */
export function isMyName(name: string, me: Me): boolean {
  if (name === '' || me.email === '') return false;
  if (me.name !== '') return isSameName(name, me.name);
  const spelled = wordsOf(me.email.split('@')[0] ?? '').join(' ');
  return wordsOf(name).length > 1 && isSameName(name, spelled);
}

/** `To: Ann <ann@x>` → one person; the word before the colon is not part of the name. */
export function personIn(text: string): Participant {
  const bare = text.replace(/^[^<@]{1,40}?[:：]\s*/u, '');
  return { name: checks.mailboxName(bare), email: checks.mailbox(bare) };
}

const pill =
  '[class*="RECIPIENT_ENTITY"], [draggable=true], [data-lpc-hover-target-id], [aria-label*="@"], [title*="@"]';

function personOf(element: Element): Participant {
  const sources = [element, ...all(element, '[title], [aria-label], [data-lpc-hover-target-id]')];
  const texts = sources.flatMap((one) => [attr(one, 'title'), attr(one, 'aria-label')]);
  const shown = textOf(element, 500);
  const full = [...texts, shown].map(personIn).find((one) => one.email !== '');
  const hover = sources.map((one) => emailIn(attr(one, 'data-lpc-hover-target-id'))).find((email) => email !== '');
  return { name: full?.name || checks.mailboxName(shown), email: full?.email ?? hover ?? '' };
}

/** Everyone with a pill in `root`; a pill inside a pill is the same person. */
export function peopleIn(root: Root, isIn: (element: Element) => boolean = () => true): Participant[] {
  const found = all(root, pill).filter(isIn);
  const outermost = found.filter((one) => {
    const outer = one.parentElement && closest(one.parentElement, pill);
    return !outer || !found.includes(outer);
  });
  return unique(outermost.map(personOf).filter((one) => one.email !== '' || one.name !== ''));
}

/** By address; those without one by name, unless someone with an address bears it. */
export function unique(people: readonly Participant[]): Participant[] {
  const kept = new Map<string, Participant>();
  for (const person of people) {
    const key = person.email || `name:${wordsOf(person.name).join(' ')}`;
    const known = kept.get(key);
    if (known === undefined || known.name === '') kept.set(key, person);
  }
  const all = [...kept.values()];
  return all.filter((one) => one.email !== '' || !all.some((other) => other.email !== '' && other.name === one.name));
}

/** Fills in addresses that the page gives elsewhere: the own one, and those of people in the same conversation. */
export const withAddress = (person: Participant, known: readonly Participant[], me: Me): Participant => {
  if (person.email !== '') return person;
  if (isMyName(person.name, me)) return { name: person.name, email: me.email };
  const same = known.filter((one) => one.email !== '' && one.name === person.name);
  return same.length === 1 && same[0] !== undefined ? { name: person.name, email: same[0].email } : person;
};

/** `"Example, Ann" <ann@x>`; a name never breaks the list apart. */
export const asMailbox = ({ name, email }: Participant): string =>
  name === '' ? email : `"${name.replace(/["<>]/g, '')}" <${email}>`;

export const emailsOf = (people: readonly Participant[]): string =>
  people
    .map((person) => person.email)
    .filter((email) => email !== '')
    .join(', ');
