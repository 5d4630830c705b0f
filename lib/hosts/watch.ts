// Keeps one context per view up to date. When the address names another view, the old person is gone at once: `loading`
// is published without anybody, and a new reading only when it cannot be the old page any more.
//
//   view key changes ─▶ new viewId, `loading` ─▶ first answer that names somebody and shares nothing with the old page
//                       │                        ─▶ publish, and look again 250 ms later
//                       ├ shares something, names nobody, or came in a row of navigations: 250 ms unchanged
//                       ├ names the same as before: 1.5 s · in doubt: 2 s · not understood: 2.5 s of quiet, 8 s at most
//   page changes     ─▶ one coalesced reading ─▶ publish if it differs (a worse answer must hold for 500 ms)
import type { Context } from '../model/context.ts';
import { isHidden, topOf } from './dom.ts';
import type { Host, Page, PageChanges, Reading } from './host.ts';
import { isSame } from './same.ts';
import { withLength } from './standing.ts';
import { cut } from './text.ts';
import { watchChanges } from './watch-changes.ts';
import { type Settling, steadyMs, waitFor } from './watch-settle.ts';

/** Changes within this time are one reading while a view fills in. */
const soonMs = 40;
/** From a new view's first change to the first look at it. */
const firstMs = 15;
/** While a view fills in, reading may take one part in this many of the time; afterwards one in twelve. */
const settlingShare = 5;
const worseMs = 500;
/** A settled page is read less often: after a change, while typing, and at the least. */
const calmMs = 120;
const typingMs = 400;
const slowestMs = 2_000;
/** Readings in a row that found nothing new: each doubles the pause, up to eight times. */
const mostDoublings = 3;
const pauseMs = 1_000;
const mostBefore = 4;

export interface WatchOptions {
  host: Host;
  document: Document;
  url: () => string;
  newId: () => string;
  /** `cost`: milliseconds spent reading, of those since the page was opened. */
  publish: (context: Context, cost: { readMs: number; watchMs: number }) => void;
  /** Nodes that we put into the page. */
  isOwn: (node: Node) => boolean;
  signal: AbortSignal;
}
export interface Watch {
  viewId(): string;
  /** Over when the view is. */
  viewSignal(): AbortSignal;
  context(): Context;
  /** Reads now and publishes even when nothing changed, with the length of what stands in the composer. */
  again(): void;
  /** For the detectors of touches. */
  changes: PageChanges;
}
const loading: Reading = { view: 'other', state: 'loading', trouble: '', own: '', text: '', facts: [] };
const viewIdentity = ({ thread, person }: Reading): string =>
  `${thread?.id ?? ''}|${person?.linkedinSlug ?? ''}|${person?.salesNavLeadId ?? ''}`;

