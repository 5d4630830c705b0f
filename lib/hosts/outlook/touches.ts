// A mail is sent when the user's own click or key started it AND the page shows what only a sending leaves. The composer
// is read before the trigger takes effect, because afterwards it is gone.
//
//   trusted click / Ctrl+Enter ──snapshot──▶ pending ──own new message or undo bar, composer gone────────▶ onTouch
//                                              │ whole composer gone by itself, 1 s long, no error, no draft ─▶ onTouch
//                                              │ Undo clicked, error, composer still there after 10 s ─▶ nothing
//                                              └ composer gone, but the user did something else meanwhile ─▶ onPossible
import { closest, holds, isConnected, isVisible } from '../dom.ts';
import type { Page, SeenTouch } from '../host.ts';
import { cut } from '../text.ts';
import { meOf, ownOf } from './account.ts';
import { sendControl, undoControl } from './anchors.ts';
import { type Box, boxes, linksOf, recipientsOf, subjectOf } from './composer.ts';
import { paneScope, read } from './read.ts';
import { hasDraftLine, isNew, type Signs, signsOf } from './signs.ts';

const limitMs = 10_000;
const stableMs = 1_000;
const undoableMs = 60_000;

interface Pending {
  draft: SeenTouch;
  box: Box;
  startedAt: number;
  before: Signs;
  /** When the whole composer was first seen gone; 0 before. */
  goneAt: number;
  /** The user clicked or left elsewhere before it was gone, so its going proves nothing. */
  isDisturbed: boolean;
}

function snapshot(page: Page, box: Box, event: Event): Pending {
  const reading = read(page);
  const me = meOf(page, ownOf(page));
  const pane = paneScope(page);
  const isReply = reading.thread !== undefined && pane !== undefined && holds(pane.root, box.editor);
  const known = isReply ? (reading.thread?.participants ?? []) : [];
  const people = recipientsOf(box, known, me).filter((one) => one.email === '' || one.email !== me.email);
  const counterpart = isReply && people.length === 0 && reading.person !== undefined ? [reading.person] : [];
  const nobodyElse = { linkedinSlug: '', title: '', company: '' };
  return {
    box,
    startedAt: Date.now(),
    before: signsOf(page),
    goneAt: 0,
    isDisturbed: false,
    draft: {
      kind: isReply ? 'email_reply_sent' : 'email_sent',
      evidence: { cue: 'send-click', seenBy: 'auto', at: new Date().toISOString() },
      people: [
        ...people.map(({ name, email }) => ({ name, email, ...nobodyElse })),
        ...counterpart.map(({ name, emails }) => ({ name, email: emails[0] ?? '', ...nobodyElse })),
      ].slice(0, 50),
      threadId: isReply ? (reading.thread?.id ?? '') : '',
      subject: subjectOf(box) || (isReply ? (reading.thread?.subject ?? '') : ''),
      note: '',
      links: linksOf(box),
      // Same event, same key: also for a second listener that an update of the extension left behind.
      dedupeKey: cut(`outlook-send:${Math.round(performance.timeOrigin + event.timeStamp)}`, 200),
    },
  };
}

const isGone = (node: Element): boolean => !isConnected(node) || !isVisible(node);

/** The proof, if it is there by now; `failed` ends the waiting. */
function proofOf(page: Page, pending: Pending): string | undefined {
  if (!isGone(pending.box.editor)) return undefined;
  const now = signsOf(page);
  if (isNew(now.errors, pending.before.errors)) return 'failed';
  if (isNew(now.undo, pending.before.undo)) return 'undo-bar';
  const hasDraft = hasDraftLine(page);
  if (!hasDraft && isNew(now.own, pending.before.own)) return 'own-message';
  if (!isGone(pending.box.root) || hasDraft || pending.isDisturbed) return undefined;
  if (pending.goneAt === 0) pending.goneAt = Date.now();
  return Date.now() - pending.goneAt >= stableMs ? 'composer-gone' : undefined;
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
      if (cue !== undefined && cue !== 'failed') {
        lastSent = { key: one.draft.dedupeKey, at: performance.now() };
        onTouch({ ...one.draft, evidence: { cue, seenBy: 'auto', at } }, one.startedAt);
      } else if (cue === undefined && isGone(one.box.editor))
        onPossible({ ...one.draft, evidence: { ...one.draft.evidence, at } }, one.startedAt);
    }
    if (pending.size === 0) stop();
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };

  const begin = (event: Event, node: Element): void => {
    const box = boxes(page.document).find((one) => holds(one.root, node));
    if (box === undefined) return;
    // A second try, after Outlook asked for something, is judged on its own.
    for (const one of pending) if (one.box.editor === box.editor) pending.delete(one);
    pending.add(snapshot(page, box, event));
    timer ??= setInterval(look, 150);
  };
  const onUndo = (): void => {
    // Before the proof was seen: the sending never happened. After it: the touch is taken back.
    if (pending.size > 0) {
      const newest = [...pending].at(-1);
      if (newest !== undefined && isGone(newest.box.editor)) pending.delete(newest);
      return;
    }
    if (lastSent !== undefined && performance.now() - lastSent.at < undoableMs) onUndone(lastSent.key);
    lastSent = undefined;
  };
  const nodeOf = (event: Event): Element | undefined =>
    event.composedPath().find((one): one is Element => one instanceof Element);
  const disturb = (): void => {
    for (const one of pending) one.isDisturbed ||= !isGone(one.box.root);
  };
  const onClick = (event: Event): void => {
    const node = event.isTrusted ? nodeOf(event) : undefined;
    if (node === undefined) return;
    if (closest(node, undoControl) !== undefined) {
      onUndo();
      return;
    }
    disturb();
    if (closest(node, sendControl) !== undefined) begin(event, node);
  };
  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted) return;
    if (event.key === 'Escape') disturb();
    const node = nodeOf(event);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && node !== undefined) begin(event, node);
  };

  const options = { capture: true, passive: true, signal };
  EventTarget.prototype.addEventListener.call(page.document, 'click', onClick, options);
  EventTarget.prototype.addEventListener.call(page.document, 'keydown', onKey, options);
  signal.addEventListener('abort', stop, { once: true });
}
