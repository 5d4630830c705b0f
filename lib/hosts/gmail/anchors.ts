// Where Gmail keeps what we read, dated 2026-11-24. Most durable first; an old anchor is never removed with its successor.

import type { Anchor, Spec } from '../locate.ts';

export const ownAddress: Spec = {
  id: 'gmail.ownAddress',
  isIdentity: true,
  anchors: [
    {
      id: 'banner-link',
      step: 2,
      css: '[role=banner] a[aria-label*="@"]',
      take: 'attr',
      arg: 'aria-label',
      check: 'email',
    },
    {
      id: 'account-link',
      step: 2,
      css: 'a[href*="SignOutOptions"][aria-label*="@"]',
      take: 'attr',
      arg: 'aria-label',
      check: 'email',
    },
    { id: 'title', step: 9, take: 'title', check: 'email', from: 'gmailOwn' },
  ],
};

/** In a delegated box (`/mail/b/…`) the link names the delegate: only the title names the box. */
export const ownAddressDelegated: Spec = {
  id: 'gmail.ownAddressDelegated',
  anchors: ownAddress.anchors.filter(({ take }) => take === 'title'),
};

export const threadId: Spec = {
  id: 'gmail.threadId',
  anchors: [
    {
      id: 'legacy-thread-id',
      step: 2,
      css: 'h2[data-legacy-thread-id]',
      take: 'attr',
      arg: 'data-legacy-thread-id',
      check: 'hexId',
    },
    {
      id: 'legacy-thread-id-any',
      step: 2,
      css: '[data-legacy-thread-id]',
      take: 'attr',
      arg: 'data-legacy-thread-id',
      check: 'hexId',
    },
    {
      id: 'thread-perm-id',
      step: 2,
      css: '[data-thread-perm-id]',
      take: 'attr',
      arg: 'data-thread-perm-id',
      check: 'threadId',
    },
    { id: 'thread-id', step: 2, css: '[data-thread-id]', take: 'attr', arg: 'data-thread-id', check: 'threadId' },
    {
      id: 'first-message',
      step: 2,
      css: '[data-legacy-message-id]',
      take: 'attr',
      arg: 'data-legacy-message-id',
      check: 'hexId',
    },
  ],
};

export const subject: Spec = {
  id: 'gmail.subject',
  anchors: [
    { id: 'heading-legacy-id', step: 2, css: 'h2[data-legacy-thread-id]', take: 'text' },
    { id: 'heading-perm-id', step: 2, css: 'h2[data-thread-perm-id]', take: 'text' },
    { id: 'heading-class', step: 7, css: 'h2.hP', take: 'text' },
    { id: 'title', step: 9, take: 'title', from: 'gmailSubject' },
  ],
};

const shownAddress: Anchor = { id: 'shown-address', step: 6, css: 'h3 .go, .go', take: 'text', check: 'email' };

/** Address of a message's sender: the attribute, the hover card and the address in words must be one. */
export const senderEmail: Spec = {
  id: 'gmail.senderEmail',
  isIdentity: true,
  anchors: [
    { id: 'heading-email', step: 2, css: 'h3 [email]', take: 'attr', arg: 'email', check: 'email' },
    { id: 'sender-class', step: 7, css: '.gD[email], td.gF [email]', take: 'attr', arg: 'email', check: 'email' },
    {
      id: 'sender-hovercard',
      step: 2,
      css: 'h3 [email][data-hovercard-id], .gD[data-hovercard-id], td.gF [data-hovercard-id]',
      take: 'attr',
      arg: 'data-hovercard-id',
      check: 'email',
    },
    shownAddress,
  ],
};
/** Collapsed messages have no heading: the first address in the row. */
export const senderEmailCollapsed: Spec = {
  id: 'gmail.senderEmailCollapsed',
  anchors: [
    { id: 'first-email', step: 2, css: 'span[email]', take: 'attr', arg: 'email', check: 'email' },
    {
      id: 'first-hovercard',
      step: 2,
      css: '[data-hovercard-id*="@"]',
      take: 'attr',
      arg: 'data-hovercard-id',
      check: 'email',
    },
    { id: 'photo', step: 6, css: 'img[jid]', take: 'attr', arg: 'jid', check: 'email' },
  ],
};

