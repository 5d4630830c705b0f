// What Gmail shows: conversation, list and composer. Scoped to the visible main region; never throws for a strange page.
import type { Participant } from '../../model/context.ts';
import { lastComposer } from '../caret.ts';
import { all, first, holds, isVisible, topOf } from '../dom.ts';
import type { Page, Reading } from '../host.ts';
import { Facts, locate, type Scope, type Sight, scopeOf } from '../locate.ts';
import { nobody, unknownReading } from '../reading.ts';
import { ownAddress, ownAddressDelegated } from './anchors.ts';
import { activeBox, type Box, boxes, readComposer, recipientsOf } from './composer.ts';
import { readRows } from './list.ts';
import { emailsOf } from './people.ts';
import { counterpartOf, latestExpanded, readThread, type SeenThread } from './thread.ts';
import { words } from './words.ts';

const doubt = 'thread';

/** The visible main region with mail in it; the page itself for a pop-out without one. */
export function mainScope({ document, url }: Page): Scope | undefined {
  const top = topOf(document);
  if (top === undefined) return undefined;
  const mains = all(document, '[role=main]').filter(isVisible);
  const main = mains.find((one) => first(one, '[email], [data-legacy-thread-id], [data-message-id]') !== undefined);
  return { ...scopeOf({ document, url }, words), root: main ?? mains[0] ?? top };
}

export function ownOf(page: Page): Sight | undefined {
  const isDelegated = /^\/mail\/b\//.test(URL.canParse(page.url) ? new URL(page.url).pathname : '');
  const own = locate(scopeOf(page, words), isDelegated ? ownAddressDelegated : ownAddress, 254);
  return own?.state === 'conflict' ? undefined : own;
}

export function read(page: Page): Reading {
  const scope = mainScope(page);
  if (scope === undefined) return unknownReading();
  const own = ownOf(page);
  const open = boxes(page.document);
  const facts = new Facts();
  const shown = readThread(scope, open, own?.value ?? '');
  const box = meantBox(page, open, scope, shown !== undefined);
  const thread = shown !== undefined && box !== undefined && isApart(page, box, scope, shown, own) ? undefined : shown;
  const rows = shown === undefined || shown.messages.length === 0 ? readRows(scope, facts, own?.value ?? '') : 0;
  if (thread === undefined && rows === 0 && box === undefined) return unknownReading();
  facts.add('account.own', own);
  const composer = box && readComposer(box, isInline(box, scope) ? (thread?.subject?.value ?? '') : '');
  if (composer !== undefined) {
    facts.derive('composer.kind', composer.kind, undefined, 'editable');
    facts.derive('composer.empty', composer.isEmpty ? 'yes' : 'no', undefined, 'editable');
  }
  const reading: Reading = {
    view: thread !== undefined ? 'thread' : composer !== undefined ? 'compose' : 'list',
    state: 'ready',
    trouble: '',
    own: own?.value ?? '',
    text: '',
    facts: facts.list,
    ...(composer !== undefined && { composer }),
  };
  if (thread?.isAmbiguous === true) return { ...reading, state: 'ambiguous', trouble: doubt };
  if (thread !== undefined) return withThread(reading, thread, facts, own?.value ?? '');
  const to = composer?.recipients.find((one) => one.email !== own?.value);
  return to === undefined ? reading : withPerson(reading, to, facts, undefined);
}

/** The one the user wrote in; else the reply in the open conversation; else the newest. */
function meantBox(page: Page, open: readonly Box[], scope: Scope, hasThread: boolean): Box | undefined {
  const inline = hasThread ? open.filter((box) => isInline(box, scope)) : [];
  const last = lastComposer(page.document);
  const isUsed = open.some((box) => last !== undefined && holds(box.editor, last));
  return isUsed || inline.length === 0 ? activeBox(page.document, [...open]) : inline.at(-1);
}

/** The user writes a mail of its own to somebody who is not in the open conversation: that person is meant. */
function isApart(page: Page, box: Box, scope: Scope, thread: SeenThread, own: Sight | undefined): boolean {
  const last = lastComposer(page.document);
  if (last === undefined || !holds(box.editor, last) || isInline(box, scope)) return false;
  const to = recipientsOf(box).filter(({ email }) => email !== own?.value);
  return to.length > 0 && !to.some(({ email }) => thread.participants.some((one) => one.email === email));
}

const isInline = (box: Box, scope: Scope): boolean =>
  scope.root.contains(box.editor) && first(box.root, 'input[name=subjectbox]') === undefined;

function withThread(reading: Reading, thread: SeenThread, facts: Facts, own: string): Reading {
  facts.add('thread.id', thread.id);
  facts.add('thread.subject', thread.subject);
  facts.derive('thread.participants', emailsOf(thread.participants), undefined, 'messages');
  const last = latestExpanded(thread);
  if (last !== undefined) {
    facts.add('message.from.name', last.name);
    facts.add('message.from.email', last.email);
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
  const found = counterpartOf(thread, own);
  return found === undefined ? whole : withPerson(whole, found.person, facts, found.seen?.email, found.seen?.name);
}

function withPerson(reading: Reading, who: Participant, facts: Facts, email: Sight | undefined, name?: Sight): Reading {
  facts.derive('person.name', who.name, name, name?.anchor ?? 'recipient');
  facts.derive('person.emails', who.email, email, email?.anchor ?? 'recipient');
  return { ...reading, person: { ...nobody, name: who.name, emails: [who.email] } };
}
