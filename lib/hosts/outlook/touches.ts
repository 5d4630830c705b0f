// Outlook: a mail is sent when its composer is gone and the bar to undo it is there, or the rep's own new message stands in
// the conversation; else when the whole composer went by itself and stayed away for a second, without draft or error.

import { detect } from '../detect/detect.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import { mailDraft } from '../detect/draft.ts';
import { holds, isConnected, isVisible } from '../dom.ts';
import type { Lookout, Page } from '../host.ts';
import { meOf, ownOf } from './account.ts';
import { sendControl, undoControl } from './anchors.ts';
import { type Box, boxes, linksOf, recipientsOf, subjectOf } from './composer.ts';
import { paneScope, read } from './read.ts';
import { hasDraftLine, isNew, signsOf } from './signs.ts';

const stableMs = 1_000;
const isGone = (node: Element): boolean => !isConnected(node) || !isVisible(node);

function attemptOf(page: Page, box: Box): Attempt {
  const reading = read(page);
  const me = meOf(page, ownOf(page));
  const pane = paneScope(page);
  const isReply = reading.thread !== undefined && pane !== undefined && holds(pane.root, box.editor);
  const before = signsOf(page);
  /** The user clicked or left elsewhere before it was gone, so its going proves nothing. */
  let isDisturbed = false;
  return {
    about: box.editor,
    draft: mailDraft({
      reading,
      isReply,
      recipients: recipientsOf(box, isReply ? (reading.thread?.participants ?? []) : [], me),
      own: me.email,
      subject: subjectOf(box),
      links: linksOf(box),
    }),
    look() {
      if (!isGone(box.editor)) return undefined;
      const now = signsOf(page);
      if (isNew(now.errors, before.errors)) return 'failed';
      if (isNew(now.undo, before.undo)) return { cue: 'undo-bar' };
      const hasDraft = hasDraftLine(page);
      if (!hasDraft && isNew(now.own, before.own)) return { cue: 'own-message' };
      if (!isGone(box.root) || hasDraft || isDisturbed) return undefined;
      return { cue: 'composer-gone', holdMs: stableMs };
    },
    mayBeDone: () => isGone(box.editor),
    pressed(press) {
      isDisturbed ||= (press.key === '' || press.key === 'Escape') && !isGone(box.root);
      return false;
    },
  };
}

const sending: Detector = {
  id: 'outlook-send',
  clicks: sendControl,
  keys: ['Mod+Enter'],
  undo: undoControl,
  start({ control }, page) {
    const box = boxes(page.document).find((one) => holds(one.root, control));
    return box && attemptOf(page, box);
  },
};

export const watchTouches = (lookout: Lookout): void => detect(lookout, [sending]);
