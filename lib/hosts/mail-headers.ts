// What second-tier mail hosts have in common: open messages with their headers, read by a table of anchors. Bodies are not
// read. Experimental: nobody has captured these pages, so the manual way stays the normal one.
import type { Participant } from '../model/context.ts';
import { checks, mailboxPerson, type Words } from './checks.ts';
import { all, attr, closest, isVisible, textOf } from './dom.ts';
import type { Page, Reading } from './host.ts';
import { Facts, locate, type Scope, type Sight, type Spec, scopeOf } from './locate.ts';
import { nobody, unknownReading } from './reading.ts';
import { clean, emailIn } from './text.ts';

/** What the anchors of these hosts may ask of a value. */
export const mailWords = {
  checks: {
    ...checks,
    mailboxPerson,
    lastEmail: (value) =>
      value
        .split(/[\s<>()|]+/)
        .map(emailIn)
        .findLast((email) => email !== '') ?? '',
  },
  readings: {},
} satisfies Words;

export interface MailAnchors {
  own: Spec;
  subject: Spec;
  /** One open message each; rows of a list are none. */
  messages: string;
  messageId: Spec;
  threadId: Spec;
  senderEmail: Spec;
  senderName: Spec;
  /** Each names one recipient. */
  recipients: string;
  sentAt: Spec;
}
export interface Mail {
  reading: Reading;
  facts: Facts;
  own: string;
}

const doubt = 'sender';

/** Address and name of a pill: its title, its label or its text; nothing without an address. */
export function mailbox(element: Element): Participant | undefined {
  const said = [attr(element, 'title'), attr(element, 'aria-label'), textOf(element)].map((text) => clean(text));
  const email = said.map(emailIn).find((found) => found !== '');
  if (email === undefined) return undefined;
  return { name: said.map(mailboxPerson).find((found) => found !== '') ?? '', email };
}

export function mailboxes(elements: readonly Element[]): Participant[] {
  const byEmail = new Map<string, Participant>();
  for (const person of elements.map(mailbox))
    if (person !== undefined && (byEmail.get(person.email)?.name ?? '') === '') byEmail.set(person.email, person);
  return [...byEmail.values()];
}

interface Seen {
  id: string;
  email: Sight | undefined;
  name: Sight | undefined;
  at: Sight | undefined;
  to: Participant[];
}

function readMessage(page: Scope, node: Element, anchors: MailAnchors, index: number): Seen {
  const scope = { ...page, root: node };
  return {
    id: locate(scope, anchors.messageId, 200)?.value ?? `m${index}`,
    email: locate(scope, anchors.senderEmail, 254),
    name: locate(scope, anchors.senderName, 200),
    at: locate(scope, anchors.sentAt, 200),
    to: mailboxes(all(node, anchors.recipients)).slice(0, 500),
  };
}

/** `unknown` without an open message. The latest sender who is not the rep is the person. */
export function readMail({ document, url }: Page, anchors: MailAnchors): Mail {
  const page = scopeOf({ document, url }, mailWords);
  const facts = new Facts();
  const ownSight = locate(page, anchors.own, 254);
  const own = ownSight?.state === 'conflict' ? '' : (ownSight?.value ?? '');
  const nodes = all(document, anchors.messages).filter(
    (node) => isVisible(node) && closest(node, '[role=listbox], [role=grid]') === undefined,
  );
  const seen = nodes.slice(-200).map((node, index) => readMessage(page, node, anchors, index));
  const opened = seen.filter((one) => one.email !== undefined);
  if (opened.length === 0) return { reading: unknownReading(), facts, own };
  if (own !== '') facts.add('account.own', ownSight);
  const base: Reading = { ...unknownReading(), view: 'thread', state: 'ready', own };
  if (opened.some((one) => one.email?.state === 'conflict'))
    return { reading: { ...base, state: 'ambiguous', trouble: doubt, facts: facts.list }, facts, own };
  return { reading: withThread(page, base, opened, anchors, facts, own), facts, own };
}

function withThread(
  page: Scope,
  base: Reading,
  seen: readonly Seen[],
  anchors: MailAnchors,
  facts: Facts,
  own: string,
): Reading {
  const senderOf = (one: Seen): Participant => ({ name: one.name?.value ?? '', email: one.email?.value ?? '' });
  const id = locate(page, anchors.threadId, 200);
  const subject = locate(page, anchors.subject, 500);
  const people = new Map<string, Participant>();
  for (const one of seen.flatMap((message) => [senderOf(message), ...message.to]))
    if ((people.get(one.email)?.name ?? '') === '') people.set(one.email, one);
  const participants = [...people.values()].slice(0, 500);
  const last = seen.at(-1);
  facts.add('thread.id', id);
  facts.add('thread.subject', subject);
  facts.derive('thread.participants', participants.map((one) => one.email).join(', '), undefined, 'messages');
  facts.add('message.from.name', last?.name);
  facts.add('message.from.email', last?.email);
  facts.derive('message.to', last?.to.map((one) => one.email).join(', ') ?? '', undefined, 'recipients');
  facts.add('message.sentAt', last?.at);
  const other = seen.findLast((one) => one.email?.value !== own);
  const person = other === undefined ? last?.to.find((one) => one.email !== own) : senderOf(other);
  facts.derive('person.name', person?.name ?? '', other?.name, other === undefined ? 'recipient' : other.name?.anchor);
  facts.derive(
    'person.emails',
    person?.email ?? '',
    other?.email,
    other === undefined ? 'recipient' : other.email?.anchor,
  );
  return {
    ...base,
    thread: {
      id: id?.value ?? '',
      subject: subject?.value ?? '',
      participants,
      messages: seen.map((one) => ({
        id: one.id,
        from: senderOf(one),
        to: one.to,
        sentAt: one.at?.value ?? '',
        text: '',
        isMine: own !== '' && one.email?.value === own,
      })),
    },
    ...(person !== undefined && { person: { ...nobody, name: person.name, emails: [person.email] } }),
    facts: facts.list,
  };
}

/** Puts an open composer on top; its first foreign recipient is the person where no mail is open. */
export function withComposer(mail: Mail, composer: NonNullable<Reading['composer']> | undefined): Reading {
  if (composer === undefined) return mail.reading;
  const { facts, own } = mail;
  const isMail = mail.reading.view === 'thread';
  facts.derive('composer.kind', composer.kind, undefined, 'composer');
  facts.derive('composer.empty', composer.isEmpty ? 'yes' : 'no', undefined, 'composer');
  facts.derive('composer.subject', composer.subject, undefined, 'subject-field');
  const reading: Reading = isMail ? mail.reading : { ...unknownReading(), view: 'compose', state: 'ready', own };
  const to = isMail ? undefined : composer.recipients.find((one) => one.email !== own);
  facts.derive('person.name', to?.name ?? '', undefined, 'recipient');
  facts.derive('person.emails', to?.email ?? '', undefined, 'recipient');
  return {
    ...reading,
    composer,
    ...(to !== undefined && { person: { ...nobody, name: to.name, emails: [to.email] } }),
    facts: facts.list,
  };
}

/** Going up from a field to the node that also holds all of `marks`. */
export function boxOf(field: Element, marks: readonly string[]): Element | undefined {
  let node: Element | null = field.parentElement;
  for (let steps = 0; node !== null && steps < 25; steps++, node = node.parentElement)
    if (marks.every((mark) => node !== null && all(node, mark).length > 0)) return node;
  return undefined;
}
