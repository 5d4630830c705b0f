// The handle on the sidebar's inner edge: drag it or use the arrow keys.
import { make } from './dom.ts';

const stepPx = 16;

export interface Grip {
  element: HTMLElement;
  showWidth(width: number): void;
}

/** `onWidth` gets the wanted width; `isDone` when the user let go. */
export function makeGrip(
  pane: HTMLElement,
  onWidth: (width: number, isDone: boolean) => void,
  signal: AbortSignal,
): Grip {
  const element = make(pane.ownerDocument, 'div');
  element.className = 'grip';
  element.tabIndex = 0;
  for (const [name, value] of Object.entries({
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the sidebar',
    'aria-valuemin': '320',
    'aria-valuemax': '480',
  }))
    element.setAttribute(name, value);
  let width = 360;
  let drag: { x: number; width: number } | undefined;
  /** 1 when the sidebar is on the right: moving left makes it wider. */
  const side = (): number => (getComputedStyle(pane).direction === 'rtl' ? -1 : 1);
  const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(name, listener, { signal });
  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    drag = { x: event.clientX, width };
    element.setPointerCapture(event.pointerId);
    pane.classList.add('moving');
  });
  on('pointermove', (event) => {
    if (drag !== undefined) onWidth(drag.width + (drag.x - event.clientX) * side(), false);
  });
  const drop = (): void => {
    if (drag === undefined) return;
    drag = undefined;
    pane.classList.remove('moving');
    onWidth(width, true);
  };
  on('pointerup', drop);
  on('pointercancel', drop);
  on('keydown', (event) => {
    event.stopPropagation();
    const by = event.key === 'ArrowLeft' ? stepPx : event.key === 'ArrowRight' ? -stepPx : 0;
    if (by === 0) return;
    event.preventDefault();
    onWidth(width + by * side(), true);
  });
  return {
    element,
    showWidth(now) {
      width = now;
      element.setAttribute('aria-valuenow', String(now));
    },
  };
}
