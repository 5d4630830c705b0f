// Where Outlook on the web keeps what we read, dated 2026-11-24. Most durable first; an old anchor is never removed with
// its successor. Generated class names change every few weeks, so none is used; words of the page's language neither.
import type { Spec } from '../locate.ts';

/** Parts of a message that name others than its sender. */
const notSender =
  '[data-testid="RecipientWell"], [data-testid="RecipientWell"] *, [id^="UniqueMessageBody"] *, [role=document] *, ' +
  '[contenteditable] *, [role=listbox] *, [role=img], [role=img] *, [id$="_SUBJECT"], [id$="_SUBJECT"] *, [id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="_TO"] *';

/** Places that can hold an open mail, the narrowest first. */
export const panes = [
  '#ConversationReadingPaneContainer',
  '#ItemReadingPaneContainer',
  '[data-app-section="ConversationContainer"]',
  '[data-app-section="ItemContainer"]',
  '#ReadingPaneContainerId',
  '[data-app-section="MailReadCompose"]',
  '[role=main]',
] as const;

export const conversationHeading = '[id^="CONV_"][id$="_SUBJECT"]';
export const messageFrom = '[id^="MSG_"][id$="_FROM"]';
export const messageTime = '[data-testid="SentReceivedSavedTime"], [id^="MSG_"][id$="_DATETIME"]';
export const messageBody = '[id^="UniqueMessageBody"], [role=document]';
export const list = '#MailList, [data-app-section="MessageList"], [role=listbox], [role=tree], [role=banner]';
export const options = '[role=option][data-convid]';
export const selectedOption = '[role=option][aria-selected=true][data-convid]';

export const ownAddress: Spec = {
  id: 'outlook.ownAddress',
  isIdentity: true,
  anchors: [
    {
      id: 'mailbox-root',
      step: 2,
      css: '[id^="primaryMailboxRoot"][data-folder-name]',
      take: 'attr',
      arg: 'data-folder-name',
      check: 'email',
    },
    {
      id: 'mailbox-root-title',
      step: 2,
      css: '[id^="primaryMailboxRoot"][title*="@"]',
      take: 'attr',
      arg: 'title',
      check: 'email',
    },
    {
      id: 'folder-tree',
      step: 5,
      css: '[role=treeitem][aria-level="1"][title*="@"]',
      take: 'attr',
      arg: 'title',
      check: 'email',
    },
    { id: 'account-menu', step: 3, css: '#mectrl_currentAccount_secondary', take: 'text', check: 'email' },
    {
      id: 'account-button',
      step: 5,
      css: '#O365_MainLink_Me[aria-label*="@"], #O365_MainLink_Me [aria-label*="@"], [id^="meControl"] [aria-label*="@"], [role=banner] button[aria-label*="@"]',
      take: 'attr',
      arg: 'aria-label',
      check: 'mailbox',
    },
  ],
};

export const ownName: Spec = {
  id: 'outlook.ownName',
  same: 'name',
  anchors: [
    { id: 'account-menu', step: 3, css: '#mectrl_currentAccount_primary', take: 'text', check: 'mailboxName' },
    { id: 'title', step: 9, take: 'title', check: 'mailboxName', from: 'outlookOwn' },
  ],
};

export const headingTail: Spec = {
  id: 'outlook.headingTail',
  anchors: [{ id: 'heading', step: 2, css: conversationHeading, take: 'attr', arg: 'id', check: 'convTail' }],
};

export const subject: Spec = {
  id: 'outlook.subject',
  anchors: [
    {
      id: 'heading-title',
      step: 2,
      css: '[id^="CONV_"][id$="_SUBJECT"][title], [id^="CONV_"][id$="_SUBJECT"] [title]',
      take: 'attr',
      arg: 'title',
    },
    { id: 'heading-text', step: 2, css: conversationHeading, take: 'text' },
    { id: 'item-heading', step: 2, css: '[id^="MSG_"][id$="_SUBJECT"]:not(input)', take: 'text' },
    {
      id: 'level-2',
      step: 5,
      css: '[role=heading][aria-level="2"]:not([id^="MSG_"], [role=document] *, [contenteditable] *)',
      take: 'text',
    },
    {
      id: 'level-3',
      step: 5,
      css: '[role=heading][aria-level="3"]:not([id^="MSG_"], [role=document] *, [contenteditable] *)',
      take: 'text',
    },
  ],
};

/** Address of a message's sender: tooltip, label, words and hover card must be one. Own mails show a name only. */
export const senderEmail: Spec = {
  id: 'outlook.senderEmail',
  isIdentity: true,
  anchors: [
    {
      id: 'title',
      step: 2,
      css: `[id^="MSG_"][id$="_FROM"] [title*="@"], [title*="<"][title*="@"]:not(${notSender})`,
      take: 'attr',
      arg: 'title',
      check: 'mailbox',
    },
    {
      id: 'label',
      step: 5,
      css: `[id^="MSG_"][id$="_FROM"] [aria-label*="@"]:not([role=img]), span[aria-label*="@"]:not(${notSender})`,
      take: 'attr',
      arg: 'aria-label',
      check: 'mailbox',
    },
    { id: 'from-text', step: 6, css: messageFrom, take: 'text', check: 'mailbox' },
    {
      id: 'hover-target',
      step: 4,
      css: `[data-lpc-hover-target-id*="@"]:not(${notSender})`,
      take: 'attr',
      arg: 'data-lpc-hover-target-id',
      check: 'mailbox',
    },
  ],
};

