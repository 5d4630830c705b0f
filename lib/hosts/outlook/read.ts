// What Outlook shows: open mail, list and composer. Scoped to the pane with a mail in it; never throws for a strange page.
import type { Participant } from '../../model/context.ts';
import { all, first, holds, isVisible, textOf, topOf } from '../dom.ts';
import type { Page, Reading } from '../host.ts';
import { Facts, type Scope, type Sight, scopeOf } from '../locate.ts';
import { nobody, unknownReading } from '../reading.ts';
import { meOf, ownOf } from './account.ts';
import { conversationHeading, messageBody, messageFrom, messageTime, panes } from './anchors.ts';
import { activeBox, type Box, boxes, readComposer } from './composer.ts';
import { idInUrl } from './conversation-id.ts';
import { readRows } from './list.ts';
import { emailsOf, type Me } from './people.ts';
import { counterpartOf, latestExpanded, readThread, type SeenThread } from './thread.ts';
import { words } from './words.ts';

const doubt = 'mail';
const strange = 'strangeMail';
const mailSigns = `${conversationHeading}, ${messageFrom}, ${messageTime}, ${messageBody}`;

/** The narrowest visible pane with a mail in it, else the narrowest visible pane; nothing in a strange page. */
export function paneScope({ document, url }: Page, open: readonly Box[] = boxes(document)): Scope | undefined {
  const found = panes.flatMap((css) => all(document, css)).filter(isVisible);
  const holdsMail = (pane: Element): boolean =>
    all(pane, mailSigns).some((sign) => !open.some((box) => holds(box.root, sign)));
  const root = found.find(holdsMail) ?? found[0];
  return root && { ...scopeOf({ document, url }, words), root };
}

export function read(page: Page): Reading {
  const top = topOf(page.document);
  if (top === undefined) return unknownReading();
  const own = ownOf(page);
  const me = meOf(page, own);
  const open = boxes(page.document);
  const facts = new Facts();
  const pane = paneScope(page, open);
  const thread = pane && readThread(page.document, pane, open, me);
  const whole = scopeOf(page, words);
  const rows = thread === undefined ? readRows(whole, facts, me.email) : 0;
  const box = activeBox(page.document, open);
  if (thread === undefined && box === undefined) {
    const isOpen = idInUrl(page.url) !== '' && pane !== undefined && !holdsRows(pane);
    if (isOpen && isBlank(pane)) return { ...unknownReading(), state: 'loading' };
    if (isOpen) return { ...unknownReading(), trouble: strange };
    if (rows === 0) return unknownReading();
  }
  facts.add('account.own', own);
  const subject = box && thread !== undefined && isInline(box, pane) ? (thread.subject?.value ?? '') : '';
  const composer = box && readComposer(box, subject, thread?.participants ?? [], me);
  if (composer !== undefined) {
    facts.derive('composer.kind', composer.kind, undefined, 'editor');
    facts.derive('composer.empty', composer.isEmpty ? 'yes' : 'no', undefined, 'editor');
  }
  const reading: Reading = {
    view: thread !== undefined ? 'thread' : composer !== undefined ? 'compose' : 'list',
    state: 'ready',
    trouble: '',
    own: me.email,
    text: '',
    facts: facts.list,
    ...(composer !== undefined && { composer }),
  };
  if (thread?.isAmbiguous === true) return { ...reading, state: 'ambiguous', trouble: doubt };
  if (thread !== undefined) return withThread(reading, thread, facts, me);
  const to = composer?.recipients.find((one) => one.email !== me.email);
  return to === undefined ? reading : withPerson(reading, to, facts, undefined);
}

/** The list itself can stand in the main region: then its rows are not an open mail. */
const holdsRows = (pane: Scope): boolean => first(pane.root, '[role=option], #MailList') !== undefined;
/** A pane with nothing but placeholders: they have the roles of the real thing and no words. */
const isBlank = (pane: Scope): boolean => pane.root instanceof Element && textOf(pane.root, 40) === '';

const isInline = (box: Box, pane: Scope | undefined): boolean => pane !== undefined && holds(pane.root, box.editor);

function withThread(reading: Reading, thread: SeenThread, facts: Facts, me: Me): Reading {
  facts.add('thread.id', thread.id);
  facts.add('thread.subject', thread.subject);
  facts.derive('thread.participants', emailsOf(thread.participants), undefined, 'messages');
  const last = latestExpanded(thread);
  if (last !== undefined) {
    facts.add('message.from.name', last.name);
    if (last.email !== undefined) facts.add('message.from.email', last.email);
    else facts.add('message.from.email', last.name && { ...last.name, value: last.message.from.email, state: 'weak' });
    facts.derive('message.to', emailsOf(last.message.to), undefined, 'recipients');
    facts.add('message.sentAt', last.at);
    facts.derive('message.text', last.message.text, undefined, 'body');
  }
  const whole: Reading = {
    ...reading,
    thread: {
      id: thread.id?.value ?? '',
      subject: thread.subject?.value ?? '',
      participants: thread.participants.slice(0, 500),
      messages: thread.messages.map(({ message }) => message),
    },
  };
  const found = counterpartOf(thread, me);
  return found === undefined ? whole : withPerson(whole, found.person, facts, found.seen?.email, found.seen?.name);
}

function withPerson(reading: Reading, who: Participant, facts: Facts, email: Sight | undefined, name?: Sight): Reading {
  facts.derive('person.name', who.name, name, name?.anchor ?? 'recipient');
  facts.derive('person.emails', who.email, email, email?.anchor ?? 'recipient');
  return { ...reading, person: { ...nobody, name: who.name, emails: who.email === '' ? [] : [who.email] } };
}
