// One open mail or conversation: its messages, oldest first, who takes part, and who the rep is talking to.
import type { Message, Participant } from '../../model/context.ts';
import { bodyText } from '../body-text.ts';
import { all, attr, closest, first, holds, is, isVisible, parentOf, rawText } from '../dom.ts';
import { locate, type Scope, type Sight } from '../locate.ts';
import { cut } from '../text.ts';
import {
  conversationHeading,
  list,
  messageBody,
  messageFrom,
  messageTime,
  quoted,
  quoteStart,
  senderEmail,
  senderName,
  sentAt,
  subject,
} from './anchors.ts';
import type { Box } from './composer.ts';
import { type ConversationId, conversationId } from './conversation-id.ts';
import { oldestFirst } from './order.ts';
import { isMyName, type Me, peopleIn, personIn, unique, withAddress } from './people.ts';

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
  /** The pane shows another conversation than address and list, or a sender with two addresses. */
  isAmbiguous: boolean;
}

/** The part that each message has once; whichever of the three is most complete. */
function marksIn(scope: Scope, open: readonly Box[]): Element[] {
  const kinds = [messageFrom, messageTime, messageBody].map((css) =>
    outermost(
      all(scope.root, css)
        // A message has few of these nodes; what is far above the last 200 messages costs nothing.
        .slice(-3 * mostMessages)
        .filter(
          (node) => closest(node, list) === undefined && isVisible(node) && !open.some((box) => holds(box.root, node)),
        ),
    ),
  );
  return kinds.reduce((best, kind) => (kind.length > best.length ? kind : best)).slice(-mostMessages - 1);
}

/** In document order an inner node follows its outer one at once. */
function outermost(nodes: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (last === undefined || !holds(last, node)) kept.push(node);
  }
  return kept;
}

/** Goes up from each mark to the largest node that holds no other message. */
function messageNodes(scope: Scope, open: readonly Box[]): Element[] {
  const marks = marksIn(scope, open);
  if (marks.length === 1 && scope.root instanceof Element) return [scope.root];
  const heading = first(scope.root, conversationHeading);
  const nodes = marks.map((mark, index) => {
    const others = [marks[index - 1], marks[index + 1], heading].filter((one) => one !== undefined);
    let node = mark;
    for (let up = parentOf(node); up !== undefined && up !== scope.root; up = parentOf(up)) {
      if (others.some((other) => holds(up, other)) || is(up, 'body, html')) break;
      node = up;
    }
    return node;
  });
  return nodes.slice(-mostMessages);
}

function bodyOf(node: Element, open: readonly Box[]): Element | undefined {
  const found = all(node, messageBody).filter((one) => isVisible(one) && !open.some((box) => holds(box.root, one)));
  const body = found.find((one) => is(one, '[id^="UniqueMessageBody"]')) ?? found[0];
  // Beside the mail itself stand crumbs of the page, as an offer to translate.
  const inner = body && all(body, '[class^="rps_"], [class*=" rps_"]');
  return inner?.find((one) => rawText(one).trim() !== '') ?? body;
}

function recipientsIn(node: Element, from: string, me: Me): Participant[] {
  const wells = all(node, '[data-testid="RecipientWell"], [id^="MSG_"][id$="_TO"]');
  const named = wells.flatMap((well) => {
    const pills = peopleIn(well);
    if (pills.length > 0) return pills;
    return (attr(well, 'aria-label') || rawText(well)).split(';').map(personIn);
  });
  if (wells.length === 0)
    named.push(
      ...all(node, '[role=heading][aria-label*="@"]').flatMap((one) =>
        attr(one, 'aria-label').split(';').map(personIn),
      ),
    );
  const known = named.filter((one) => one.email !== '' || one.name !== '');
  return unique(known.map((one) => withAddress(one, [], me))).filter((one) => one.email === '' || one.email !== from);
}

function readMessage(scope: Scope, node: Element, index: number, open: readonly Box[], me: Me): SeenMessage {
  const inside = { ...scope, root: node };
  const email = locate(inside, senderEmail, 254);
  const name = locate(inside, senderName, 200);
  const at = locate(inside, sentAt, 200);
  const body = bodyOf(node, open);
  const isMine = email === undefined ? isMyName(name?.value ?? '', me) : email.value === me.email;
  const from = { name: name?.value ?? '', email: email?.value ?? (isMine ? me.email : '') };
  const id = attr(first(node, messageFrom) ?? node, 'id').replace(/^MSG_|_FROM$/g, '');
  const message: Message = {
    id: cut(first(node, messageFrom) === undefined ? `m${index}` : id, 200),
    from,
    to: body === undefined ? [] : recipientsIn(node, from.email, me).slice(0, 500),
    sentAt: at?.value ?? '',
    text: body === undefined ? '' : bodyText(body, quoted, 20_000, quoteStart),
    isMine,
  };
  return { message, isExpanded: body !== undefined, email, name, at };
}

const isFilled = ({ message }: SeenMessage): boolean =>
  message.from.email !== '' || message.from.name !== '' || message.text !== '';

/** Nothing when no mail is open in this pane, or only its placeholders are. */
export function readThread(document: Document, scope: Scope, open: readonly Box[], me: Me): SeenThread | undefined {
  const nodes = messageNodes(scope, open);
  const messages = oldestFirst(nodes.map((node, index) => readMessage(scope, node, index, open, me)).filter(isFilled));
  if (messages.length === 0) return undefined;
  const title = locate(scope, subject, 500);
  const said: ConversationId = conversationId(document, scope, title?.value ?? '');
  const people = messages.flatMap(({ message }) => [message.from, ...message.to]);
  return {
    id: said.id,
    subject: title,
    messages,
    participants: unique(people.map((one) => withAddress(one, people, me))).filter(
      (one) => one.email + one.name !== '',
    ),
    isAmbiguous: said.isDoubtful || messages.some(({ email }) => email?.state === 'conflict'),
  };
}

/** The newest message whose text is on screen. */
export const latestExpanded = (thread: SeenThread): SeenMessage | undefined =>
  thread.messages.findLast((seen) => seen.isExpanded) ?? thread.messages.at(-1);

/** The latest sender with an address who is not the rep; in a thread of own mails only, whom they went to. */
export function counterpartOf(
  thread: SeenThread,
  me: Me,
): { person: Participant; seen: SeenMessage | undefined } | undefined {
  const others = thread.messages.filter(
    ({ message }) => !message.isMine && message.from.name + message.from.email !== '',
  );
  const seen = others.findLast(({ message }) => message.from.email !== '');
  if (seen !== undefined) return { person: seen.message.from, seen };
  const to = [...(latestExpanded(thread)?.message.to ?? []), ...thread.participants];
  const person = to.find((one) => one.email !== '' && one.email !== me.email);
  if (person !== undefined) return { person, seen: undefined };
  // A name alone, of the own organisation: nobody unless the page says who the rep is.
  const named = me.name === '' ? undefined : others.at(-1);
  return named && { person: named.message.from, seen: named };
}
