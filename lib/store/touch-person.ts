// A stored person in the form that a touch carries.
import type { TouchPerson } from '../model/touch.ts';
import type { PersonRow } from './database.ts';

const keyOf = (person: PersonRow, kind: string): string =>
  person.keys.find((key) => key.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? '';

export function asTouchPerson(person: PersonRow): TouchPerson {
  const [member, lead] = [keyOf(person, 'member'), keyOf(person, 'salesnav')];
  return {
    name: person.name,
    email: keyOf(person, 'email').slice(0, 254),
    linkedinSlug: keyOf(person, 'linkedin').slice(0, 200),
    title: person.title,
    company: person.company,
    ...(member !== '' && { linkedinMemberId: member.slice(0, 200) }),
    ...(lead !== '' && { salesNavLeadId: lead.slice(0, 200) }),
  };
}
