// The in-page sidebar: an extension page in an iframe, in a closed shadow root on a nameless element under <html>. The page
// sees one empty element and nothing of ours in it. Knows nothing of what the sidebar shows; never speaks to the page.
import { frameStyle } from './frame-style.ts';
import type { Health } from './health.ts';
import { makeLauncher } from './launcher.ts';
import { makeRoom } from './make-room.ts';
import { makeGrip } from './resize.ts';

const handshakeMs = 3_000;
const mostReattachments = 5;

export interface FrameSettings {
  placement: 'dock' | 'overlay';
  width: number;
  isCollapsed: boolean;
  launcherTop: number;
  theme: 'system' | 'light' | 'dark';
}
export interface FrameOptions {
  document: Document;
  /** Address of the sidebar page; asked for each time, because it may change between sessions. */
  frameUrl: () => string;
  onLayout: (change: { width?: number; isCollapsed?: boolean; launcherTop?: number }) => void;
  onOpenPanel: () => void;
  signal: AbortSignal;
}

/** Shows nothing until the first `apply`. */
export class Frame {
  readonly #options: FrameOptions;
  readonly #light: HTMLElement;
  readonly #shell: HTMLElement;
  readonly #pane: HTMLElement;
  readonly #note: HTMLElement;
  readonly #launcher: ReturnType<typeof makeLauncher>;
  readonly #grip: ReturnType<typeof makeGrip>;
  readonly #room: ReturnType<typeof makeRoom>;
  #settings: FrameSettings | undefined;
  #iframe: HTMLIFrameElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;
  #hasFailed = false;
  #reattached = 0;

