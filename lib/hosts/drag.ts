// Dragging one of our own elements along one axis, and the arrow keys that do the same.

export interface DragOptions {
  /** Along the window's width or its height. */
  axis: 'clientX' | 'clientY';
  /** The key that moves against the axis, and the one that moves along it. */
  keys: readonly [string, string];
  onStart?: () => void;
  /** CSS pixels since the start. */
  onMove: (by: number) => void;
  /** The user let go. */
  onEnd: () => void;
  /** -1 against the axis, 1 along it. */
  onKey: (sign: number) => void;
  signal: AbortSignal;
}

export function draggable(element: HTMLElement, options: DragOptions): void {
  const { axis, keys, signal } = options;
  let from: number | undefined;
  const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(name, listener, { signal });
  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = event[axis];
    element.setPointerCapture(event.pointerId);
    options.onStart?.();
  });
  on('pointermove', (event) => {
    if (from !== undefined) options.onMove(event[axis] - from);
  });
  const drop = (): void => {
    if (from === undefined) return;
    from = undefined;
    options.onEnd();
  };
  on('pointerup', drop);
  on('pointercancel', drop);
  on('keydown', (event) => {
    event.stopPropagation();
    const at = keys.indexOf(event.key);
    if (at < 0) return;
    event.preventDefault();
    options.onKey(at * 2 - 1);
  });
}
