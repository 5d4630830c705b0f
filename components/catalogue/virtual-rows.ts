// Which rows of a long list are drawn: those in sight and a few around them.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const overscan = 8;

export interface VirtualRows {
  indices: number[];
  /** Heights of what is not drawn, in pixels. */
  before: number;
  after: number;
}

/** @param size height of a row in pixels */
export function useVirtualRows(count: number, size: number, box: RefObject<HTMLElement | null>): VirtualRows {
  const [, redraw] = useState(0);
  const options = {
    count,
    overscan,
    estimateSize: () => size,
    getScrollElement: () => box.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw((turn) => turn + 1),
  };
  const held = useRef<Virtualizer<HTMLElement, Element>>(new Virtualizer(options));
  const virtual = held.current;
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  const rows = virtual.getVirtualItems();
  return {
    indices: rows.map(({ index }) => index),
    before: rows[0]?.start ?? 0,
    after: virtual.getTotalSize() - (rows.at(-1)?.end ?? 0),
  };
}
