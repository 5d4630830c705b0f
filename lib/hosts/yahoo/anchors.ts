// Where Yahoo Mail keeps what we read, dated 2026-11-24: test ids that its own tests and others' use. Plain data only.
import type { MailAnchors } from '../mail-headers.ts';

const from = '[data-test-id="message-from"]';

export const mail: MailAnchors = {
  own: { id: 'yahoo.ownAddress', anchors: [{ id: 'title', step: 9, take: 'title', arg: '', check: 'lastEmail' }] },
  subject: {
    id: 'yahoo.subject',
    anchors: [
      { id: 'group-subject', step: 4, css: '[data-test-id="message-group-subject-text"]', take: 'visible' },
      {
        id: 'group-subject-title',
        step: 4,
        css: '[data-test-id="message-group-subject-text"]',
        take: 'attr',
        arg: 'title',
      },
    ],
  },
  messages: '[data-test-id="message-view"]',
  messageId: {
    id: 'yahoo.messageId',
    anchors: [{ id: 'message-id', step: 2, css: '[data-mid]', take: 'attr', arg: 'data-mid' }],
  },
  threadId: {
    id: 'yahoo.threadId',
    anchors: [{ id: 'group-id', step: 2, css: '[data-test-cid]', take: 'attr', arg: 'data-test-cid' }],
  },
  senderEmail: {
    id: 'yahoo.senderEmail',
    isIdentity: true,
    anchors: [
      {
        id: 'from-title',
        step: 4,
        css: `${from} [title*="@"], ${from}[title*="@"]`,
        take: 'attr',
        arg: 'title',
        check: 'email',
      },
      { id: 'from-pill', step: 4, css: `${from} [data-test-id="email-pill"]`, take: 'text', check: 'email' },
      { id: 'from-label', step: 8, css: `${from} [aria-label*="@"]`, take: 'attr', arg: 'aria-label', check: 'email' },
      { id: 'from-text', step: 6, css: from, take: 'text', check: 'email' },
    ],
  },
  senderName: {
    id: 'yahoo.senderName',
    same: 'name',
    anchors: [
      { id: 'from-pill', step: 4, css: `${from} [data-test-id="email-pill"]`, take: 'text', check: 'mailboxPerson' },
      { id: 'from-title', step: 4, css: `${from} [title*="@"]`, take: 'attr', arg: 'title', check: 'mailboxPerson' },
      { id: 'from-text', step: 6, css: from, take: 'text', check: 'mailboxPerson' },
    ],
  },
  recipients:
    '[data-test-id="message-to"] [title*="@"], [data-test-id="message-to"][title*="@"], [data-test-id="message-cc"] [title*="@"]',
  sentAt: {
    id: 'yahoo.sentAt',
    anchors: [
      { id: 'date', step: 4, css: '[data-test-id="message-date"]', take: 'text' },
      { id: 'date-title', step: 4, css: '[data-test-id="message-date"] [title]', take: 'attr', arg: 'title' },
    ],
  },
};

export const editors = '[data-test-id="rte"] [contenteditable=true], [data-test-id="rte"][contenteditable=true]';
export const subjectField = 'input[data-test-id="compose-subject"]';
export const sendControl = '[data-test-id="compose-send-button"]';
export const pills = '[data-test-id*="pill"]';
/** What a reply quotes and what Yahoo adds; never the rep's own words. */
export const quoted = '.yahoo_quoted, blockquote, [id^="ydp"][class*="signature"], .signature';
