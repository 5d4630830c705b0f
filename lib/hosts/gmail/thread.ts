// One open conversation: its messages in order, who takes part, and who the rep is talking to.
import type { Message, Participant } from '../../model/context.ts';
import { bodyText } from '../body-text.ts';
import { all, attr, closest, first, holds, isVisible, outermost } from '../dom.ts';
import { locate, type Scope, type Sight } from '../locate.ts';
import { cut } from '../text.ts';
import {
  bodies,
  bodyByShape,
  quoted,
  recipientLine,
  senderEmail,
  senderEmailCollapsed,
  senderName,
  sentAt,
  subject,
  threadId,
} from './anchors.ts';
import type { Box } from './composer.ts';
import { addressOf, peopleIn, unique } from './people.ts';

const mostMessages = 200;

export interface SeenMessage {
  message: Message;
  isExpanded: boolean;
  email: Sight | undefined;
  name: Sight | undefined;
  at: Sight | undefined;
}
export interface SeenThread {
  id: Sight | undefined;
  subject: Sight | undefined;
  messages: SeenMessage[];
  participants: Participant[];
  /** Two conversations in one pane, or a sender whose address and hover card differ. */
  isAmbiguous: boolean;
}

/** Outermost message nodes that carry an address; rows of the list and composers are not messages. */
function messageNodes(scope: Scope, open: readonly Box[]): Element[] {
  const nodes = all(scope.root, '[role=listitem], [data-message-id], [data-legacy-message-id], .adn').filter(
    (node) =>
      first(node, '[email], [data-hovercard-id*="@"]') !== undefined &&
      closest(node, 'tr[role=row], tr.zA, [role=complementary], [role=banner]') === undefined &&
      !open.some((box) => holds(box.root, node)),
  );
  return outermost(nodes);
}

function recipientsIn(node: Element, from: string, own: string): Participant[] {
  const header = all(node, recipientLine);
  const named = header.flatMap((part) => peopleIn(part, '[email], [data-hovercard-id*="@"]'));
  if (named.length > 0) return unique(named);
  if (header.length > 0 && own !== '') return [{ name: '', email: own }];
  const outside = all(node, 'table [email], span[email]').filter(
    (one) => closest(one, `h3, .gD, td.gF, ${bodies}, ${bodyByShape}`) === undefined && addressOf(one) !== from,
  );
  return unique(outside.flatMap((one) => peopleIn(one.parentElement ?? one, '[email]'))).filter(
    (one) => one.email !== from,
  );
}

function readMessage(scope: Scope, node: Element, index: number, own: string): SeenMessage {
  const inside = { ...scope, root: node };
  const body = all(node, bodies).find(isVisible) ?? (first(node, 'h3') && all(node, bodyByShape).find(isVisible));
  const isExpanded = body !== undefined;
  const email = locate(inside, senderEmail) ?? locate(inside, senderEmailCollapsed);
  const name = locate(inside, senderName, 200);
  const at = locate(inside, sentAt, 200);
  const holder = first(node, '[data-message-id]') ?? node;
  const from = { name: name?.value ?? '', email: email?.value ?? '' };
  const message: Message = {
    id: cut(
      (attr(holder, 'data-message-id') || attr(holder, 'data-legacy-message-id') || `m${index}`).replace(/^#/, ''),
      200,
    ),
    from,
    to: isExpanded ? recipientsIn(node, from.email, own).slice(0, 500) : [],
    sentAt: at?.value ?? '',
    text: body === undefined ? '' : bodyText(body, quoted),
    isMine: own !== '' && from.email === own,
  };
  return { message, isExpanded, email, name, at };
}

/** Nothing when no conversation is open in this scope. */
export function readThread(scope: Scope, open: readonly Box[], own: string): SeenThread | undefined {
  const headings = all(scope.root, 'h2[data-legacy-thread-id], h2[data-thread-perm-id], h2.hP').filter(isVisible);
  const nodes = messageNodes(scope, open).filter(isVisible);
  if (headings.length === 0 && nodes.length === 0) return undefined;
  const messages = nodes.slice(-mostMessages).map((node, index) => readMessage(scope, node, index, own));
  const ids = new Set(headings.map((heading) => attr(heading, 'data-legacy-thread-id')).filter((id) => id !== ''));
  // List rows carry thread ids too: look only at the heading's part and the messages.
  const heading = headings[0];
  const id =
    (heading && locate({ ...scope, root: heading.parentElement ?? heading }, threadId, 200)) ??
    (nodes[0] && locate({ ...scope, root: nodes[0].parentElement ?? nodes[0] }, threadId, 200)) ??
    (nodes[0] && locate({ ...scope, root: nodes[0] }, threadId, 200));
  return {
    id: id && confirm(id, scope, nodes),
    subject: locate(scope, subject, 500),
    messages,
    participants: unique(messages.flatMap(({ message }) => [message.from, ...message.to])).filter(
      (one) => one.email !== '',
    ),
    isAmbiguous: ids.size > 1 || messages.some(({ email }) => email?.state === 'conflict'),
  };
}

/** A thread carries the hex id of its first message, and its permanent id is the same number in decimal. */
function confirm(id: Sight, scope: Scope, nodes: readonly Element[]): Sight {
  const perm = all(scope.root, '[data-thread-perm-id]').map(
    (node) => /f:(\d{5,25})$/.exec(attr(node, 'data-thread-perm-id'))?.[1],
  );
  const hex = perm.some((digits) => digits !== undefined && BigInt(digits).toString(16) === id.value);
  const message = nodes.some((node) =>
    [node, ...all(node, '[data-legacy-message-id]')].some((one) => attr(one, 'data-legacy-message-id') === id.value),
  );
  const agreed = id.agreed + Number(hex) + Number(message && id.anchor !== 'first-message');
  return {
    ...id,
    agreed,
    state: agreed > 0 || id.state !== 'weak' ? (id.state === 'weak' ? 'shifted' : id.state) : 'weak',
  };
}

/** The newest message whose text is on screen. */
export const latestExpanded = (thread: SeenThread): SeenMessage | undefined =>
  thread.messages.findLast((seen) => seen.isExpanded) ?? thread.messages.at(-1);

/** The latest sender who is not the rep; in a thread of own mails only, whom they went to. */
export function counterpartOf(
  thread: SeenThread,
  own: string,
): { person: Participant; seen: SeenMessage | undefined } | undefined {
  const seen = thread.messages.findLast(({ message }) => message.from.email !== '' && message.from.email !== own);
  if (seen !== undefined) return { person: seen.message.from, seen };
  const last = latestExpanded(thread)?.message.to ?? [];
  const person = [...last, ...thread.participants].find((one) => one.email !== '' && one.email !== own);
  return person && { person, seen: undefined };
}