export const senderName: Spec = {
  id: 'gmail.senderName',
  same: 'name',
  anchors: [
    { id: 'heading-name', step: 2, css: 'h3 [email][name]', take: 'attr', arg: 'name', check: 'name' },
    {
      id: 'sender-name',
      step: 2,
      css: '.gD[name], td.gF [email][name], span[email][name]',
      take: 'attr',
      arg: 'name',
      check: 'name',
    },
    { id: 'heading-text', step: 6, css: 'h3 [email]', take: 'text', check: 'name' },
    { id: 'first-text', step: 6, css: 'span[email]', take: 'text', check: 'name' },
  ],
};

export const sentAt: Spec = {
  id: 'gmail.sentAt',
  anchors: [
    { id: 'title-alt', step: 2, css: 'span[title][alt]', take: 'attr', arg: 'title' },
    { id: 'date-class', step: 7, css: '.g3[title]', take: 'attr', arg: 'title' },
    { id: 'date-cell', step: 7, css: 'td.gH span[title]', take: 'attr', arg: 'title' },
    { id: 'date-text', step: 7, css: '.g3', take: 'text' },
  ],
};

export const rowSubject: Spec = {
  id: 'gmail.rowSubject',
  anchors: [
    { id: 'legacy-thread-id', step: 2, css: 'span[data-legacy-thread-id]', take: 'text' },
    { id: 'thread-id', step: 2, css: 'span[data-thread-id]', take: 'text' },
    { id: 'subject-class', step: 7, css: '.bog', take: 'text' },
    { id: 'link-first-span', step: 6, css: '[role=link] .y6 > span:first-child', take: 'text' },
    { id: 'link-span', step: 6, css: '[role=link] span', take: 'text' },
  ],
};

/** What a reply quotes; never the sender's own words. */
export const quoted =
  '.gmail_quote, .gmail_quote_container, blockquote, .gmail_extra, .ajR, .ajT, .yj6qo, #divRplyFwdMsg, [id$="appendonsend"]';
/** Classes come with a suffix (`a3s-<hash>`) for a part of the users since July 2026. */
export const bodies = '.a3s, [class^="a3s-"], [class*=" a3s-"], .ii.gt > div, div.ii';
/** Where every class was renamed: the tracked box of a message's words, by shape. */
export const bodyByShape = 'div[id][jslog] > div[id]';
export const recipientLine = '.hb, [class^="hb-"], [class*=" hb-"]';
export const rows = 'tr[role=row], tr.zA';
/** Works in every language: the number is the action's, `Enter` stands in every tooltip (Ctrl-Enter, ⌘Enter). */
export const sendControl =
  '[role=button][jslog^="32601;"], [role=button][data-tooltip*="Enter"], [role=button][aria-label*="Enter"], [role=button].aoO, [role=button].Uo';
/** The shortcut stands in the tooltip in every language. */
export const discardControl =
  '[role=button][data-tooltip*="Shift-D"], [role=button][aria-label*="Shift-D"], [role=button].oh';
/** Gmail's own name of the action, in every language. */
export const scheduleItem = '[selector="scheduledSend"]';
/** Where the moment of a scheduled sending is chosen: a list of moments, then a calendar with its button. */
export const scheduleDialog =
  ':is([role=dialog], [role=alertdialog]) :is([role=menuitem], [role=button], button):not(:has([contenteditable=true]))';
export const editable =
  '[g_editable=true][role=textbox], [role=textbox][contenteditable=true][aria-multiline=true], [role=textbox][contenteditable=true].editable';
export const undoLink = '#link_undo';
export const viewLink = 'link_vsm';
export const sentLinks = `${undoLink}, #${viewLink}`;
