// Tells that the page changed, moved on or came back into sight: one observer over the page's roots, narrow, and none at
// all while the tab is hidden. It says only "something changed"; what, the readers find out. While somebody follows
// closely (a touch waits for its proof) the same observer sees styles and texts too, also in a hidden tab.
import { is, isElement, isHidden, listen, topOf } from './dom.ts';
import type { PageChanges } from './host.ts';

/** For browsers without the navigation API, where a page can change its address silently. */
const urlCheckMs = 1_000;

/** Attributes that name people and threads or say what is chosen; texts and classes change far too often. */
const telling: readonly string[] = [
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

export interface Changes {
  /** Looks for roots that came later; cheap enough to be called at each reading. */
  findRoots(): void;
  follow: PageChanges['follow'];
  eachRoot: PageChanges['eachRoot'];
}

export function watchChanges(options: ChangesOptions): Changes {
  const { document, isOwn, onChange, onRoute, signal } = options;
  const followers = new Set<() => void>();
  const rootListeners = new Set<(root: Node) => void>();
  const isForeign = (node: Node): boolean => !isOwn(node);
  const tells = ({ type, attributeName, addedNodes, removedNodes }: MutationRecord): boolean =>
    type === 'childList'
      ? [...addedNodes].some(isForeign) || [...removedNodes].some(isForeign)
      : telling.includes(attributeName ?? '');
  const observer = new MutationObserver((records) => {
    if (records.some(tells)) onChange();
    for (const follower of followers) follower();
  });
  let observed = new WeakSet<Node>();
  const framesHeard = new WeakSet<Node>();
  /** A frame gets its document after it has come, and no node of the page's tells so. */
  const onLoad = ({ target }: Event): void => {
    if (!(target instanceof Node) || !isElement(target) || !is(target, 'iframe') || isOwn(target)) return;
    observe();
    onChange();
  };
  const roots = (): Node[] => {
    const top = topOf(document);
    return top === undefined ? [...options.roots()] : [top, ...options.roots()];
  };
  const observe = (): void => {
    if (signal.aborted || (isHidden(document) && followers.size === 0)) return;
    const isClose = followers.size > 0;
    for (const root of roots())
      if (!observed.has(root)) {
        observed.add(root);
        if (!framesHeard.has(root)) listen(root, 'load', onLoad, signal);
        framesHeard.add(root);
        observer.observe(root, {
          childList: true,
          subtree: true,
          ...(isClose ? { attributes: true, characterData: true } : { attributeFilter: [...telling] }),
        });
        for (const listener of rootListeners) listener(root);
      }
  };
  const rest = (): void => {
    observer.disconnect();
    observed = new WeakSet();
  };
  /** A root that is observed again gets the present options in place of the old ones; nothing seen so far is lost. */
  const observeAnew = (): void => {
    observed = new WeakSet();
    if (isHidden(document) && followers.size === 0) rest();
    else observe();
  };
  const onVisibility = (): void => {
    observeAnew();
    if (isHidden(document)) return;
    options.onShown();
    for (const follower of followers) follower();
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
  return {
    findRoots: observe,
    follow(listener) {
      // A function of its own: the same listener may follow twice.
      const follower = (): void => listener();
      followers.add(follower);
      observeAnew();
      return () => {
        followers.delete(follower);
        observeAnew();
      };
    },
    eachRoot(listener) {
      rootListeners.add(listener);
      for (const root of [document, ...options.roots()]) listener(root);
    },
  };
}
