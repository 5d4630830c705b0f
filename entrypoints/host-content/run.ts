// What every content script does in its host's page: reads, reports, obeys. No framework, no page-world script, no word to
// the page. Each host has a script of its own (entrypoints/*.content.ts), so a page loads the code of one host only:
// nothing here may import lib/hosts/index.ts.
import { browser } from 'wxt/browser';
import { focusLast, followCaret, followFrame } from '../../lib/hosts/caret.ts';
import { isHidden, listen, titleOf } from '../../lib/hosts/dom.ts';
import { type Frame, type FrameWords, makeFrame } from '../../lib/hosts/frame.ts';
import type { Host, Page } from '../../lib/hosts/host.ts';
import { lent } from '../../lib/hosts/lent.ts';
import { replaceAnchors } from '../../lib/hosts/locate.ts';
import type { profileViews } from '../../lib/hosts/profile-view.ts';
import { type Watch, watch } from '../../lib/hosts/watch.ts';
import type { BackgroundToHost, HostSettings } from '../../lib/wire/messages.ts';
import { openHostPort } from './port.ts';
import { type TouchReport, touchReport } from './touch-report.ts';

/** The script's own life: over once the extension was updated or removed. */
interface Life {
  readonly isInvalid: boolean;
  onInvalidated(listener: () => void): unknown;
}

/**
 * Runs until the extension is gone; switched on and off by the settings that the background sends. `noticeViews` is for
 * hosts with profiles.
 */
export function runHost(host: Host, ctx: Life, noticeViews?: typeof profileViews): void {
  const life = new AbortController();
  const { signal } = life;
  let settings: HostSettings | undefined;
  /** Runs while the host is switched on. */
  let on: { abort: AbortController; watching: Watch; touches: TouchReport } | undefined;
  /** The sidebar in the page; none in quiet mode, where nothing of ours is put into the page. */
  let shown: { abort: AbortController; frame: Frame } | undefined;

  const page: Page = {
    document,
    get url() {
      return location.href;
    },
  };
  const port = openHostPort({
    signal,
    onOpen: () => on?.watching.again(),
    onMessage: (message) => obey(message),
  });

  const start = (): void => {
    const abort = new AbortController();
    followCaret(document, abort.signal);
    const touches = touchReport({
      send: port.send,
      refresh: () => {
        watching.again();
        return watching.viewId();
      },
      signal: abort.signal,
    });
    const views = noticeViews?.(
      () => settings?.logProfileViews === true && !isHidden(document),
      (draft) => touches.report(draft, Date.now()),
      abort.signal,
    );
    const watching = watch({
      host,
      document,
      url: () => location.href,
      newId: () => crypto.randomUUID(),
      publish: (context, cost) => {
        touches.viewShown(context.viewId);
        views?.seen(context);
        port.send({ type: 'context', context, cost: { ...cost, isQuiet: shown === undefined } });
      },
      isOwn: (node) => shown?.frame.isOwn(node) === true,
      signal: abort.signal,
    });
    watching.changes.eachRoot((root) => followFrame(root, document, abort.signal));
    host.watchTouches({
      page,
      signal: abort.signal,
      ...watching.changes,
      touch: touches.report,
      possible: (draft, at) => port.send({ type: 'touch-possible', viewId: touches.viewAt(at), draft }),
      undone: (dedupeKey) => port.send({ type: 'touch-undone', dedupeKey }),
    });
    if (views !== undefined)
      listen(
        document,
        'visibilitychange',
        () => views.seen(isHidden(document) ? undefined : watching.context()),
        abort.signal,
      );
    on = { abort, watching, touches };
  };
  const unmount = (): void => {
    shown?.abort.abort();
    shown = undefined;
  };
  const mount = (words: FrameWords): Frame => {
    if (shown !== undefined) return shown.frame;
    const abort = new AbortController();
    const frame = makeFrame({
      document,
      frameUrl: () => browser.runtime.getURL('/sidepanel.html' as never),
      words,
      onLayout: (change) => port.send({ type: 'layout', ...change }),
      onOpenPanel: () => port.send({ type: 'open-panel' }),
      signal: abort.signal,
    });
    shown = { abort, frame };
    return frame;
  };
  const stop = (): void => {
    unmount();
    on?.abort.abort();
    on = undefined;
  };

  const insert = async (message: Extract<BackgroundToHost, { type: 'insert' }>): Promise<void> => {
    const { commandId, composerId, insertion } = message;
    // Without words the background says that the page has not taken the text.
    let written = { landed: false, why: '' };
    if (on?.watching.viewId() !== message.viewId) written.why = 'moved';
    else written = (await lent()?.(host.editorOf(page, composerId), insertion, on.watching.viewSignal())) ?? written;
    port.send({ type: 'inserted', commandId, ...written });
  };

  function obey(message: BackgroundToHost): void {
    if (message.type === 'settings') {
      settings = message.settings;
      const isReadAnew = replaceAnchors(message.packs ?? {});
      if (message.isOff) stop();
      else {
        if (message.isQuiet) unmount();
        else mount(message.words).apply(settings);
        if (on === undefined) start();
        if (isReadAnew) on?.watching.again();
      }
    } else if (message.type === 'insert') void insert(message);
    else if (message.type === 'frame-ready') shown?.frame.ready();
    else if (message.type === 'health') shown?.frame.showHealth(message.health, message.words);
    else if (message.type === 'frame-width') shown?.frame.setWidth(message.width);
    else if (message.type === 'collapse') {
      shown?.frame.collapse();
      focusLast(document);
    } else if (message.type === 'show-frame') shown?.frame.show();
    else if (message.type === 'focus-page') focusLast(document);
    else if (message.type === 'touch-kept') on?.touches.kept(message.dedupeKey);
    else if (message.type === 'read') on?.watching.again();
    else if (message.type === 'selection') {
      const text = (on && getSelection()?.toString().slice(0, 2_000)) ?? '';
      port.send({ type: 'selected', commandId: message.commandId, text, title: titleOf(document).slice(0, 500) });
    }
  }

  const end = (): void => {
    clearInterval(alive);
    stop();
    life.abort();
  };
  // An update of the extension leaves this script behind: it takes everything of ours with it.
  const alive = setInterval(() => ctx.isInvalid && end(), 2_000);
  ctx.onInvalidated(end);
}
