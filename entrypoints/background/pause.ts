// How long work in the background waits, and how it keeps the browser from stopping the worker meanwhile.
import { browser } from 'wxt/browser';

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Chromium stops a worker after 30 s without an event or a call of its API; work of its own does not count. */
const stayAwakeMs = 20_000;

/** Called often while work is going on: makes one call of the browser's API in that time. @param now milliseconds. */
export function staysAwake(now: () => number): () => void {
  let last = now();
  return () => {
    if (now() - last < stayAwakeMs) return;
    last = now();
    void browser.runtime.getPlatformInfo();
  };
}
