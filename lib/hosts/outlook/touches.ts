// Outlook: a mail is sent when its composer is gone and the bar to undo it is there, or the rep's own new message stands in
// the conversation; else when the whole composer went by itself and stayed away for a second, without draft or error.

import { detect } from '../detect/detect.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import { mailDraft } from '../detect/draft.ts';
import { hear } from '../detect/inbound.ts';
import { repliesIn } from '../detect/mail-inbound.ts';
import type { Press } from '../detect/press.ts';
import { closest, holds, is, isConnected, isVisible } from '../dom.ts';
import type { Lookout, Page } from '../host.ts';
import { meOf, ownOf } from './account.ts';
import { dialogControl, menuItem, sendControl, sendMenu, undoControl } from './anchors.ts';
import { type Box, boxes, linksOf, ownTextOf, recipientsOf, subjectOf } from './composer.ts';
import { paneScope, read } from './read.ts';
import { hasDraftLine, isNew, signsOf } from './signs.ts';

const stableMs = 1_000;
/** A scheduling begins in the menu beside Send and ends in a dialog; so long it may take. */
const scheduleMs = 180_000;
const isGone = (node: Element): boolean => !isConnected(node) || !isVisible(node);

function attemptOf(page: Page, box: Box, variant?: 'scheduled'): Attempt {
  const reading = read(page);
  const me = meOf(page, ownOf(page));
  const pane = paneScope(page);
  const isReply = reading.thread !== undefined && pane !== undefined && holds(pane.root, box.editor);
  const before = signsOf(page);
  // In memory only, to know the same mail again.
  const words = ownTextOf(box, 400);
  /** The user clicked or left elsewhere before it was gone, so its going proves nothing. */
  let isDisturbed = false;
  return {
    about: box.editor,
    text: ownTextOf(box, 10_000),
    draft: mailDraft({
      reading,
      isReply,
      recipients: recipientsOf(box, isReply ? (reading.thread?.participants ?? []) : [], me),
      own: me.email,
      subject: subjectOf(box),
      links: linksOf(box),
      ...(variant !== undefined && { variant }),
    }),
    look() {
      if (!isGone(box.editor)) return undefined;
      const now = signsOf(page);
      if (isNew(now.errors, before.errors)) return 'failed';
      if (isNew(now.undo, before.undo)) return { cue: 'undo-bar' };
      // What is scheduled stands among the drafts until then.
      const hasDraft = variant === undefined && hasDraftLine(page);
      if (hasDraft || isDisturbed) return undefined;
      if (isNew(now.own, before.own)) return { cue: 'own-message' };
      if (!isGone(box.root)) return undefined;
      return { cue: 'composer-gone', holdMs: stableMs };
    },
    mayBeDone: () => isGone(box.editor),
    pressed(press) {
      isDisturbed ||= (press.key === '' || press.key === 'Escape') && !isGone(box.root);
      return false;
    },
    isBack: () => words !== '' && boxes(page.document).some((one) => ownTextOf(one, 400) === words),
  };
}

function detectors(): Detector[] {
  let menuOf: { box: Box; at: number } | undefined;
  const planned = ({ at }: Press): Box | undefined =>
    menuOf !== undefined && at - menuOf.at < scheduleMs && !isGone(menuOf.box.editor) ? menuOf.box : undefined;
  return [
    {
      id: 'outlook-send',
      clicks: `${sendControl}, ${menuItem}`,
      keys: ['Mod+Enter', 'Alt+s'],
      undo: undoControl,
      start(press, page) {
        const box = boxes(page.document).find((one) => holds(one.root, press.control));
        if (box !== undefined && press.control !== press.node && closest(press.node, sendMenu) !== undefined) {
          menuOf = { box, at: press.at };
          return undefined;
        }
        // An item of the menu beside Send sends at once, or opens a dialog whose press is the one below.
        const meant = is(press.control, menuItem) ? planned(press) : box;
        return meant && attemptOf(page, meant);
      },
    },
    {
      id: 'outlook-schedule',
      clicks: dialogControl,
      undo: undoControl,
      start(press, page) {
        const box = planned(press);
        const dialog = closest(press.control, '[role=dialog]');
        return box === undefined || (dialog !== undefined && holds(dialog, box.editor))
          ? undefined
          : attemptOf(page, box, 'scheduled');
      },
    },
  ];
}

export function watchTouches(lookout: Lookout): void {
  detect(lookout, detectors());
  hear(lookout, repliesIn('outlook'));
}
