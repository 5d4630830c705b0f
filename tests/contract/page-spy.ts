// A page that wants to know whether an extension is there: everything that its own scripts can observe, from its first line
// on. Runs in the page; uses nothing from outside itself, and must be the first script of the document.

/** What the page knows at last; plain data. */
export interface Observed {
  html: string;
  mutations: string[];
  /** Own keys of the window and the document that were not there at the start. */
  keys: string[];
  /** Calls of what the page watches, by somebody who is not the page. */
  calls: string[];
  /**
   * Kinds of event that reached the window: type, target, whether the browser itself made it. How often and in which order
   * is left out: the browser joins some as time allows, and sensors speak when they like.
   */
  events: string[];
  /** What the page loaded and marked; the browser's own measurements come and go with the machine. */
  entries: string[];
  sheets: number;
  frames: number;
  active: string;
  selection: string;
  margins: string;
  width: number;
  /** Functions of the platform that are no longer the browser's own. */
  patched: string[];
  stored: string[];
  extensionKeys: string[];
}

interface Spy {
  observe(): Promise<Observed>;
}

export function installSpy(): void {
  const scope = globalThis as unknown as { spy: Spy };
  const nameOf = (node: unknown): string => {
    if (node === window) return 'window';
    const { nodeName = '?', id = '' } = (node ?? {}) as { nodeName?: string; id?: string };
    return id === '' ? nodeName : `${nodeName}#${id}`;
  };
  const mutations: string[] = [];
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      mutations.push(
        `${type} ${nameOf(target)} ${attributeName ?? ''} +${[...addedNodes].map(nameOf).join()} -${[...removedNodes].map(nameOf).join()}`,
      );
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const events: string[] = [];
  const types = [
    ...Object.keys(window).filter(
      (key) => key.startsWith('on') && !/pointer(raw|move)|mousemove|timeupdate|device/.test(key),
    ),
    ...[
      'onmessage',
      'onfocusin',
      'onfocusout',
      'onselectionchange',
      'onbeforeinput',
      'oncompositionend',
      'onDOMActivate',
    ],
  ];
  for (const type of new Set(types))
    addEventListener(
      type.slice(2),
      (event) => events.push(`${event.type} ${nameOf(event.target)} ${event.isTrusted}`),
      { capture: true },
    );

  const kinds = ['navigation', 'resource', 'mark', 'measure'];
  const calls: string[] = [];
  const watch = (owner: object, name: string): void => {
    const held = Object.getOwnPropertyDescriptor(owner, name);
    if (held === undefined || held.configurable !== true) return;
    const part = typeof held.value === 'function' ? 'value' : 'get';
    const own = held[part] as ((...args: unknown[]) => unknown) | undefined;
    if (own === undefined) return;
    const wrapped = function (this: unknown, ...args: unknown[]): unknown {
      calls.push(name);
      return Reflect.apply(own, this, args);
    };
    Object.defineProperty(owner, name, { ...held, [part]: wrapped });
  };
  const watched: [object, string[]][] = [
    [
      Document.prototype,
      ['querySelector', 'querySelectorAll', 'getElementById', 'createElement', 'title', 'execCommand'],
    ],
    [
      Element.prototype,
      ['querySelectorAll', 'getAttribute', 'closest', 'matches', 'checkVisibility', 'attachShadow', 'append'],
    ],
    [Node.prototype, ['textContent', 'contains', 'appendChild']],
    [HTMLElement.prototype, ['innerText', 'focus']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [window, ['getComputedStyle', 'getSelection', 'fetch', 'postMessage']],
    [History.prototype, ['pushState', 'replaceState']],
    [XMLHttpRequest.prototype, ['open', 'send']],
  ];
  const natives = watched.flatMap(([owner, names]) => names.map((name) => [owner, name] as const));
  for (const [owner, name] of natives) watch(owner, name);
  const mine = natives.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  const keysNow = (): string[] => [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(document)];
  const before = new Set(keysNow());
  scope.spy = {
    async observe() {
      // What the page itself calls from here on is not what it wants to know.
      const seen = [...calls];
      const now = natives.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
      const style = getComputedStyle(document.documentElement);
      return {
        html: document.documentElement.outerHTML,
        mutations: [...mutations],
        keys: keysNow().filter((key) => !before.has(key)),
        calls: seen,
        events: [...new Set(events)].sort(),
        entries: performance
          .getEntries()
          .filter(({ entryType, name }) => kinds.includes(entryType) && !name.endsWith('/favicon.ico'))
          .map(({ entryType, name }) => `${entryType} ${name}`)
          .sort(),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        frames: window.length,
        active: nameOf(document.activeElement),
        selection: String(document.getSelection()),
        margins: `${style.margin} ${style.padding}`,
        width: document.body.getBoundingClientRect().width,
        patched: natives
          .filter((_, index) => mine[index]?.value !== now[index]?.value || mine[index]?.get !== now[index]?.get)
          .map(([, name]) => name),
        stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie],
        extensionKeys: Object.keys((globalThis as { chrome?: object }).chrome ?? {}),
      };
    },
  };
}

/** Asks for a file of an extension as a page may; how each try ended. */
export const probe = async (urls: readonly string[]): Promise<string[]> =>
  Promise.all(
    urls.map((url) =>
      fetch(url).then(
        (response) => `answered ${response.status}`,
        () => 'failed',
      ),
    ),
  );
