// Keeps one context per view up to date. When the address names another view, the old person is gone at once: `loading`
// is published without anybody, and a new reading only after it has settled.
//
//   view key changes ─▶ new viewId, `loading` ─▶ same answer twice 250 ms apart (8 s at most) ─▶ publish
//   page changes     ─▶ one coalesced reading ─▶ publish if it differs (a worse answer must hold for 500 ms)
import type { Context } from '../model/context.ts';
import { all, isHidden, shadowOf, topOf } from './dom.ts';
import type { Host, Page, Reading } from './host.ts';
import { cut } from './text.ts';

const settleStepMs = 250;
const settleLimitMs = 8_000;
/** Doubt may pass while the page still swaps; a ready answer needs no more than two equal readings. */
const doubtMs = 2_000;
const sameAsBeforeMs = 1_500;
const worseMs = 500;
const urlCheckMs = 1_000;

export interface WatchOptions {
  host: Host;
  document: Document;
  url: () => string;
  newId: () => string;
  publish: (context: Context) => void;
  /** Nodes that we put into the page. */
  isOwn: (node: Node) => boolean;
  signal: AbortSignal;
}
export interface Watch {
  viewId(): string;
  context(): Context;
  /** Reads now and publishes even when nothing changed. */
  again(): void;
}

const loading: Reading = { view: 'other', state: 'loading', trouble: '', own: '', text: '', facts: [] };
const identityOf = (reading: Reading): string =>
  [reading.thread?.id ?? '', reading.person?.linkedinMemberId, reading.person?.name, reading.person?.emails[0]]
    .map((part) => part ?? '')
    .join('|');
const viewIdentity = (reading: Reading): string =>
  [reading.thread?.id, reading.person?.linkedinSlug].map((part) => part ?? '').join('|');

export function watch(options: WatchOptions): Watch {
  const { host, document, signal } = options;
  const page = (): Page => ({ document, url: options.url() });
  let viewId = options.newId();
  let key = host.viewKey(options.url());
  let current: Reading = loading;
  let published = '';
  /** While settling: when it began, the last answer and whom the view before showed. */
  let settling: { since: number; last: string; before: string } | undefined;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let readTimer: ReturnType<typeof setTimeout> | undefined;
  let worseSince: number | undefined;
  let tookMs = 0;

  const contextOf = (reading: Reading): Context => ({
    ...reading,
    viewId,
    host: host.id,
    url: cut(options.url(), 2_000),
    pageLanguage: cut(topOf(document)?.getAttribute('lang') ?? '', 35),
  });
  const publish = (reading: Reading, isForced = false): void => {
    const said = viewId + JSON.stringify(reading);
    current = reading;
    if (said === published && !isForced) return;
    published = said;
    options.publish(contextOf(reading));
  };
  const look = (): Reading => {
    const from = performance.now();
    let reading: Reading;
    try {
      reading = host.read(page());
    } catch {
      // A reader must not throw; if one does, the page is simply not understood.
      reading = { ...loading, state: 'unknown', trouble: 'This page could not be read.' };
    }
    tookMs = performance.now() - from;
    return reading;
  };

  const settle = (): void => {
    clearTimeout(settleTimer);
    if (settling === undefined || signal.aborted) return;
    checkUrl();
    const reading = look();
    const said = JSON.stringify(reading);
    const age = performance.now() - settling.since;
    const isSame = said === settling.last;
    settling.last = said;
    const isStillOld =
      settling.before !== '' && settling.before.replace(/\|/g, '') !== '' && identityOf(reading) === settling.before;
    const least =
      reading.state === 'ready'
        ? isStillOld
          ? sameAsBeforeMs
          : 0
        : reading.state === 'ambiguous'
          ? doubtMs
          : settleLimitMs;
    if ((isSame && age >= least) || age >= settleLimitMs) {
      settling = undefined;
      worseSince = undefined;
      publish(reading);
      return;
    }
    settleTimer = setTimeout(settle, settleStepMs);
  };
  const begin = (before: string): void => {
    settling = { since: performance.now(), last: '', before };
    publish(loading);
    settle();
  };
  const checkUrl = (): void => {
    const now = host.viewKey(options.url());
    if (now === key) return;
    const before = settling?.before ?? identityOf(current);
    key = now;
    viewId = options.newId();
    begin(before);
  };

  const readSoon = (): void => {
    if (readTimer !== undefined || signal.aborted) return;
    // A page that takes long to read is read less often.
    readTimer = setTimeout(readChanged, Math.min(2_000, Math.max(120, tookMs * 12)));
  };
  const readChanged = (): void => {
    readTimer = undefined;
    if (signal.aborted || isHidden(document)) return;
    checkUrl();
    if (settling !== undefined) return;
    observeRoots();
    const reading = look();
    if (reading.state !== 'ready' && current.state === 'ready') {
      worseSince ??= performance.now();
      if (performance.now() - worseSince < worseMs) {
        readSoon();
        return;
      }
    }
    worseSince = undefined;
    // Another mail or person under the same address is another view.
    const before = viewIdentity(current);
    if (current.state === 'ready' && before !== '|' && viewIdentity(reading) !== before) viewId = options.newId();
    publish(reading);
  };

  const observer = new MutationObserver((records) => {
    const isOurs = records.every(
      (record) => record.type === 'childList' && [...record.addedNodes, ...record.removedNodes].every(options.isOwn),
    );
    if (!isOurs) readSoon();
  });
  const observed = new WeakSet<Node>();
  const observation = {
    childList: true,
    subtree: true,
    attributeFilter: [
      'email',
      'data-legacy-thread-id',
      'data-message-id',
      'data-hovercard-id',
      'aria-pressed',
      'componentkey',
      'data-urn',
      'open',
    ],
  };
  const rootsNow = (): (Node | undefined)[] => [
    topOf(document),
    ...(host.roots?.(document) ?? all(document, '#interop-outlet').map(shadowOf)),
  ];
  const observeRoots = (): void => {
    for (const root of rootsNow())
      if (root !== undefined && !observed.has(root)) {
        observed.add(root);
        observer.observe(root, observation);
      }
  };
  const rest = (): void => {
    observer.disconnect();
    for (const root of rootsNow()) if (root !== undefined) observed.delete(root);
  };
  const onVisibility = (): void => {
    if (isHidden(document)) {
      rest();
      return;
    }
    observeRoots();
    checkUrl();
    readSoon();
  };

  const on = (target: EventTarget, name: string, listener: () => void): void =>
    EventTarget.prototype.addEventListener.call(target, name, listener, { passive: true, capture: true, signal });
  const view = document.defaultView ?? window;
  if ('navigation' in view) on(view.navigation as EventTarget, 'currententrychange', checkUrl);
  on(view, 'hashchange', checkUrl);
  on(view, 'popstate', checkUrl);
  on(document, 'visibilitychange', onVisibility);
  // Typing changes no node that the observer watches in a text field.
  on(document, 'input', readSoon);
  on(document, 'focusin', readSoon);
  const urlTimer = setInterval(() => {
    if (!isHidden(document)) checkUrl();
  }, urlCheckMs);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearInterval(urlTimer);
      clearTimeout(settleTimer);
      clearTimeout(readTimer);
    },
    { once: true },
  );
  if (!isHidden(document)) observeRoots();
  begin('');

  return {
    viewId: () => viewId,
    context: () => contextOf(current),
    again() {
      if (settling === undefined) publish(look(), true);
      else publish(current, true);
    },
  };
}
