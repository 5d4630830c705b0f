// Tells that the page changed, moved on or came back into sight: one observer over the page's roots, narrow, and none at
// all while the tab is hidden. It says only "something changed"; what, the readers find out.
import { isHidden, listen, topOf } from './dom.ts';

/** For browsers without the navigation API, where a page can change its address silently. */
const urlCheckMs = 1_000;

/** Attributes that name people and threads or say what is chosen; texts and classes change far too often. */
const telling = [
  'email',
  'title',
  'open',
  'componentkey',
  'data-convid',
  'data-hovercard-id',
  'data-legacy-thread-id',
  'data-message-id',
  'data-urn',
  'aria-pressed',
  'aria-selected',
];

export interface ChangesOptions {
  document: Document;
  /** Open shadow roots and frames that hold parts of the page; asked again at each reading. */
  roots: () => readonly Node[];
  /** Nodes that we put into the page. */
  isOwn: (node: Node) => boolean;
  onChange: () => void;
  /** The user types, or puts the caret somewhere else: the observer sees neither. */
  onInput: () => void;
  onFocus: () => void;
  /** The address may be another one. */
  onRoute: () => void;
  onShown: () => void;
  signal: AbortSignal;
}

/** The answer looks for roots that came later; cheap enough to be called at each reading. */
export function watchChanges(options: ChangesOptions): () => void {
  const { document, isOwn, onChange, onRoute, signal } = options;
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type !== 'childList') return onChange();
      for (const node of record.addedNodes) if (!isOwn(node)) return onChange();
      for (const node of record.removedNodes) if (!isOwn(node)) return onChange();
    }
  });
  let observed = new WeakSet<Node>();
  const observe = (): void => {
    if (signal.aborted || isHidden(document)) return;
    for (const root of [topOf(document), ...options.roots()])
      if (root !== undefined && !observed.has(root)) {
        observed.add(root);
        observer.observe(root, { childList: true, subtree: true, attributeFilter: telling });
      }
  };
  const rest = (): void => {
    observer.disconnect();
    observed = new WeakSet();
  };
  const onVisibility = (): void => {
    if (isHidden(document)) {
      rest();
      return;
    }
    observe();
    options.onShown();
  };

  const view = document.defaultView ?? window;
  if ('navigation' in view) listen(view.navigation as EventTarget, 'currententrychange', onRoute, signal);
  else {
    const timer = setInterval(() => isHidden(document) || onRoute(), urlCheckMs);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
  listen(view, 'hashchange', onRoute, signal);
  listen(view, 'popstate', onRoute, signal);
  listen(document, 'visibilitychange', onVisibility, signal);
  listen(document, 'input', options.onInput, signal);
  listen(document, 'focusin', options.onFocus, signal);
  signal.addEventListener('abort', rest, { once: true });
  observe();
  return observe;
}
