// Gmail: a mail is sent when its composer is gone and the toast with "Undo" or "View message" is there (ids, no words), or
// the rep's own new message stands in the thread. Scheduled ones are proved alike. Undo, also by key, takes them back.

import { detect } from '../detect/detect.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import { mailDraft } from '../detect/draft.ts';
import { hear } from '../detect/inbound.ts';
import { repliesIn } from '../detect/mail-inbound.ts';
import type { Press } from '../detect/press.ts';
import { all, attr, closest, first, holds, isConnected, isVisible, parentOf, rawText } from '../dom.ts';
import type { Lookout, Page } from '../host.ts';
import { clean } from '../text.ts';
import { discardControl, scheduleDialog, scheduleItem, sendControl, sentLinks, undoLink, viewLink } from './anchors.ts';
import { type Box, boxes, linksOf, recipientsOf, subjectOf, textOf } from './composer.ts';
import { momentOf } from './moment.ts';
import { addressOf } from './people.ts';
import { mainScope, ownOf, read } from './read.ts';

/** A scheduling begins with a menu and ends in a dialog; so long it may take. */
const scheduleMs = 180_000;

const isGone = ({ editor }: Box): boolean => !isConnected(editor) || !isVisible(editor);
const toasts = (page: Page): Element[] => all(page.document, sentLinks).filter(isVisible);
const wordsIn = (box: Box): string => clean(rawText(box.editor), 400);
const addressesIn = (box: Box): string =>
  recipientsOf(box)
    .map(({ email }) => email)
    .join(' ');

function messageIds(page: Page, own: string): string[] {
  const scope = mainScope(page);
  if (scope === undefined || own === '') return [];
  return all(scope.root, '[data-message-id]')
    .filter((node) => addressOf(first(node, '[email]') ?? node) === own)
    .map((node) => attr(node, 'data-message-id'));
}

/** `proofs` are the toasts that have already proved another sending. */
function attemptOf(page: Page, box: Box, proofs: WeakSet<Element>, variant?: string): Attempt {
  const own = ownOf(page)?.value ?? '';
  const reading = read(page);
  const oldToasts = new Set(toasts(page));
  const oldMessages = new Set(messageIds(page, own));
  // In memory only, to know the same mail again.
  const [words, addresses] = [wordsIn(box), addressesIn(box)];
  let isDisturbed = false;
  return {
    about: box.editor,
    text: textOf(box),
    draft: mailDraft({
      reading,
      isReply: first(box.root, 'input[name=subjectbox]') === undefined && reading.thread !== undefined,
      recipients: recipientsOf(box),
      own,
      subject: subjectOf(box),
      links: linksOf(box),
      ...(variant !== undefined && { variant }),
    }),
    look() {
      if (!isGone(box)) return undefined;
      const fresh = toasts(page).filter((link) => !oldToasts.has(link) && !proofs.has(link));
      // Deleting and archiving can be undone too; only a sending can be viewed.
      if (fresh.some((link) => !isDisturbed || attr(link, 'id') === viewLink)) {
        for (const link of fresh) proofs.add(link);
        return { cue: 'undo-toast' };
      }
      // A draft that stayed stands in the thread like an own message.
      const isSent = !isDisturbed && messageIds(page, own).some((id) => !oldMessages.has(id));
      return isSent ? { cue: 'own-message' } : undefined;
    },
    mayBeDone: () => isGone(box),
    pressed(press) {
      if (isGone(box)) return false;
      if (press.key === 'Mod+Shift+d' || closest(press.node, discardControl) !== undefined) return true;
      isDisturbed ||= press.key === '' || press.key === 'Escape';
      return false;
    },
    isBack: () =>
      words !== '' && boxes(page.document).some((one) => wordsIn(one) === words && addressesIn(one) === addresses),
  };
}

/** A toast without "View message" speaks of a sending only if it is the one that proved it. */
const isUndoOfSending = ({ control }: Press, proofs: WeakSet<Element>): boolean =>
  proofs.has(control) || first(parentOf(control) ?? control, `#${viewLink}`) !== undefined;

function detectors(): Detector[] {
  const proofs = new WeakSet<Element>();
  const undo = { undo: undoLink, isUndo: (press: Press) => isUndoOfSending(press, proofs) };
  /** The composer whose menu was opened, then whose scheduling was. */
  let menuOf: Box | undefined;
  let planned: { box: Box; at: number } | undefined;
  const boxAround = (node: Element, page: Page): Box | undefined =>
    boxes(page.document).find((one) => holds(one.root, node));
  return [
    {
      id: 'gmail-send',
      clicks: sendControl,
      keys: ['Mod+Enter'],
      start({ control }, page) {
        const box = boxAround(control, page);
        return box && attemptOf(page, box, proofs);
      },
      ...undo,
    },
    {
      id: 'gmail-schedule',
      clicks: `[aria-haspopup=true], ${scheduleItem}, ${scheduleDialog}`,
      start({ control, at }, page) {
        const around = boxAround(control, page);
        if (around !== undefined) menuOf = around;
        else if (closest(control, scheduleItem) !== undefined) {
          const open = boxes(page.document);
          const box = menuOf && open.find((one) => one.editor === menuOf?.editor);
          planned = { box: box ?? open[0] ?? { id: '', root: control, editor: control }, at };
        } else if (planned !== undefined && at - planned.at < scheduleMs && !isGone(planned.box))
          return attemptOf(page, planned.box, proofs, 'scheduled');
        return undefined;
      },
      ...undo,
    },
  ];
}

export function watchTouches(lookout: Lookout): void {
  detect(lookout, detectors());
  hear(lookout, repliesIn('gmail', momentOf));
}
