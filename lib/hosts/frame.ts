// The in-page sidebar: an extension page in an iframe, in a closed shadow root on a nameless element under <html>. The page
// sees one empty element and nothing of ours in it. Knows nothing of what the sidebar shows; never speaks to the page.
import { fullscreenIn, isConnected, listen, make, topOf } from './dom.ts';
import { frameStyle } from './frame-style.ts';
import type { Health } from './health.ts';
import { makeLauncher } from './launcher.ts';
import { makeRoom } from './make-room.ts';
import { makeGrip } from './resize.ts';

const handshakeMs = 3_000;
const longestLoadMs = 5_000;
const mostReattachments = 5;
/** Copying, and the browser's translator where there is one; a browser complains on the page's console about what it does not know. */
const frameMay = 'Translator' in globalThis ? 'clipboard-write *; translator *' : 'clipboard-write *';

export interface FrameSettings {
  placement: 'dock' | 'overlay';
  width: number;
  isCollapsed: boolean;
  launcherTop: number;
  theme: 'system' | 'light' | 'dark';
}
/** What the parts in the page say; handed in, so that a page does not carry them. */
export interface FrameWords {
  open: string;
  fold: string;
  /** How the tab is moved, for its title. */
  move: string;
  width: string;
  /** Where the page does not let the sidebar in, and what to do. */
  shut: string;
  openPanel: string;
  close: string;
}
export interface FrameOptions {
  document: Document;
  words: FrameWords;
  /** Address of the sidebar page; asked for each time, because it may change between sessions. */
  frameUrl: () => string;
  onLayout: (change: { width?: number; isCollapsed?: boolean; launcherTop?: number }) => void;
  onOpenPanel: () => void;
  signal: AbortSignal;
}

export interface Frame {
  /** The one node of ours in the page's own tree. */
  isOwn(node: Node): boolean;
  apply(settings: FrameSettings): void;
  /** The sidebar page spoke. */
  ready(): void;
  /** The dot on the launcher; `words` say the same in its title. */
  showHealth(health: Health, words: string): void;
  /** Folds away on the sidebar's own request. */
  collapse(): void;
  /** Unfolds and takes the keyboard, on the user's word. */
  show(): void;
  setWidth(width: number): void;
}