export function watch(options: WatchOptions): Watch {
  const { host, document, signal } = options;
  const page = (): Page => ({ document, url: options.url() });
  let viewId = options.newId();
  let life = new AbortController();
  let key = host.viewKey(options.url());
  let current = loading;
  let published: { viewId: string; reading: Reading } | undefined;
  let settling: Settling | undefined;
  /** Published at its first sight, and not seen a second time yet. */
  let isUnconfirmed = false;
  let worseSince: number | undefined;
  let tookMs = 0;
  let spentMs = 0;
  let lookedAt = 0;
  let unchanged = 0;
  let changedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  const readingListeners = new Set<(reading: Reading) => void>();

  const contextOf = (reading: Reading): Context => ({
    ...reading,
    viewId,
    host: host.id,
    url: cut(options.url(), 2_000),
    pageLanguage: cut(topOf(document)?.getAttribute('lang') ?? '', 35),
  });
  const publish = (reading: Reading, isForced = false): void => {
    current = reading;
    if (!isForced && published?.viewId === viewId && isSame(published.reading, reading)) return;
    published = { viewId, reading };
    unchanged = -1;
    const { composer } = reading;
    const isCounted = isForced && composer !== undefined;
    options.publish(contextOf(isCounted ? { ...reading, composer: withLength(host, page(), composer) } : reading), {
      readMs: Math.round(spentMs),
      watchMs: Math.round(performance.now() - start),
    });
    for (const listener of readingListeners) listener(reading);
  };
  const look = (): Reading => {
    const from = performance.now();
    try {
      return host.read(page());
    } catch {
      // A reader must not throw; if one does, the page is simply not understood.
      return { ...loading, state: 'unknown', trouble: 'unreadable' };
    } finally {
      lookedAt = performance.now();
      tookMs = lookedAt - from;
      spentMs += tookMs;
    }
  };
  const newView = (): void => {
    viewId = options.newId();
    life.abort();
    life = new AbortController();
  };

  /** One timer for everything: an earlier wish moves it forward. */
  const lookIn = (ms: number): void => {
    const at = performance.now() + ms;
    if (signal.aborted || (timer !== undefined && dueAt <= at)) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => {
      timer = undefined;
      if (signal.aborted || isHidden(document)) return;
      checkUrl();
      changes.findRoots();
      if (settling === undefined) readChanged();
      else settle(settling);
    }, ms);
  };
  const lookSoon = (): void => {
    // A page that takes long to read is read less often: the pause counts from the last reading, so that what a new view
    // shows first is read at once.
    const rested = lookedAt + tookMs * (settlingShare - 1) - performance.now();
    const pause =
      settling === undefined
        ? Math.max(calmMs * 2 ** Math.min(mostDoublings, Math.max(0, unchanged)), tookMs * 12)
        : Math.max(settling.last === undefined ? firstMs : soonMs, rested);
    lookIn(Math.min(slowestMs, pause));
  };

  const settle = (one: Settling): void => {
    const reading = look();
    const now = performance.now();
    if (one.last === undefined || !isSame(one.last, reading)) one.steadySince = now;
    one.last = reading;
    const wait = waitFor(reading, one, now);
    if (wait === 0) {
      settling = undefined;
      worseSince = undefined;
      isUnconfirmed = one.steadySince === now;
      publish(reading);
      if (isUnconfirmed) lookIn(steadyMs);
      return;
    }
    publish(loading);
    // What only a style hides or shows is not told by the observer.
    lookIn(Math.min(steadyMs, wait));
  };
  const checkUrl = (): void => {
    const now = host.viewKey(options.url());
    if (now === key) return;
    key = now;
    newView();
    const at = performance.now();
    const before = settling === undefined ? [current] : [...settling.before, ...(settling.last ? [settling.last] : [])];
    settling = {
      since: at,
      changedAt: at,
      steadySince: at,
      last: undefined,
      before: before.slice(-mostBefore),
      isHasty: settling !== undefined,
    };
    // In a row of navigations the first one has already sent the old person away.
    if (published?.reading !== loading) publish(loading);
    // The page has hardly changed yet; its next change is looked at at once.
    lookIn(steadyMs);
  };
  const readChanged = (): void => {
    const reading = look();
    const isRetracted = isUnconfirmed && reading.state === 'ambiguous';
    isUnconfirmed = false;
    unchanged += 1;
    if (reading.state !== 'ready' && current.state === 'ready' && !isRetracted) {
      worseSince ??= performance.now();
      if (performance.now() - worseSince < worseMs) {
        lookIn(calmMs);
        return;
      }
    }
    worseSince = undefined;
    // Another mail or person under the same address is another view.
    const before = viewIdentity(current);
    if (current.state === 'ready' && before !== '||' && viewIdentity(reading) !== before) newView();
    publish(reading);
  };

  const start = performance.now();
  settling = { since: start, changedAt: start, steadySince: start, last: undefined, before: [], isHasty: false };
  const changes = watchChanges({
    document,
    roots: () => host.roots?.(document) ?? [],
    isOwn: options.isOwn,
    signal,
    onChange() {
      const now = performance.now();
      if (settling !== undefined) settling.changedAt = now;
      // The first change after a pause is likely to mean something.
      if (now - changedAt > pauseMs) unchanged = 0;
      changedAt = now;
      lookSoon();
    },
    onInput: () => lookIn(Math.max(typingMs, tookMs * 12)),
    onFocus: () => lookIn(calmMs),
    onRoute: checkUrl,
    onShown() {
      checkUrl();
      lookIn(soonMs);
    },
  });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      life.abort();
    },
    { once: true },
  );
  publish(loading);
  lookIn(0);

  return {
    viewId: () => viewId,
    viewSignal: () => life.signal,
    context: () => contextOf(current),
    again: () => publish(settling === undefined ? look() : current, true),
    changes: {
      follow: changes.follow,
      eachRoot: changes.eachRoot,
      onReading(listener) {
        readingListeners.add(listener);
        if (published?.viewId === viewId) listener(published.reading);
      },
    },
  };
}
