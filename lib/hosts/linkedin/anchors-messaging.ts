// Where LinkedIn keeps a conversation: the messaging page, the bubbles over other pages, and its form; dated 2026-11-24.
// Ember everywhere, also inside the shadow root of an SDUI page.
import { place, type Spec } from '../locate.ts';

export const bubble = place(
  'linkedin.bubble',
  ['bubble-view', 4, '[data-view-name="message-overlay-conversation-bubble-item"]'],
  ['bubble-open', 4, '[data-msg-overlay-conversation-bubble-open]'],
  ['bubble-class', 7, '.msg-overlay-conversation-bubble'],
);
export const bubbleShut =
  '.msg-overlay-conversation-bubble--is-minimized, [data-msg-overlay-conversation-bubble-is-minimized="true"]';
export const pageThread = place(
  'linkedin.pageThread',
  ['thread-class', 7, '.msg-convo-wrapper, .msg-thread'],
  ['detail-class', 7, '.scaffold-layout__detail'],
);
export const form = place('linkedin.messageForm', ['form-class', 7, 'form.msg-form, .msg-form']);
export const editor = place(
  'linkedin.messageEditor',
  ['form-textbox', 5, 'form.msg-form [role=textbox][contenteditable=true]'],
  ['editor-class', 7, '.msg-form__contenteditable[contenteditable=true]'],
);
export const inmailSubject = 'input[name=subject], [name=subject]';

/** One message each; the outermost of nested matches counts. */
export const event = place(
  'linkedin.message',
  ['event-urn', 2, '[data-event-urn]'],
  ['event-class', 7, 'li.msg-s-message-list__event, .msg-s-event-listitem'],
);
/** Somebody else's, by the modifier of its class. */
export const incoming = place('linkedin.incomingMessage', ['other-modifier', 7, '[class*="event-listitem--other"]']);
export const eventBody = place(
  'linkedin.messageBody',
  ['body-class', 7, '.msg-s-event-listitem__body, [class*="event-listitem__body"]'],
  ['content-class', 7, '.msg-s-event__content p'],
);
export const messageList = place('linkedin.messageList', [
  'list-class',
  7,
  '.msg-s-message-list, .msg-s-message-list-container, .msg-s-message-list-content',
]);
/** The card at the beginning of a conversation: a second place for name and link. */
export const profileCard = '.msg-s-profile-card, .msg-s-profile-card-one-to-one';
/** The conversation picked in the list beside it. */
export const pickedRow = place(
  'linkedin.pickedRow',
  [
    'current-link',
    5,
    '[aria-current="true"][href*="/messaging/thread/"], .msg-conversation-listitem [aria-current="true"]',
  ],
  ['active-class', 7, '.msg-conversations-container__convo-item-link--active, .msg-conversation-listitem--active'],
);
export const pickedName =
  '.msg-conversation-listitem__participant-names, .msg-conversation-card__participant-names, h3';

/** Conversations of the list beside the open one; also those whose row is no link. */
export const talkRow = place(
  'linkedin.talkRow',
  ['row-link', 2, 'main li:has(a[href*="/messaging/thread/"])'],
  ['row-class', 7, 'li.msg-conversation-listitem, li.msg-conversations-container__convo-item'],
);
export const rowSnippet = place(
  'linkedin.rowSnippet',
  ['snippet-class', 7, '[class*="message-snippet"]'],
  ['paragraph', 6, 'p'],
);
/** Something of the other side that was not read yet. */
export const unreadMark =
  '[class*="--unread"], [class*="unread-count"], .notification-badge--show, [data-test-icon^="unseen"]';
/** Several people in one row. */
export const facePile = '[class*="facepile-grid"], [class*="facepile__"]';

export const headerName: Spec = {
  id: 'linkedin.headerName',
  same: 'name',
  anchors: [
    {
      id: 'header-title',
      step: 7,
      css: '.msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title, .msg-thread__link-to-profile h2',
      take: 'visible',
      check: 'name',
    },
    { id: 'header-heading', step: 6, css: 'h2', take: 'visible', check: 'name' },
    { id: 'header-link', step: 6, css: 'a[href*="/in/"]', take: 'visible', check: 'name' },
  ],
};
export const headerHeadline: Spec = {
  id: 'linkedin.headerHeadline',
  anchors: [
    {
      id: 'header-subtitle',
      step: 7,
      css: '.msg-thread__headline, .msg-entity-lockup__entity-info, .artdeco-entity-lockup__subtitle',
      take: 'visible',
    },
  ],
};
export const senderName: Spec = {
  id: 'linkedin.senderName',
  same: 'name',
  anchors: [
    { id: 'sender-name', step: 7, css: '.msg-s-message-group__name', take: 'text', check: 'name' },
    {
      id: 'sender-link',
      step: 6,
      css: '.msg-s-message-group__profile-link, a[href*="/in/"] [dir]',
      take: 'text',
      check: 'name',
    },
    {
      id: 'sender-photo',
      step: 6,
      css: 'img.msg-s-event-listitem__profile-picture[alt], a[href*="/in/"] img[alt]',
      take: 'attr',
      arg: 'alt',
      check: 'name',
    },
  ],
};
export const sentAt: Spec = {
  id: 'linkedin.sentAt',
  anchors: [
    { id: 'group-time', step: 7, css: 'time.msg-s-message-group__timestamp', take: 'text' },
    { id: 'time', step: 6, css: 'time:not(.msg-s-message-list__time-heading)', take: 'text' },
  ],
};
export const threadInLinks: Spec = {
  id: 'linkedin.threadInLinks',
  isIdentity: true,
  anchors: [
    {
      id: 'thread-link',
      step: 2,
      css: 'a[href*="/messaging/thread/"]',
      take: 'attr',
      arg: 'href',
      check: 'liThread',
      self: true,
    },
  ],
};
