// Runs in the page: a host's watcher and detectors as the content script wires them, and everything they report.
import { followCaret } from '../../lib/hosts/caret.ts';
import type { SeenTouch } from '../../lib/hosts/host.ts';
import { hosts } from '../../lib/hosts/index.ts';
import { watch } from '../../lib/hosts/watch.ts';

export interface Told {
  touches: SeenTouch[];
  /** Triggers without proof. */
  possible: SeenTouch[];
  /** Dedupe keys that the host's own Undo took back. */
  undone: string[];
  /** What was being sent, beside each touch: for the question whether it is private. */
  texts: string[];
}

/** Listens until the page is left; the answer is filled as it happens. */
export function listenFor(hostId: string): Told {
  const host = hosts.find((one) => one.id === hostId);
  if (host === undefined) throw new Error(`There is no host “${hostId}”.`);
  const told: Told = { touches: [], possible: [], undone: [], texts: [] };
  const { signal } = new AbortController();
  let views = 0;
  followCaret(document, signal);
  const { changes } = watch({
    host,
    document,
    url: () => location.href,
    newId: () => `view-${++views}`,
    publish: () => undefined,
    isOwn: () => false,
    signal,
  });
  host.watchTouches({
    page: {
      document,
      get url() {
        return location.href;
      },
    },
    signal,
    ...changes,
    touch: (touch, _, text = '') => {
      told.touches.push(touch);
      told.texts.push(text);
    },
    possible: (touch) => told.possible.push(touch),
    undone: (key) => told.undone.push(key),
  });
  return told;
}
