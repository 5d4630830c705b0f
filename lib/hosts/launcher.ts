// The small tab at the window's edge: opens and folds the sidebar, can be dragged up and down. Lives in the closed root.
import { draw, make } from './dom.ts';
import { draggable } from './drag.ts';
import type { FrameWords } from './frame.ts';
import type { Health } from './health.ts';

const dragFromPx = 4;

/** The dot's shape says what its colour says: full, half, with a hole, or only a ring. */
const shapes: Record<Health, string> = {
  ok: 'M4 1a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z',
  degraded: 'M4 .5 7.6 7H.4Z',
  ambiguous: 'M1 1h6v6H1Z',
  unknown: 'M4 1a3 3 0 1 1 0 6a3 3 0 1 1 0-6Zm0 1.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3Z',
  off: 'M1 3.25h6v1.5H1Z',
};

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
  words: Pick<FrameWords, 'open' | 'fold' | 'move'>,
  onToggle: () => void,
  onMoved: (top: number) => void,
  signal: AbortSignal,
): Launcher {
  const shape = draw(document, 'path', { 'fill-rule': 'evenodd' });
  const dot = draw(document, 'svg', { viewBox: '0 0 8 8', 'aria-hidden': 'true' }, shape);
  const element = make(document, 'button', { class: 'tab', type: 'button' }, mark(document), dot);
  let isShownOpen = false;
  let health = '';
  let top = 0.5;
  let startedAt = top;
  let wasDragged = false;

  const place = (to: number): void => {
    top = Math.min(0.95, Math.max(0.05, to));
    element.style.top = `clamp(4px, calc(${top * 100}vh - 32px), calc(100vh - 68px))`;
  };
  draggable(element, {
    axis: 'clientY',
    keys: ['ArrowUp', 'ArrowDown'],
    onStart() {
      startedAt = top;
      wasDragged = false;
    },
    onMove(by) {
      if (!wasDragged && Math.abs(by) < dragFromPx) return;
      wasDragged = true;
      place(startedAt + by / window.innerHeight);
    },
    onEnd: () => wasDragged && onMoved(top),
    onKey(sign) {
      place(top + sign * 0.05);
      onMoved(top);
    },
    signal,
  });
  element.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && !wasDragged) onToggle();
      wasDragged = false;
    },
    { signal },
  );
  const name = (): void => {
    const label = `${isShownOpen ? words.fold : words.open}${health === '' ? '' : `: ${health}`}`;
    element.title = `${label} ${words.move}`;
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
    showHealth(state, said) {
      health = said;
      dot.setAttribute('class', `dot ${state}`);
      shape.setAttribute('d', shapes[state]);
      name();
    },
  };
}
