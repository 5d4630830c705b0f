// The parts of a draft that every host fills in alike.
import type { Participant, PersonOnScreen } from '../../model/context.ts';
import type { TouchPerson } from '../../model/touch.ts';
import type { Reading } from '../host.ts';
import type { Draft } from './detector.ts';

export const personByMail = ({ name, email }: Participant): TouchPerson => ({
  name,
  email,
  linkedinSlug: '',
  title: '',
  company: '',
});
/** With every id that the reader has checked. */
export const personOnScreen = (person: PersonOnScreen): TouchPerson => ({
  name: person.name,
  email: person.emails[0] ?? '',
  linkedinSlug: person.linkedinSlug,
  title: person.title || person.headline,
  company: person.company,
  ...(person.linkedinMemberId !== '' && { linkedinMemberId: person.linkedinMemberId }),
  ...(person.salesNavLeadId !== '' && { salesNavLeadId: person.salesNavLeadId }),
});

/** Web addresses in a plain text, each once, at most as many as a touch may carry. */
export const linksIn = (text: string): string[] =>
  [...new Set(text.match(/https?:\/\/[^\s<>"']{4,1900}/g) ?? [])].slice(0, 50);

interface MailParts {
  reading: Reading;
  /** In the open conversation: it is a reply in that thread. */
  isReply: boolean;
  recipients: readonly Participant[];
  own: string;
  subject: string;
  links: string[];
  variant?: string;
}

/** Where a reply shows no recipients, it goes to the one on screen. */
export function mailDraft({ reading, isReply, recipients, own, subject, links, variant }: MailParts): Draft {
  const others = recipients.filter(({ email }) => email === '' || email !== own).map(personByMail);
  const { thread, person } = reading;
  const onScreen = isReply && others.length === 0 && person !== undefined ? [personOnScreen(person)] : [];
  return {
    kind: isReply ? 'email_reply_sent' : 'email_sent',
    ...(variant !== undefined && { variant }),
    people: [...others, ...onScreen.map((one) => ({ ...one, title: '', company: '' }))].slice(0, 50),
    threadId: isReply ? (thread?.id ?? '') : '',
    subject: subject || (isReply ? (thread?.subject ?? '') : ''),
    note: '',
    links,
  };
}