/** Shows nothing until the first `apply`. */
export function makeFrame({ document, words, frameUrl, onLayout, onOpenPanel, signal }: FrameOptions): Frame {
  let settings: FrameSettings | undefined;
  let iframe: HTMLIFrameElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReady = false;
  let hasFailed = false;
  let reattached = 0;

  const light = make(document, 'div');
  const style = make(document, 'style');
  style.textContent = frameStyle;
  const pane = make(document, 'div', { class: 'pane', role: 'complementary', 'aria-label': 'Touchline' });
  const note = makeNote(
    document,
    words,
    onOpenPanel,
    () => {
      hasFailed = false;
      setCollapsed(true);
    },
    signal,
  );
  const launcher = makeLauncher(
    document,
    words,
    () => {
      if (settings === undefined) return;
      hasFailed = false;
      setCollapsed(!(settings.isCollapsed || iframe === undefined));
    },
    (launcherTop) => {
      if (settings !== undefined) settings = { ...settings, launcherTop };
      onLayout({ launcherTop });
    },
    signal,
  );
  const grip = makeGrip(pane, words.width, resize, signal);
  const room = makeRoom(document);
  pane.append(grip.element);
  const shell = make(document, 'div', { class: 'shell' }, launcher.element, note, pane);
  light.attachShadow({ mode: 'closed' }).append(style, shell);

  const attach = (): void => topOf(document)?.append(light);
  listen(document, 'fullscreenchange', draw, signal);
  const keeper = new MutationObserver(keep);
  keeper.observe(topOf(document) ?? document, { childList: true });
  signal.addEventListener(
    'abort',
    () => {
      keeper.disconnect();
      clearTimeout(timer);
      room.set(0);
      light.remove();
    },
    { once: true },
  );

  function setCollapsed(isCollapsed: boolean): void {
    if (settings === undefined) return;
    const isChange = settings.isCollapsed !== isCollapsed;
    settings = { ...settings, isCollapsed };
    draw();
    if (isChange) onLayout({ isCollapsed });
  }

  function resize(wanted: number, isDone: boolean): void {
    if (settings === undefined) return;
    const width = Math.round(Math.min(480, Math.max(320, wanted)));
    settings = { ...settings, width };
    draw();
    if (isDone) onLayout({ width });
  }

  function draw(): void {
    if (settings === undefined || signal.aborted) return;
    const { theme, width, isCollapsed, launcherTop, placement } = settings;
    const isFullscreen = fullscreenIn(document) !== undefined;
    const isOpen = !isCollapsed && !hasFailed && !isFullscreen;
    shell.classList.toggle('light', theme === 'light');
    shell.classList.toggle('dark', theme === 'dark');
    shell.hidden = isFullscreen;
    pane.hidden = !isOpen;
    pane.style.width = `${width}px`;
    grip.showWidth(width);
    launcher.place(launcherTop);
    launcher.showState(isOpen);
    launcher.element.style.insetInlineEnd = isOpen ? `${width}px` : '0';
    note.hidden = !hasFailed;
    note.style.top = launcher.element.style.top;
    if (isOpen && iframe === undefined) load();
    room.set(isOpen && placement === 'dock' ? width : 0);
  }

  function load(): void {
    iframe = make(document, 'iframe', { title: 'Touchline', allow: frameMay, src: frameUrl() });
    // A slow machine is no refusal: the 3 s count from the moment the frame has loaded, whatever it loaded.
    iframe.addEventListener('load', () => isReady || awaitWord(handshakeMs), { signal });
    pane.append(iframe);
    isReady = false;
    awaitWord(longestLoadMs);
  }

  /** No word from the sidebar in time: the page does not let it in. */
  function awaitWord(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isReady) return;
      iframe?.remove();
      iframe = undefined;
      hasFailed = true;
      draw();
    }, ms);
  }

  /** A page that rewrites its root may drop our node; it is put back a few times, then left alone. */
  function keep(): void {
    if (settings === undefined || isConnected(light) || signal.aborted) return;
    if (reattached >= mostReattachments) {
      room.set(0);
      return;
    }
    reattached += 1;
    attach();
    if (iframe === undefined) return;
    isReady = false;
    awaitWord(longestLoadMs);
  }

  return {
    isOwn: (node) => node === light,
    apply(wanted) {
      if (settings === undefined) attach();
      if (settings?.isCollapsed === true && !wanted.isCollapsed) hasFailed = false;
      settings = wanted;
      draw();
    },
    ready() {
      isReady = true;
      clearTimeout(timer);
    },
    showHealth: launcher.showHealth,
    collapse: () => setCollapsed(true),
    show() {
      hasFailed = false;
      if (settings?.isCollapsed === true) setCollapsed(false);
      else draw();
      iframe?.focus();
    },
    setWidth: (width) => resize(width, false),
  };
}

/** What stands beside the tab when the page does not let the sidebar in. */
function makeNote(
  document: Document,
  words: FrameWords,
  onOpen: () => void,
  onClose: () => void,
  signal: AbortSignal,
): HTMLElement {
  const text = make(document, 'p');
  text.textContent = words.shut;
  const open = make(document, 'button', { class: 'main' });
  open.textContent = words.openPanel;
  open.addEventListener('click', (event) => event.isTrusted && onOpen(), { signal });
  const close = make(document, 'button');
  close.textContent = words.close;
  close.addEventListener('click', onClose, { signal });
  return make(document, 'div', { class: 'note', hidden: '', role: 'status' }, text, open, close);
}
