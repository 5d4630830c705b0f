// Sees touches. A touch is a press of the user's own hand AND the proof that only its success leaves on the page. Listens
// passively, writes nothing, and looks only when the one observer (watch.ts) tells of a change.
//
//   trusted press ──▶ start(): the snapshot, before the page hears of the press
//                        │
//                     waiting ── each change ▶ look() ── proof, as long as it must hold ─▶ touch ── Undo ─▶ undone
//                        │                        └ 'failed' ──────────────────────────▶ nothing
//                        ├ Undo, or pressed() says the user took it back ───────────────▶ nothing
//                        └ limit, 10 s ▶ look(), then mayBeDone()? ── no ─▶ nothing
//                                                                     └ yes ─▶ question ── Undo ─▶ undone
//
// Two listeners that hear one press make one key of it; a double click is one press; so one touch each.
import { isElement, listen } from '../dom.ts';
import type { Lookout, SeenTouch } from '../host.ts';
import { cut } from '../text.ts';
import type { Attempt, Detector, Proof } from './detector.ts';
import { type Press, pressOf, pressOn } from './press.ts';

const limitMs = 10_000;
const samePressMs = 1_000;
/** A row of changes is looked at when it begins, and this often while it lasts. */
const soonMs = 50;

const isFresh = ({ undoMs = 60_000 }: Detector, at: number): boolean => performance.now() - at < undoMs;

interface Waiting {
  detector: Detector;
  attempt: Attempt;
  press: Press;
  startedAt: number;
  key: string;
  limit: ReturnType<typeof setTimeout>;
  isExtended?: boolean;
  /** A proof that has still to hold. */
  held?: { cue: string; since: number } | undefined;
}

