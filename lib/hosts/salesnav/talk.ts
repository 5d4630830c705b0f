// Whom a conversation is with, and what was said. Its row in the inbox, the names on incoming messages, the box with
// insights and the heading are asked; two must agree, and none may disagree.
import type { Message } from '../../model/context.ts';
import { bodyText } from '../body-text.ts';
import { all, attr, first, isVisible, textOf } from '../dom.ts';
import { cssOf, locate, type Scope, type Sight } from '../locate.ts';
import { isSameName, wordsOf } from '../text.ts';
import {
  insightName,
  insights,
  leadLinks,
  messages,
  messageText,
  rowName,
  senderName,
  talkHeadings,
  talkId,
  talkName,
  talkRowId,
  talkRows,
} from './anchors.ts';

const mostMessages = 200;

export interface Talk {
  id: Sight | undefined;
  name: Sight | undefined;
  leadId: Sight | undefined;
  isAmbiguous: boolean;
  messages: Message[];
}

const isIn = (texts: readonly string[], name: string): boolean => {
  const said = new Set(texts.flatMap(wordsOf));
  const words = wordsOf(name);
  return words.length > 0 && words.every((word) => said.has(word));
};
const labelsOf = (talk: Element): string[] => [talk, ...all(talk, talkHeadings)].map((one) => attr(one, 'aria-label'));

/** Heading or label say it in some sentence (`Conversation with Ann Lee`): all words of the name are in it. */
export const isHeadedBy = (talk: Element, name: string): boolean =>
  isIn([...labelsOf(talk), ...all(talk, talkHeadings).map((one) => textOf(one))], name);

/** `page` is the whole page; the conversation in `talk`, with its row and insights when it is the inbox. */
export function readTalk(page: Scope, talk: Element): Talk {
  const inbox = locate(page, talkId, 200);
  const id = inbox?.value === 'compose' ? undefined : inbox;
  const row =
    id && all(page.root, cssOf(talkRows)).find((one) => locate({ ...page, root: one }, talkRowId)?.value === id.value);
  const box = id && all(page.root, insights).find(isVisible);
  const said = all(talk, cssOf(messages)).filter(
    (one) => first(one, cssOf(messageText)) !== undefined && isVisible(one),
  );
  const senders = said.map((one) => locate({ ...page, root: one }, senderName, 200)).filter((one) => one !== undefined);
  const head = locate({ ...page, root: talk }, talkName, 200);
  const names = [
    row && locate({ ...page, root: row }, rowName, 200),
    ...senders,
    box && locate({ ...page, root: box }, insightName, 200),
    head,
  ].filter((one) => one !== undefined);
  const name = names[0];
  const isOne = name !== undefined && names.every((one) => isSameName(one.value, name.value));
  const kinds = new Set(names.map((one) => one.anchor)).size;
  // A name that stands in the heading itself is no second opinion on the heading's text, only on its label.
  const isHeaded = name !== undefined && (head ? isIn(labelsOf(talk), name.value) : isHeadedBy(talk, name.value));
  const agreed = kinds - 1 + Number(isHeaded);
  const links = [box, row, talk].flatMap((part) => (part ? [locate({ ...page, root: part }, leadLinks, 200)] : []));
  const ids = links.filter((one) => one !== undefined);
  return {
    id: id && { ...id, agreed: Number(row !== undefined), state: row === undefined ? 'weak' : 'ok' },
    name: name && { ...name, agreed, state: 'ok' },
    leadId: ids.every((one) => one.value === ids[0]?.value && one.state !== 'conflict') ? ids[0] : undefined,
    isAmbiguous: !isOne || agreed < 1,
    messages: said.slice(-mostMessages).map((one, index) => readMessage(page, one, index)),
  };
}

function readMessage(page: Scope, node: Element, index: number): Message {
  const sender = locate({ ...page, root: node }, senderName, 200);
  const text = first(node, cssOf(messageText));
  const time = first(node, 'time');
  return {
    id: `m${index}`,
    from: { name: sender?.value ?? '', email: '' },
    to: [],
    sentAt: time === undefined ? '' : (attr(time, 'datetime') || textOf(time)).slice(0, 200),
    text: text === undefined ? '' : bodyText(text, ''),
    isMine: sender === undefined,
  };
}
