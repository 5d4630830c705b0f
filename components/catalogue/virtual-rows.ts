// Which rows of a long list are drawn: those in sight and a few around them. All are equally high, so it is arithmetic: measuring a
// hundred thousand anew for every search would cost more than the search.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond each edge, so that a step of the wheel finds them there. */
const overscan = 12;
/** Rows between two drawings. */
const step = 4;

export interface VirtualRows {
  indices: number[];
  /** Heights of what is not drawn, in pixels. */
  before: number;
  after: number;
}

/** @param top first row in sight @param shown rows that the box has room for */
export function rowsAround(count: number, size: number, top: number, shown: number): VirtualRows {
  const from = Math.max(0, Math.min(top, count - shown) - overscan);
  const to = Math.min(count, Math.max(0, Math.min(top, count - shown)) + shown + step + overscan);
  return {
    indices: Array.from({ length: to - from }, (_, at) => from + at),
    before: from * size,
    after: (count - to) * size,
  };
}

/** @param size height of a row in pixels */
export function useVirtualRows(count: number, size: number, box: RefObject<HTMLElement | null>): VirtualRows {
  const [{ top, shown }, see] = useState({ top: 0, shown: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      const now = {
        top: Math.floor(element.scrollTop / size / step) * step,
        shown: Math.ceil(element.clientHeight / size),
      };
      see((before) => (before.top === now.top && before.shown === now.shown ? before : now));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, size]);
  return rowsAround(count, size, top, shown);
}
