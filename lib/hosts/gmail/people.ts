// Addresses as Gmail writes them: an element with `email` or a hover card id. One person once, in the order of the page.
import type { Participant } from '../../model/context.ts';
import { all, attr, fieldValue, type Root, textOf } from '../dom.ts';
import { clean, emailIn } from '../text.ts';

/** The address of one chip or span; `email` and hover card id, whichever is an address. */
export const addressOf = (element: Element): string =>
  emailIn(attr(element, 'email')) || emailIn(attr(element, 'data-hovercard-id'));

/** The name that belongs to it; empty where Gmail shows only the address. */
export function nameOf(element: Element): string {
  const name = clean(attr(element, 'name') || attr(element, 'data-name') || textOf(element), 200);
  return emailIn(name) === '' ? name : '';
}

export function unique(people: readonly Participant[]): Participant[] {
  const byEmail = new Map<string, Participant>();
  for (const person of people) {
    const known = byEmail.get(person.email);
    if (known === undefined || known.name === '') byEmail.set(person.email, person);
  }
  return [...byEmail.values()];
}

/** Everyone named by elements matching `css`. */
export const peopleIn = (root: Root, css: string): Participant[] =>
  unique(
    all(root, css)
      .map((element) => ({ name: nameOf(element), email: addressOf(element) }))
      .filter((person) => person.email !== ''),
  );

/** `Ann <ann@x>, bob@y` of a hidden input. */
export const peopleInValue = (element: Element): Participant[] =>
  fieldValue(element)
    .split(/,(?=[^"]*(?:"[^"]*"[^"]*)*$)/)
    .map((part) => ({ name: clean(part.replace(/<[^>]*>/, '').replace(/"/g, ''), 200), email: emailIn(part) }))
    .filter((person) => person.email !== '')
    .map((person) => (emailIn(person.name) === '' ? person : { ...person, name: '' }));

/** `"Example, Ann" <ann@x>`; a name never breaks the list apart. */
export const asMailbox = ({ name, email }: Participant): string =>
  name === '' ? email : `"${name.replace(/["<>]/g, '')}" <${email}>`;

export const emailsOf = (people: readonly Participant[]): string => people.map((person) => person.email).join(', ');
