// The small tab at the window's edge: opens and folds the sidebar, can be dragged up and down. Lives in the closed root.
import { make } from './dom.ts';
import type { Health } from './health.ts';

const svg = 'http://www.w3.org/2000/svg';
const dragFromPx = 4;

/** The dot's shape says what its colour says: full, half, with a hole, or only a ring. */
const shapes: Record<Health, string> = {
  ok: 'M4 1a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z',
  degraded: 'M4 .5 7.6 7H.4Z',
  ambiguous: 'M1 1h6v6H1Z',
  unknown: 'M4 1a3 3 0 1 1 0 6a3 3 0 1 1 0-6Zm0 1.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3Z',
  off: 'M1 3.25h6v1.5H1Z',
};

/** Never through a `createElementNS` that the page put in the document's place. */
function draw(document: Document, tag: string, attributes: Record<string, string>, ...parts: Element[]): Element {
  const element = Document.prototype.createElementNS.call(document, svg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...parts);
  return element;
}

/** The mark: the touchline, and the touch beside it. */
const mark = (document: Document): Element =>
  draw(
    document,
    'svg',
    { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' },
    draw(document, 'path', { d: 'M4 2.25a1.25 1.25 0 0 1 2.5 0v11.5a1.25 1.25 0 0 1-2.5 0Z' }),
    draw(document, 'circle', { cx: '11.5', cy: '8', r: '2.5' }),
  );

export interface Launcher {
  element: HTMLButtonElement;
  /** 0–1 of the window's height. */
  place(top: number): void;
  showState(isOpen: boolean): void;
  /** `words`: the same for the title and for screen readers. */
  showHealth(health: Health, words: string): void;
}

/** `onMoved` gets the new place when the user lets go. */
export function makeLauncher(
  document: Document,
  onToggle: () => void,
  onMoved: (top: number) => void,
  signal: AbortSignal,
): Launcher {
  const element = make(document, 'button');
  element.className = 'tab';
  element.type = 'button';
  const shape = draw(document, 'path', { 'fill-rule': 'evenodd' });
  const dot = draw(document, 'svg', { viewBox: '0 0 8 8', 'aria-hidden': 'true' }, shape);
  element.append(mark(document), dot);
  let isShownOpen = false;
  let health = '';
  let top = 0.5;
  let drag: { from: number; at: number; moved: boolean } | undefined;
  let wasDragged = false;

  const place = (to: number): void => {
    top = Math.min(0.95, Math.max(0.05, to));
    element.style.setProperty('top', `clamp(4px, calc(${top * 100}vh - 32px), calc(100vh - 68px))`);
  };
  const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(name, listener, { signal });
  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    drag = { from: event.clientY, at: top, moved: false };
    wasDragged = false;
    element.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    if (drag === undefined) return;
    const by = event.clientY - drag.from;
    if (!drag.moved && Math.abs(by) < dragFromPx) return;
    drag.moved = true;
    place(drag.at + by / window.innerHeight);
  });
  const drop = (): void => {
    wasDragged = drag?.moved === true;
    drag = undefined;
    if (wasDragged) onMoved(top);
  };
  on('pointerup', drop);
  on('pointercancel', drop);
  on('click', (event) => {
    if (!event.isTrusted) return;
    if (!wasDragged) onToggle();
    wasDragged = false;
  });
  on('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    place(top + (event.key === 'ArrowUp' ? -0.05 : 0.05));
    onMoved(top);
  });
  const name = (): void => {
    const label = `${isShownOpen ? 'Fold Touchline away' : 'Open Touchline'}${health === '' ? '' : `: ${health}`}`;
    element.title = `${label} (drag or arrow keys move this tab)`;
    element.setAttribute('aria-label', label);
    element.setAttribute('aria-expanded', String(isShownOpen));
  };
  place(top);
  return {
    element,
    place,
    showState(isOpen) {
      isShownOpen = isOpen;
      name();
    },
    showHealth(state, words) {
      health = words;
      dot.setAttribute('class', `dot ${state}`);
      shape.setAttribute('d', shapes[state]);
      name();
    },
  };
}
