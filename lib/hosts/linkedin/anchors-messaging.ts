// Where LinkedIn keeps a conversation: the messaging page, the bubbles over other pages, and its form; dated 2026-11-24.
// Ember everywhere, also inside the shadow root of an SDUI page.
import type { Spec } from '../locate.ts';

export const bubble =
  '.msg-overlay-conversation-bubble, [data-view-name="message-overlay-conversation-bubble-item"], [data-msg-overlay-conversation-bubble-open]';
export const bubbleShut =
  '.msg-overlay-conversation-bubble--is-minimized, [data-msg-overlay-conversation-bubble-is-minimized="true"]';
export const pageThread = '.msg-convo-wrapper, .msg-thread, .scaffold-layout__detail';
export const form = 'form.msg-form, .msg-form';
export const editor =
  '.msg-form__contenteditable[contenteditable=true], form.msg-form [role=textbox][contenteditable=true]';
export const inmailSubject = 'input[name=subject], [name=subject]';

/** One message each; the outermost of nested matches counts. */
export const event = 'li.msg-s-message-list__event, .msg-s-event-listitem, [data-event-urn]';
/** Somebody else's, by the modifier of its class. */
export const incoming = '[class*="event-listitem--other"]';
export const eventBody = '.msg-s-event-listitem__body, .msg-s-event__content p, [class*="event-listitem__body"]';
export const messageList = '.msg-s-message-list, .msg-s-message-list-container, .msg-s-message-list-content';
/** The card at the beginning of a conversation: a second place for name and link. */
export const profileCard = '.msg-s-profile-card, .msg-s-profile-card-one-to-one';
/** The conversation picked in the list beside it. */
export const pickedRow =
  '.msg-conversations-container__convo-item-link--active, .msg-conversation-listitem--active, [aria-current="true"][href*="/messaging/thread/"], .msg-conversation-listitem [aria-current="true"]';
export const pickedName =
  '.msg-conversation-listitem__participant-names, .msg-conversation-card__participant-names, h3';

export const headerName: Spec = {
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
  anchors: [
    { id: 'group-time', step: 7, css: 'time.msg-s-message-group__timestamp', take: 'text' },
    { id: 'time', step: 6, css: 'time:not(.msg-s-message-list__time-heading)', take: 'text' },
  ],
};
export const threadInLinks: Spec = {
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
