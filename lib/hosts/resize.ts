// The handle on the sidebar's inner edge: drag it or use the arrow keys.
import { make } from './dom.ts';
import { draggable } from './drag.ts';

const stepPx = 16;

export interface Grip {
  element: HTMLElement;
  showWidth(width: number): void;
}

/** `onWidth` gets the wanted width; `isDone` when the user let go. */
export function makeGrip(
  pane: HTMLElement,
  label: string,
  onWidth: (width: number, isDone: boolean) => void,
  signal: AbortSignal,
): Grip {
  const element = make(pane.ownerDocument, 'div', {
    class: 'grip',
    tabindex: '0',
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': '320',
    'aria-valuemax': '480',
  });
  let width = 360;
  let startedAt = width;
  /** -1 when the sidebar is on the right: moving left makes it wider. */
  const side = (): number => (getComputedStyle(pane).direction === 'rtl' ? 1 : -1);
  // Dragging must not select the page's text.
  element.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
  draggable(element, {
    axis: 'clientX',
    keys: ['ArrowLeft', 'ArrowRight'],
    onStart() {
      startedAt = width;
      pane.classList.add('moving');
    },
    onMove: (by) => onWidth(startedAt + by * side(), false),
    onEnd() {
      pane.classList.remove('moving');
      onWidth(width, true);
    },
    onKey: (sign) => onWidth(width + sign * stepPx * side(), true),
    signal,
  });
  return {
    element,
    showWidth(now) {
      width = now;
      element.setAttribute('aria-valuenow', String(now));
    },
  };
}
