// A mail is sent when the user's own click or key started it AND the page shows what only a sending shows. The composer
// is read before the trigger takes effect, because afterwards it is gone.
//
//   trusted click / Ctrl+Enter ──snapshot──▶ pending ──toast or own new message, composer gone──▶ onTouch
//                                              │ Undo clicked, composer still there after 10 s ──▶ nothing
//                                              └ composer gone, no proof in 10 s ────────────────▶ onPossible
import { all, attr, closest, first, holds, isConnected, isVisible } from '../dom.ts';
import type { Page, SeenTouch } from '../host.ts';
import { cut } from '../text.ts';
import { sendControl, sentLinks, undoLink } from './anchors.ts';
import { type Box, boxes, linksOf, recipientsOf, subjectOf } from './composer.ts';
import { addressOf } from './people.ts';
import { mainScope, ownOf, read } from './read.ts';

const limitMs = 10_000;
const undoableMs = 60_000;

interface Pending {
  draft: SeenTouch;
  box: Box;
  startedAt: number;
  /** Toast links and message ids that were there before the trigger. */
  oldToasts: ReadonlySet<string>;
  oldMessages: ReadonlySet<string>;
  own: string;
}

let toastCount = 0;
const toastIds = new WeakMap<Node, number>();
/** A toast is new when its link, or the text node beside it, is a new node: Gmail reuses the box. */
const toastKeys = (page: Page): string[] =>
  all(page.document, sentLinks)
    .filter(isVisible)
    .map((link) => {
      const known = toastIds.get(link) ?? ++toastCount;
      toastIds.set(link, known);
      return String(known);
    });

const messageIds = (page: Page, own: string): string[] => {
  const scope = mainScope(page);
  if (scope === undefined || own === '') return [];
  return all(scope.root, '[data-message-id]')
    .filter((node) => addressOf(first(node, '[email]') ?? node) === own)
    .map((node) => attr(node, 'data-message-id'));
};

function snapshot(page: Page, box: Box, event: Event): Pending {
  const own = ownOf(page)?.value ?? '';
  const reading = read(page);
  const isReply = first(box.root, 'input[name=subjectbox]') === undefined && reading.thread !== undefined;
  const people = recipientsOf(box).filter((one) => one.email !== own);
  const known = isReply && people.length === 0 && reading.person !== undefined ? [reading.person] : [];
  return {
    box,
    own,
    startedAt: Date.now(),
    oldToasts: new Set(toastKeys(page)),
    oldMessages: new Set(messageIds(page, own)),
    draft: {
      kind: isReply ? 'email_reply_sent' : 'email_sent',
      evidence: { cue: 'send-click', seenBy: 'auto', at: new Date().toISOString() },
      people: [
        ...people.map(({ name, email }) => ({ name, email, linkedinSlug: '', title: '', company: '' })),
        ...known.map(({ name, emails }) => ({
          name,
          email: emails[0] ?? '',
          linkedinSlug: '',
          title: '',
          company: '',
        })),
      ].slice(0, 50),
      threadId: isReply ? (reading.thread?.id ?? '') : '',
      subject: subjectOf(box) || (isReply ? (reading.thread?.subject ?? '') : ''),
      note: '',
      links: linksOf(box),
      // Same event, same key: also for a second listener that an update of the extension left behind.
      dedupeKey: cut(`gmail-send:${Math.round(performance.timeOrigin + event.timeStamp)}`, 200),
    },
  };
}

const isGone = (box: Box): boolean => !isConnected(box.editor) || !isVisible(box.editor);

/** The proof, if it is there by now. */
function proofOf(page: Page, pending: Pending): string | undefined {
  if (!isGone(pending.box)) return undefined;
  if (toastKeys(page).some((key) => !pending.oldToasts.has(key))) return 'undo-toast';
  return messageIds(page, pending.own).some((id) => !pending.oldMessages.has(id)) ? 'own-message' : undefined;
}

export function watchSending(
  page: Page,
  onTouch: (touch: SeenTouch, startedAt: number) => void,
  onPossible: (touch: SeenTouch, startedAt: number) => void,
  signal: AbortSignal,
  onUndone: (dedupeKey: string) => void = () => undefined,
): void {
  const pending = new Set<Pending>();
  let lastSent: { key: string; at: number } | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const look = (): void => {
    for (const one of pending) {
      const cue = proofOf(page, one);
      const isOver = Date.now() - one.startedAt > limitMs;
      if (cue === undefined && !isOver) continue;
      pending.delete(one);
      const at = new Date().toISOString();
      if (cue !== undefined) {
        lastSent = { key: one.draft.dedupeKey, at: performance.now() };
        onTouch({ ...one.draft, evidence: { cue, seenBy: 'auto', at } }, one.startedAt);
      } else if (isGone(one.box)) onPossible({ ...one.draft, evidence: { ...one.draft.evidence, at } }, one.startedAt);
    }
    if (pending.size === 0) stop();
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };

  const begin = (event: Event, node: Element): void => {
    const box = boxes(page.document).find((one) => holds(one.root, node));
    if (box === undefined || [...pending].some((one) => one.box.editor === box.editor)) return;
    pending.add(snapshot(page, box, event));
    timer ??= setInterval(look, 150);
  };
  const onUndo = (): void => {
    // Before the proof was seen: the sending never happened. After it: the touch is taken back.
    if (pending.size > 0) {
      const newest = [...pending].at(-1);
      if (newest !== undefined && isGone(newest.box)) pending.delete(newest);
      return;
    }
    if (lastSent !== undefined && performance.now() - lastSent.at < undoableMs) onUndone(lastSent.key);
    lastSent = undefined;
  };
  const onClick = (event: Event): void => {
    if (!event.isTrusted) return;
    const node = event.composedPath().find((one): one is Element => one instanceof Element);
    if (node === undefined) return;
    if (closest(node, undoLink) !== undefined) onUndo();
    else if (closest(node, sendControl) !== undefined) begin(event, node);
  };
  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.key !== 'Enter') return;
    const node = event.composedPath().find((one): one is Element => one instanceof Element);
    if (node === undefined) return;
    if (closest(node, undoLink) !== undefined) onUndo();
    else if (event.ctrlKey || event.metaKey || closest(node, sendControl) !== undefined) begin(event, node);
  };

  const options = { capture: true, passive: true, signal };
  EventTarget.prototype.addEventListener.call(page.document, 'click', onClick, options);
  EventTarget.prototype.addEventListener.call(page.document, 'keydown', onKey, options);
  signal.addEventListener('abort', stop, { once: true });
}