export function detect(lookout: Lookout, detectors: readonly Detector[]): void {
  const { page, signal } = lookout;
  const waiting = new Set<Waiting>();
  const reported = new Map<string, string>();
  const last = new Map<Detector, { key: string; at: number; attempt: Attempt }>();
  let unfollow: (() => void) | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = 0;

  const drop = (one: Waiting): void => {
    clearTimeout(one.limit);
    waiting.delete(one);
    if (waiting.size > 0) return;
    clearTimeout(soon);
    soon = undefined;
    unfollow?.();
    unfollow = undefined;
  };
  const touchOf = ({ attempt, key }: Waiting, proof: Proof): SeenTouch | undefined =>
    attempt.draft && {
      ...attempt.draft,
      ...proof.more,
      evidence: { cue: proof.cue, seenBy: 'auto', at: new Date().toISOString() },
      dedupeKey: key,
    };
  /** What was told of, or asked about, can be taken back. */
  const remember = ({ attempt, detector, key }: Waiting): void => {
    if (attempt.name !== undefined) reported.set(attempt.name, key);
    last.set(detector, { key, at: performance.now(), attempt });
  };
  const report = (one: Waiting, proof: Proof): void => {
    const { attempt, startedAt } = one;
    const taken = attempt.takesBack === undefined ? undefined : reported.get(attempt.takesBack);
    if (attempt.takesBack !== undefined) reported.delete(attempt.takesBack);
    if (taken !== undefined) lookout.undone(taken);
    const touch = taken === undefined || attempt.isInstead === true ? touchOf(one, proof) : undefined;
    if (touch === undefined) return;
    remember(one);
    lookout.touch(touch, startedAt, attempt.text);
  };
  const lookAt = (one: Waiting): void => {
    const proof = one.attempt.look();
    if (proof === 'failed') {
      drop(one);
      return;
    }
    const holdMs = proof?.holdMs ?? 0;
    if (proof === undefined || holdMs === 0) one.held = undefined;
    else if (one.held?.cue !== proof.cue) {
      one.held = { cue: proof.cue, since: performance.now() };
      setTimeout(() => waiting.has(one) && lookAt(one), holdMs);
    }
    if (proof === undefined || (one.held !== undefined && performance.now() - one.held.since < holdMs)) return;
    drop(one);
    report(one, proof);
  };
  const look = (): void => {
    lookedAt = performance.now();
    for (const one of [...waiting]) lookAt(one);
  };
  const onChange = (): void => {
    if (performance.now() - lookedAt >= soonMs) look();
    // What a page sets without a trace, as the value of a field, is seen a moment later.
    if (waiting.size > 0)
      soon ??= setTimeout(() => {
        soon = undefined;
        look();
      }, soonMs);
  };
  const expire = (one: Waiting): void => {
    lookAt(one);
    if (!waiting.has(one)) return;
    // A proof that came late may hold as long as any other, once.
    if (one.held !== undefined && !one.isExtended) {
      one.isExtended = true;
      one.limit = setTimeout(() => expire(one), samePressMs + soonMs);
      return;
    }
    drop(one);
    const touch = one.attempt.mayBeDone() ? touchOf(one, { cue: 'press' }) : undefined;
    if (touch === undefined) return;
    remember(one);
    lookout.possible(touch, one.startedAt);
  };

  const takeBack = (detector: Detector): void => {
    const one = last.get(detector);
    last.delete(detector);
    if (one !== undefined && isFresh(detector, one.at)) lookout.undone(one.key);
  };

  /** Whether the press is one about something. */
  const begin = (detector: Detector, press: Press): boolean => {
    const attempt = detector.start(press, page);
    if (attempt === undefined) return false;
    for (const one of [...waiting])
      if (one.attempt.about === attempt.about) {
        const isSame = press.at - one.press.at < (one.detector === detector ? samePressMs : soonMs);
        if (isSame) return true;
        drop(one);
      }
    const one: Waiting = {
      detector,
      attempt,
      press,
      startedAt: Date.now(),
      key: cut(attempt.dedupeKey ?? `${detector.id}:${press.at}`, 200),
      limit: setTimeout(() => expire(one), detector.limitMs ?? limitMs),
    };
    waiting.add(one);
    unfollow ??= lookout.follow(onChange);
    return true;
  };
  /** Before the proof it never happened; after it, the newest of these detectors' touches is taken back. */
  const undo = (press: Press): void => {
    const meant = detectors.filter((detector) => detector.undo && pressOn(press, detector.undo));
    const unproved = [...waiting].findLast((one) => meant.includes(one.detector) && one.attempt.mayBeDone());
    if (unproved !== undefined) {
      drop(unproved);
      return;
    }
    const newest = meant
      .filter((one) => last.has(one))
      .sort((a, b) => (last.get(b)?.at ?? 0) - (last.get(a)?.at ?? 0))[0];
    const one = newest && last.get(newest);
    const control = newest?.undo && pressOn(press, newest.undo);
    if (one && control && newest.isUndo?.(control, one.attempt) !== false) takeBack(newest);
  };

  /** A release of the mouse that was heard: its click is the same press. */
  let released: { node: Element; at: number; isTrigger: boolean } | undefined;
  const start = (press: Press): boolean => {
    let isTrigger = false;
    for (const detector of detectors) {
      const meant = detector.keys?.includes(press.key) ? press : detector.clicks && pressOn(press, detector.clicks);
      if (meant && begin(detector, meant)) isTrigger = true;
    }
    return isTrigger;
  };
  const onPress = (event: Event): void => {
    const press = pressOf(event);
    if (press === undefined) return;
    const before = [...waiting];
    const isRelease = event.type === 'mouseup';
    const isSame = event.type === 'click' && released?.node === press.node && press.at - released.at < samePressMs;
    if (!isRelease) undo(press);
    const isTrigger = isSame ? released?.isTrigger === true : start(press);
    released = isRelease ? { ...press, isTrigger } : undefined;
    if (isTrigger || isRelease) return;
    for (const one of before) if (waiting.has(one) && one.attempt.pressed?.(press) === true) drop(one);
  };
  const documents = new WeakSet<Node>();
  lookout.eachRoot((root) => {
    // Presses inside an open shadow root come up to its document.
    if (documents.has(root) || isElement(root) || root.nodeType !== 9) return;
    documents.add(root);
    // Some hosts act on the release of the mouse, before there is a click.
    for (const name of ['mouseup', 'click', 'keydown']) listen(root, name, onPress, signal);
  });
  lookout.onReading(() => {
    for (const [detector, { attempt, at }] of last)
      if (!isFresh(detector, at)) last.delete(detector);
      else if (attempt.isBack?.() === true) takeBack(detector);
  });
  signal.addEventListener('abort', () => [...waiting].forEach(drop), { once: true });
}
