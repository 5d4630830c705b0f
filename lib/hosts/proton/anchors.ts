// Where Proton Mail keeps what we read, dated 2026-11-24: test ids of its published source. Plain data only.
import type { MailAnchors } from '../mail-headers.ts';

const sender = '[data-testid="recipients:sender"]';

export const mail: MailAnchors = {
  own: { id: 'proton.ownAddress', anchors: [{ id: 'title', step: 9, take: 'title', arg: '', check: 'lastEmail' }] },
  subject: {
    id: 'proton.subject',
    anchors: [
      { id: 'header-title', step: 4, css: '[data-testid="conversation-header:subject"]', take: 'attr', arg: 'title' },
      { id: 'header-text', step: 4, css: '[data-testid="conversation-header:subject"]', take: 'visible' },
    ],
  },
  messages: '[data-shortcut-target="message-container"][data-message-id], article[data-message-id]',
  messageId: {
    id: 'proton.messageId',
    anchors: [
      { id: 'message-id', step: 2, css: '[data-message-id]', take: 'attr', arg: 'data-message-id', self: true },
    ],
  },
  /** The first open message names the conversation: the address changes before the page does. */
  threadId: {
    id: 'proton.threadId',
    anchors: [
      {
        id: 'first-message',
        step: 2,
        css: '[data-shortcut-target="message-container"][data-message-id]',
        take: 'attr',
        arg: 'data-message-id',
      },
    ],
  },
  senderEmail: {
    id: 'proton.senderEmail',
    isIdentity: true,
    anchors: [
      {
        id: 'sender-title',
        step: 4,
        css: `${sender}[title*="@"], ${sender} [title*="@"]`,
        take: 'attr',
        arg: 'title',
        check: 'email',
      },
      {
        id: 'sender-address',
        step: 4,
        css: `${sender} [data-testid="recipient-address"]`,
        take: 'text',
        check: 'email',
      },
      { id: 'sender-text', step: 6, css: sender, take: 'text', check: 'email' },
    ],
  },
  senderName: {
    id: 'proton.senderName',
    same: 'name',
    anchors: [
      {
        id: 'sender-label',
        step: 4,
        css: `${sender} [data-testid="recipient-label"]`,
        take: 'text',
        check: 'mailboxPerson',
      },
      { id: 'sender-title', step: 4, css: `${sender}[title*="@"]`, take: 'attr', arg: 'title', check: 'mailboxPerson' },
    ],
  },
  recipients: '[data-testid^="recipients:item-"], [data-testid="message-header:to"] [title*="@"]',
  sentAt: {
    id: 'proton.sentAt',
    anchors: [
      { id: 'time', step: 3, css: 'time[datetime]', take: 'attr', arg: 'datetime' },
      { id: 'date-text', step: 4, css: '[data-testid^="item-date"]', take: 'text' },
    ],
  },
};

export const subjectField = '[data-testid="composer:subject"]';
export const sendButton = '[data-testid="composer:send-button"]';
export const richFrame = 'iframe[data-testid="rooster-iframe"]';
export const plainEditor = 'textarea[data-testid="editor-textarea"], textarea.editor-textarea';
export const recipientPills =
  '[data-testid="composer-addresses-item"], [data-testid^="composer-addresses-item"], [data-testid="recipient-address"]';
export const richEditor = '#rooster-editor';
/** Top parts of the editor that are not the rep's own words. */
export const quoted = '.protonmail_signature_block, .protonmail_quote, blockquote';
