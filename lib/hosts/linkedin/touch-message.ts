// A message or InMail was sent when the user's press emptied its editor and a new message of their own with these words
// stands in the same conversation. Enter counts as a press, since it sends for whoever has set it so. Without words there
// must be a file in the form, and then in a new message of their own.
import type { TouchPerson } from '../../model/touch.ts';
import { bodyText } from '../body-text.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import { linksIn } from '../detect/draft.ts';
import { all, attr, closest, fieldValue, first, is, isConnected, isVisible, outermost } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf } from '../locate.ts';
import { clean } from '../text.ts';
import { bubble, editor, event, eventBody, form, incoming, inmailSubject, pageThread } from './anchors-messaging.ts';
import { attachedFile, messageError, messageSend, sentFile } from './anchors-touches.ts';
import type { Talk } from './conversation.ts';
import { readBubble, readPageTalk } from './messaging.ts';
import { personOf, profileOnScreen, scopeOf } from './whom.ts';

export const bare = (text: string): string => clean(text, 20_000).replace(/\s+/g, '');

interface Region {
  root: Element;
  talk: Talk | undefined;
}

/** The conversation that holds this node. */
export function regionOf(page: Page, node: Element): Region | undefined {
  const scope = scopeOf(page);
  const inBubble = closest(node, cssOf(bubble));
  if (inBubble !== undefined) return { root: inBubble, talk: readBubble(scope, inBubble) };
  const thread = closest(node, cssOf(pageThread));
  return thread && { root: thread, talk: readPageTalk(scope) };
}

/** Own messages in the order of the page. */
const ownIn = (root: Element, what: string): Element[] =>
  outermost(all(root, cssOf(event))).filter(
    (one) => !is(one, cssOf(incoming)) && first(one, cssOf(incoming)) === undefined && first(one, what),
  );
const wordsIn = (one: Element): string => {
  const body = first(one, cssOf(eventBody));
  return body === undefined ? '' : bare(bodyText(body, '.visually-hidden'));
};

/** A new conversation has nothing but its header; the profile on the page may be the second word. */
export function counterpartOf(page: Page, talk: Talk | undefined): TouchPerson[] {
  const slug = talk?.slug ?? talk?.memberId;
  if (talk === undefined || talk.isConflict || talk.name === undefined || slug === undefined) return [];
  const [shown] = profileOnScreen(page);
  if (shown !== undefined && [shown.linkedinSlug, shown.linkedinMemberId].includes(slug.value)) return [shown];
  if (talk.isAmbiguous) return [];
  return [{ ...personOf(talk.name.value, slug.value), title: talk.headline?.value ?? '' }];
}

function attemptOf(page: Page, field: Element, around: Element): Attempt | undefined {
  const region = regionOf(page, around);
  const text = bodyText(field, '');
  const words = bare(text);
  const files = (): Element[] => all(around, cssOf(attachedFile)).filter(isVisible);
  const isFile = words === '' && files().length > 0;
  if (region === undefined || (words === '' && !isFile)) return undefined;
  const { root, talk } = region;
  const own = (): Element[] => ownIn(root, cssOf(isFile ? sentFile : eventBody));
  const subject = all(around, inmailSubject).find(isVisible);
  const before = new Set(own());
  let isCleared = false;
  let sent: Element | undefined;
  const isFailed = (): boolean => sent !== undefined && first(sent, messageError) !== undefined;
  return {
    about: field,
    text,
    draft: {
      kind: subject === undefined ? 'message_sent' : 'inmail_sent',
      ...(isFile && { variant: 'attachment' }),
      people: counterpartOf(page, talk),
      threadId: talk?.threadId?.value ?? '',
      subject: subject === undefined ? '' : clean(fieldValue(subject), 500),
      note: '',
      links: linksIn(text),
    },
    look() {
      const isGone = !isConnected(field) || !isVisible(field);
      isCleared ||= !isGone && (isFile ? files().length === 0 : bodyText(field, '', 100) === '');
      sent = own().findLast((one) => !before.has(one) && wordsIn(one) === words);
      if (isFailed()) return 'failed';
      return sent !== undefined && (isCleared || isGone) ? { cue: 'own-message', holdMs: 200 } : undefined;
    },
    mayBeDone: () => isCleared,
    isBack: isFailed,
  };
}

export const messages = (): Detector => ({
  id: 'linkedin-message',
  clicks: cssOf(messageSend),
  keys: ['Enter', 'Mod+Enter'],
  start({ node, control, key }, page) {
    const isKey = key !== '' && control === node;
    const around = closest(control, cssOf(form));
    const field = around && all(around, cssOf(editor)).find(isVisible);
    if (field === undefined || around === undefined) return undefined;
    if (isKey && closest(node, cssOf(editor)) !== field) return undefined;
    return attr(control, 'disabled') === '' ? attemptOf(page, field, around) : undefined;
  },
});
