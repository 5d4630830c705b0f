// Which controls start a touch on LinkedIn and what only its success leaves, both renderers, dated 2026-11-24. Keys, icons
// and states decide; the words of a label are the last resort.
import { place } from '../locate.ts';

/** A key that carries the member and the state of the invitation: `…:urn:li:member:42_connect`. */
export const stateKey = '[componentkey*="ConnectButtonstate:invitation:"]';
export const connectControl = place(
  'linkedin.connectControl',
  ['state-key', 2, `${stateKey}[componentkey$="_connect"]`],
  ['invite-link', 2, 'a[href*="/preload/custom-invite/"]'],
  ['connect-icon', 4, 'button:has([data-test-icon^="connect"]), button:has(use[href*="#connect"])'],
  ['invite-label', 8, 'button[aria-label^="Invite "]'],
);
export const pendingControl = place(
  'linkedin.pendingControl',
  ['state-key', 2, `${stateKey}[componentkey$="_pending"]`],
  ['pending-icon', 4, 'button:has([data-test-icon^="clock"]), button:has(use[href*="#clock"])'],
  ['pending-label', 8, 'button[aria-label^="Pending"]'],
);
export const inviteDialog = place(
  'linkedin.inviteDialog',
  ['invite-heading', 4, '[role=dialog][aria-labelledby="send-invite-modal"], dialog[open]:has(#send-invite-modal)'],
  ['note-field', 3, '[role=dialog]:has(textarea[name=message]), dialog[open]:has(textarea[name=message])'],
  ['invite-class', 7, '.send-invite'],
);
export const limitSign = place(
  'linkedin.limitSign',
  ['limit-class', 7, '[class*="fuse-limit"], [id*="fuse-limit"]'],
  ['limit-screen', 4, '[data-sdui-screen*="limit" i], [data-test-modal-id*="limit" i]'],
);
export const withdrawControl = place(
  'linkedin.withdrawControl',
  ['withdraw-key', 4, '[componentkey*="Withdraw"]'],
  ['withdraw-class', 7, '.invitation-card__action-btn, [data-control-name*="withdraw"]'],
);
export const acceptControl = place(
  'linkedin.acceptControl',
  ['accept-key', 4, '[componentkey*="AcceptButton" i], [data-view-name*="accept" i], [data-control-name*="accept"]'],
  ['accept-class', 7, '.invitation-card__action-btn.artdeco-button--secondary'],
  ['accept-label', 8, 'button[aria-label^="Accept "]'],
);
export const openDialogs = '[role=dialog], [role=alertdialog], dialog[open]';
export const dialogButtons = ['[role=dialog]', '[role=alertdialog]', 'dialog[open]']
  .flatMap((dialog) => [`${dialog} button`, `${dialog} [role=button]`])
  .join(', ');
export const dismissControl =
  '[aria-label="Dismiss"], [data-test-modal-close-btn], .artdeco-modal__dismiss, [data-test-dialog-secondary-btn], [data-view-name*="dismiss" i], [data-view-name*="cancel" i]';

const toasts = '[data-test-artdeco-toast-item-type], [data-testid*="toast" i], .artdeco-toast-item';
export const goodToast =
  '[data-test-artdeco-toast-item-type="success"], .artdeco-toast-item:has([data-test-icon^="success"])';
export const badToast =
  '[data-test-artdeco-toast-item-type="error"], .artdeco-toast-item:has([data-test-icon*="error"]), [data-testid*="toast" i]:has([data-test-icon*="error"])';
/** Only a post that was made can be viewed. */
export const postToast = place('linkedin.postToast', [
  'post-link',
  2,
  toasts.replace(/(?=,|$)/g, ' a[href*="/feed/update/"]').concat(', [role=alert] a[href*="/feed/update/"]'),
]);

export const messageSend = place(
  'linkedin.messageSend',
  ['submit', 3, 'form.msg-form button[type=submit]'],
  ['send-class', 7, '.msg-form__send-button, .msg-form__send-btn'],
);
/** A file or picture that waits in the form, and one that stands in a message. */
export const attachedFile = place(
  'linkedin.attachedFile',
  ['attachment-class', 7, '.ui-attachment, [class*="msg-form"][class*="attachment"], [class*="attachment-preview"]'],
  ['upload-view', 4, '[data-test-attachment], [data-view-name*="attachment" i]'],
);
export const sentFile = place(
  'linkedin.sentFile',
  ['item-class', 7, '[class*="event-listitem__attachment"], [class*="event-listitem__image"], .ui-attachment'],
  ['item-view', 4, '[data-test-attachment], [data-view-name*="attachment" i]'],
);
export const messageError =
  '[class*="event-listitem__error"], [class*="event-listitem--error"], [data-test-icon*="error"]';

export const comment = place(
  'linkedin.comment',
  ['comment-key', 2, '[componentkey^="replaceableComment_urn:li:comment:("]'],
  ['comment-urn', 2, 'article[data-id^="urn:li:comment:("], [data-urn^="urn:li:comment:("]'],
  ['comment-class', 7, 'article.comments-comment-entity, article.comments-comment-item'],
);
export const commentWords =
  '.comments-comment-item__main-content, .comments-comment-entity__content, .update-components-text, [data-testid="expandable-text-box"]';

export const reactionItem = place(
  'linkedin.reactionItem',
  ['item-icon', 4, 'button:has(> img[data-test-reactions-icon-type]), button[data-test-reactions-icon-type]'],
  ['item-view', 4, '[data-view-name*="reaction-menu" i] button, [data-view-name*="reactions-menu" i] button'],
  ['item-class', 7, '.reactions-menu button, button[class*="reactions-menu__reaction"]'],
);
export const repostControl = place(
  'linkedin.repostControl',
  ['repost-hotkey', 4, '[data-finite-scroll-hotkey="r"]'],
  ['repost-view', 4, '[data-view-name*="repost" i]:not([role=menuitem])'],
  ['repost-icon', 4, 'button:has([data-test-icon^="repost"])'],
  ['repost-class', 7, '.social-reshare-button'],
);
export const menuItem =
  '[role=menuitem], .artdeco-dropdown__item, [role=menu] button, [data-view-name*="instant-repost" i]';
export const shareBox = place(
  'linkedin.shareBox',
  ['modal-id', 4, '[data-test-modal-id="sharebox"]'],
  ['box-class', 7, '.share-box-v2__modal, .share-box'],
);
export const shareSend = place('linkedin.shareSend', ['primary-class', 7, '.share-actions__primary-action']);
/** A post of somebody's that goes with the own words. */
export const quotedPost =
  '.update-components-mini-update-v2, .feed-shared-mini-update-v2, [data-urn^="urn:li:activity:"]';

export const followControl = place(
  'linkedin.followControl',
  ['follow-key', 4, '[componentkey*="followButton" i], [componentkey*="followState" i]'],
  ['follow-view', 4, '[data-view-name*="follow-button" i], [data-control-name*="follow"]'],
  ['follow-class', 7, 'button.follow, button[class*="follow-button"], button[class*="follow-btn"]'],
  ['follow-label', 8, 'button[aria-label^="Follow "], button[aria-label^="Following "]'],
);
export const endorseControl = place(
  'linkedin.endorseControl',
  ['endorse-key', 4, '[componentkey*="endorse" i], [data-view-name*="endorse" i], [data-control-name*="endorse"]'],
  ['endorse-class', 7, 'button[class*="endorse"]'],
  ['endorse-label', 8, 'button[aria-label^="Endorse "]'],
);
export const doneIcon = '[data-test-icon^="check"], use[href*="#check"]';
