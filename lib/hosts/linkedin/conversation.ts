// One conversation, on the messaging page or in a bubble: who the other is, and what was said. The header's link names the
// counterpart; the name or id must stand in a second place (a received message, the picked row, the profile card).
import type { Message } from '../../model/context.ts';
import { bodyText } from '../body-text.ts';
import { memberIdOnly } from '../checks.ts';
import { all, attr, closest, first, holds, is, isVisible, outermost, parentOf, textOf } from '../dom.ts';
import { cssOf, locate, type Scope, type Sight } from '../locate.ts';
import { cut, isNameLike, isSameName } from '../text.ts';
import {
  event,
  eventBody,
  form,
  headerHeadline,
  headerName,
  incoming,
  messageList,
  pickedName,
  profileCard,
  senderName,
  sentAt,
  threadInLinks,
} from './anchors-messaging.ts';
import { inmailAnswerIn } from './labels.ts';
import { profileIn } from './links.ts';
import { words } from './words.ts';

const mostMessages = 200;

export interface Talk {
  root: Element;
  threadId: Sight | undefined;
  name: Sight | undefined;
  /** A vanity or a member id; LinkedIn uses either. */
  slug: Sight | undefined;
  memberId: Sight | undefined;
  headline: Sight | undefined;
  participants: string[];
  messages: Message[];
  lastSentAt: Sight | undefined;
  /** The kind of touch that a line of the system tells of: an InMail was accepted or declined. */
  answer: Sight | undefined;
  isGroup: boolean;
  /** Header, messages, list and address speak of two people or threads. */
  isConflict: boolean;
  /** So, or only one place names the other. */
  isAmbiguous: boolean;
}

const isMember = (slug: string): boolean => memberIdOnly(slug) !== '';
/** Both vanities or both ids: only then two different values are two people. */
const isOther = (one: string, two: string): boolean => isMember(one) === isMember(two) && one !== two;

/** A line of the system that tells of an answer to an InMail: nobody's words, so it has no body. */
export const answerIn = (node: Element): ReturnType<typeof inmailAnswerIn> =>
  first(node, cssOf(eventBody)) === undefined ? inmailAnswerIn(textOf(node, 300)) : undefined;

/** A time heading or a notice of the system is no message. */
const saidBy = (): string => `[data-event-urn], ${cssOf(eventBody)}`;

const eventsIn = (root: Element): Element[] =>
  outermost(all(root, cssOf(event)))
    .slice(-2 * mostMessages)
    .filter((node) => isVisible(node) && (is(node, saidBy()) || first(node, saidBy()) !== undefined))
    .slice(-mostMessages);

/** Links to profiles in the header: not in messages, not in the form, not in the card at the beginning. */
const headerLinks = (root: Element): Element[] =>
  all(root, 'a[href*="/in/"]').filter(
    (link) =>
      isVisible(link) &&
      closest(
        link,
        `${[messageList, event, form].map(cssOf).join(', ')}, ${profileCard}, aside, .msg-conversations-container`,
      ) === undefined,
  );

interface Said {
  messages: Message[];
  senders: { name: string; slug: string }[];
  last: Sight | undefined;
  answer: Sight | undefined;
}

/** In a group of messages only the first carries name and time; the later ones inherit them. */
function readMessages(page: Scope, root: Element): Said {
  let name = '';
  let time: Sight | undefined;
  let wasMine: boolean | undefined;
  const senders: Said['senders'] = [];
  let answer: Sight | undefined;
  const isMessage = (node: Element): boolean => {
    const kind = answerIn(node);
    if (kind !== undefined) answer = { value: kind, anchor: 'system-line', step: 8, state: 'ok', agreed: 0 };
    return kind === undefined;
  };
  const messages = eventsIn(root)
    .filter(isMessage)
    .map((node, index): Message => {
      const scope = { ...page, root: node };
      const isMine = !is(node, cssOf(incoming)) && first(node, cssOf(incoming)) === undefined;
      const own = locate(scope, senderName, 200);
      if (own !== undefined || isMine !== wasMine) name = own?.value ?? '';
      time = locate(scope, sentAt, 200) ?? time;
      wasMine = isMine;
      const link = all(node, 'a[href*="/in/"]').find((one) => closest(one, cssOf(eventBody)) === undefined);
      if (!isMine) senders.push({ name, slug: link === undefined ? '' : profileIn(link, page.url) });
      const body = first(node, cssOf(eventBody));
      const holder = is(node, '[data-event-urn]') ? node : first(node, '[data-event-urn]');
      const urn = holder === undefined ? '' : attr(holder, 'data-event-urn');
      return {
        id: cut(urn === '' ? `m${index}` : urn, 200),
        from: { name, email: '' },
        to: [],
        sentAt: time?.value ?? '',
        text: body === undefined ? '' : bodyText(body, '.visually-hidden'),
        isMine,
      };
    });
  return { messages, senders, last: time, answer };
}