  constructor(options: FrameOptions) {
    this.#options = options;
    const { document, signal } = options;
    this.#light = document.createElement('div');
    const root = this.#light.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = frameStyle;
    this.#shell = document.createElement('div');
    this.#shell.className = 'shell';
    this.#pane = document.createElement('div');
    this.#pane.className = 'pane';
    this.#pane.setAttribute('role', 'complementary');
    this.#pane.setAttribute('aria-label', 'Touchline');
    this.#note = this.#makeNote();
    this.#launcher = makeLauncher(
      document,
      () => this.#toggle(),
      (launcherTop) => this.#moved(launcherTop),
      signal,
    );
    this.#grip = makeGrip(this.#pane, (width, isDone) => this.#resize(width, isDone), signal);
    this.#room = makeRoom(document);
    this.#pane.append(this.#grip.element);
    this.#shell.append(this.#launcher.element, this.#note, this.#pane);
    root.append(style, this.#shell);
    document.addEventListener('fullscreenchange', () => this.#draw(), { signal });
    const keeper = new MutationObserver(() => this.#keep());
    keeper.observe(document.documentElement, { childList: true });
    signal.addEventListener('abort', () => {
      keeper.disconnect();
      this.#remove();
    });
  }

  /** The one node of ours in the page's own tree. */
  isOwn(node: Node): boolean {
    return node === this.#light;
  }

  apply(settings: FrameSettings): void {
    const isFirst = this.#settings === undefined;
    const wasCollapsed = this.#settings?.isCollapsed;
    this.#settings = settings;
    if (isFirst) this.#options.document.documentElement.append(this.#light);
    if (wasCollapsed === true && !settings.isCollapsed) this.#hasFailed = false;
    this.#draw();
  }

  /** The sidebar page spoke. */
  ready(): void {
    this.#isReady = true;
    clearTimeout(this.#timer);
  }

  /** The dot on the launcher; `words` say the same in its title. */
  showHealth(health: Health, words: string): void {
    this.#launcher.showHealth(health, words);
  }

  /** Folds away on the sidebar's own request. */
  collapse(): void {
    this.#setCollapsed(true);
  }

  setWidth(width: number): void {
    this.#resize(width, false);
  }

  #toggle(): void {
    if (this.#settings === undefined) return;
    this.#hasFailed = false;
    this.#setCollapsed(!(this.#settings.isCollapsed || this.#iframe === undefined));
  }

  #moved(launcherTop: number): void {
    if (this.#settings !== undefined) this.#settings = { ...this.#settings, launcherTop };
    this.#options.onLayout({ launcherTop });
  }

  #setCollapsed(isCollapsed: boolean): void {
    if (this.#settings === undefined) return;
    const isChange = this.#settings.isCollapsed !== isCollapsed;
    this.#settings = { ...this.#settings, isCollapsed };
    this.#draw();
    if (isChange) this.#options.onLayout({ isCollapsed });
  }

  #resize(width: number, isDone: boolean): void {
    if (this.#settings === undefined) return;
    const fits = Math.round(Math.min(480, Math.max(320, width)));
    this.#settings = { ...this.#settings, width: fits };
    this.#draw();
    if (isDone) this.#options.onLayout({ width: fits });
  }

  #draw(): void {
    const settings = this.#settings;
    if (settings === undefined || this.#options.signal.aborted) return;
    const isFullscreen = this.#options.document.fullscreenElement !== null;
    const isOpen = !settings.isCollapsed && !this.#hasFailed && !isFullscreen;
    this.#shell.classList.toggle('light', settings.theme === 'light');
    this.#shell.classList.toggle('dark', settings.theme === 'dark');
    this.#shell.hidden = isFullscreen;
    this.#pane.hidden = !isOpen;
    this.#pane.style.width = `${settings.width}px`;
    this.#grip.showWidth(settings.width);
    this.#launcher.place(settings.launcherTop);
    this.#launcher.showState(isOpen);
    this.#launcher.element.style.insetInlineEnd = isOpen ? `${settings.width}px` : '0';
    this.#note.hidden = !this.#hasFailed;
    this.#note.style.top = this.#launcher.element.style.top;
    if (isOpen && this.#iframe === undefined) this.#load();
    this.#room.set(isOpen && settings.placement === 'dock' ? settings.width : 0);
  }

  #load(): void {
    const iframe = this.#options.document.createElement('iframe');
    iframe.title = 'Touchline';
    iframe.allow = 'clipboard-write *';
    iframe.src = this.#options.frameUrl();
    this.#iframe = iframe;
    this.#pane.append(iframe);
    this.#await();
  }

  /** No word from the sidebar in time: the page does not let it in. */
  #await(): void {
    this.#isReady = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#isReady) return;
      this.#iframe?.remove();
      this.#iframe = undefined;
      this.#hasFailed = true;
      this.#draw();
    }, handshakeMs);
  }

  /** A page that rewrites its root may drop our node; it is put back a few times, then left alone. */
  #keep(): void {
    if (this.#settings === undefined || this.#light.isConnected || this.#options.signal.aborted) return;
    if (this.#reattached >= mostReattachments) {
      this.#room.set(0);
      return;
    }
    this.#reattached += 1;
    this.#options.document.documentElement.append(this.#light);
    if (this.#iframe !== undefined) this.#await();
  }

  #remove(): void {
    clearTimeout(this.#timer);
    this.#room.set(0);
    this.#light.remove();
  }

  #makeNote(): HTMLElement {
    const { document, signal, onOpenPanel } = this.#options;
    const note = document.createElement('div');
    note.className = 'note';
    note.hidden = true;
    note.setAttribute('role', 'status');
    const text = document.createElement('p');
    text.textContent = 'The sidebar could not open in this page.';
    const open = document.createElement('button');
    open.className = 'main';
    open.textContent = 'Open in side panel';
    open.addEventListener('click', (event) => event.isTrusted && onOpenPanel(), { signal });
    const close = document.createElement('button');
    close.textContent = 'Close';
    close.addEventListener('click', () => this.#fold(), { signal });
    note.append(text, open, close);
    return note;
  }

  #fold(): void {
    this.#hasFailed = false;
    this.#setCollapsed(true);
  }
}