export const senderName: Spec = {
  id: 'outlook.senderName',
  same: 'name',
  anchors: [
    {
      id: 'title',
      step: 2,
      css: `[id^="MSG_"][id$="_FROM"] [title*="<"], [title*="<"][title*="@"]:not(${notSender})`,
      take: 'attr',
      arg: 'title',
      check: 'mailboxName',
    },
    { id: 'from-text', step: 6, css: messageFrom, take: 'text', check: 'mailboxName' },
    {
      id: 'hover-target',
      step: 4,
      css: `[data-lpc-hover-target-id]:not(${notSender})`,
      take: 'text',
      check: 'mailboxName',
    },
    {
      id: 'label-text',
      step: 6,
      css: `span[aria-label*="@"]:not(${notSender})`,
      take: 'text',
      check: 'mailboxName',
    },
  ],
};

export const sentAt: Spec = {
  id: 'outlook.sentAt',
  anchors: [
    { id: 'time', step: 4, css: '[data-testid="SentReceivedSavedTime"]', take: 'text' },
    { id: 'time-title', step: 4, css: '[data-testid="SentReceivedSavedTime"][title]', take: 'attr', arg: 'title' },
    { id: 'datetime', step: 2, css: '[id^="MSG_"][id$="_DATETIME"]', take: 'text' },
  ],
};

export const rowSubject: Spec = {
  id: 'outlook.rowSubject',
  anchors: [
    { id: 'subject-id', step: 2, css: '[id$="_SUBJECT"], [data-testid*="subject" i]', take: 'text' },
    { id: 'bare-title', step: 6, css: 'span[title=""]', take: 'text' },
    { id: 'second-title', step: 6, css: 'span[title]:not([title*="@"])', take: 'text' },
  ],
};

/** Quoted parts wherever they stand; received mails carry the ids of the sender's editor with `x_` in front. */
export const quoted = 'blockquote, [class*="gmail_quote"], [class*="yahoo_quoted"], [id$="OLK_SRC_BODY_SECTION"]';
/** From here on everything is quoted. */
export const quoteStart =
  '[id$="divRplyFwdMsg"], [id$="RplyFwdMsg"], [id$="appendonsend"], [id*="mail-editor-reference-message"], ' +
  '[style*="border-top:solid #E1E1E1"], [style*="border-top: solid #E1E1E1"], [style*="border-top:solid #B5C4DF"]';
export const signature = '[id="Signature"], [id="ms-outlook-mobile-signature"], [id^="Signature_"]';

export const editors =
  '[id^="editorParent_"] [contenteditable=true], [data-testid="rooster-editor-focus-trap-zone"] [contenteditable=true], ' +
  '[id*="docking_InitVisiblePart"] [contenteditable=true][role=textbox][aria-multiline=true], ' +
  '[data-app-section] [contenteditable=true][role=textbox][aria-multiline=true]';
export const composeSubject = 'input[id^="MSG_"][id$="_SUBJECT"]';
/** Works in every language: test attribute, else the icon's own name. */
export const sendControl = '[data-testid="ComposeSendButton"], button:has(i[data-icon-name="SendRegular"])';
/** The arrow beside Send that opens its menu; the items of that menu, and what a dialog offers to press. */
export const sendMenu =
  'button:has(i[data-icon-name^="ChevronDown"]):not(:has(i[data-icon-name^="Send"])), button[aria-haspopup]';
export const menuItem = '[role=menu] [role=menuitem]';
export const dialogControl =
  '[role=dialog] :is(button, [role=button], [role=option], [role=menuitem], [role=radio], [role=listitem])';
/** The bar that offers to take a sending back. */
export const undoControl =
  '[data-testid*="UndoSend" i], [data-app-section="NotificationPane"] button:has(i[data-icon-name^="ArrowUndo"]), ' +
  '[role=status] button:has(i[data-icon-name^="ArrowUndo"]), [role=alert] button:has(i[data-icon-name^="ArrowUndo"])';
export const errorSigns = '[role=alertdialog], i[data-icon-name^="Error"], [data-testid*="SendError" i]';
/** How Outlook marks an unsent mail, as `[Draft]`; a miss means only that nothing is known. */
export const draftWords =
  /^\[?(?:draft|entwurf|brouillon|borrador|bozza|rascunho|concept|utkast|kladde|luonnos|wersja robocza|koncept|taslak|черновик|чернетка|草稿|下書き|임시 보관|טיוטה|مسودة)\]?$/iu;