/** `row` is the conversation picked in the list, on the messaging page. */
export function readTalk(page: Scope, root: Element, row: Element | undefined): Talk {
  const links = headerLinks(root);
  const slugs = [...new Set(links.map((link) => profileIn(link, page.url)).filter((slug) => slug !== ''))];
  const { messages, senders, last, answer } = readMessages(page, root);
  const header = headerOf(root, links);
  const title = header && locate({ ...page, root: header }, headerName, 200);
  const names = [...new Set(senders.map((one) => one.name).filter((name) => name !== ''))];
  const ids = [...new Set(senders.map((one) => one.slug).filter((slug) => slug !== ''))];
  const isGroup = slugs.length > 1 || (slugs.length === 0 && names.length > 1) || names.length > 1;
  const slug = slugs[0] ?? '';

  const rowScope = row && { ...page, root: row };
  const rowName = row && all(row, pickedName).find(isVisible);
  const said = title?.value ?? '';
  const inRow = rowName === undefined ? '' : textOf(rowName, 200);
  const card = first(root, profileCard);
  const cardLink = card && first(card, 'a[href*="/in/"]');
  const cardSlug = cardLink === undefined ? '' : profileIn(cardLink, page.url);

  const inUrl = words.checks.liThread(/^https?:\/\/[^/]+(\/messaging\/thread\/[^?#]*)/.exec(page.url)?.[1] ?? '');
  const inList = (rowScope && locate(rowScope, threadInLinks, 200)) ?? undefined;
  const inHeader = header && locate({ ...page, root: header }, threadInLinks, 200);
  const threadId = threadOf(closest(root, 'main') === undefined ? '' : inUrl, [inList, inHeader]);

  const others = [...ids, cardSlug].filter((one) => one !== '');
  const isStranger = slug !== '' && others.some((one) => isOther(one, slug));
  const isUnlike = said !== '' && [...names, inRow].some((one) => one !== '' && !isSameName(one, said));
  const agreed = isGroup
    ? 0
    : others.filter((one) => one === slug).length +
      names.filter((one) => isSameName(one, said)).length +
      Number(inRow !== '' && isSameName(inRow, said)) +
      Number(!isMember(slug) && slug !== '' && isNameLike(slug, said));
  const isNamed = !isGroup && slug !== '' && said !== '';
  const from = (value: string): Sight => ({ value, anchor: 'header-link', step: 2, state: 'ok', agreed });
  const isConflict = threadId === 'conflict' || (!isGroup && (isStranger || isUnlike));
  return {
    root,
    threadId: threadId === 'conflict' ? undefined : threadId,
    name: isNamed && title !== undefined ? { ...title, agreed, state: 'ok' } : undefined,
    slug: isNamed && !isMember(slug) ? from(slug) : undefined,
    memberId: isNamed && isMember(slug) ? from(slug) : undefined,
    headline: header && locate({ ...page, root: header }, headerHeadline),
    participants: (isGroup ? names : [said]).filter((name) => name !== ''),
    messages,
    lastSentAt: last,
    answer,
    isGroup,
    isConflict,
    isAmbiguous: isConflict || (isNamed && agreed === 0),
  };
}

/** The header is what stands before the messages: the outermost node around its link that holds none of them. */
function headerOf(root: Element, links: readonly Element[]): Element | undefined {
  const start = links[0] ?? first(root, 'header, h2');
  let node = start;
  while (node !== undefined) {
    const up = parentOf(node);
    if (up === undefined || up === root || !holds(root, up)) return node;
    if (first(up, [event, messageList, form].map(cssOf).join(', ')) !== undefined) return node;
    node = up;
  }
  return undefined;
}

function threadOf(inUrl: string, shown: readonly (Sight | undefined)[]): Sight | 'conflict' | undefined {
  const seen = shown.filter((sight) => sight !== undefined);
  const values = new Set([inUrl, ...seen.map((sight) => sight.value)].filter((value) => value !== ''));
  if (values.size > 1) return 'conflict';
  const [value] = values;
  if (value === undefined) return undefined;
  const agreed = seen.length + Number(inUrl !== '') - 1;
  const anchor = inUrl === '' ? (seen[0]?.anchor ?? 'thread-link') : 'url';
  return { value, anchor, step: inUrl === '' ? 2 : 1, state: agreed > 0 ? 'ok' : 'weak', agreed };
}
