// Which editor the user works in. A bubble with the caret of the page before does not make its person the one on screen:
// what was focused when the address changed counts again only after a new focus.
import { lastComposer } from '../caret.ts';
import { activeIn, holds, isVisible } from '../dom.ts';

interface Seen {
  path: string;
  stale: WeakRef<Element> | undefined;
}
const memory = new WeakMap<Document, Seen>();

/** The element the user writes in or wrote in last on this page; nothing when it is gone, hidden or of the page before. */
export function inUse(document: Document, path: string): Element | undefined {
  const last = lastComposer(document);
  const active = activeIn(document);
  const isActive = last !== undefined && active !== undefined && holds(last, active);
  let seen = memory.get(document);
  if (seen?.path !== path) {
    seen = { path, stale: seen === undefined || last === undefined || isActive ? undefined : new WeakRef(last) };
    memory.set(document, seen);
  }
  if (last === undefined || !isVisible(last)) return undefined;
  if (isActive) seen.stale = undefined;
  return seen.stale?.deref() === last ? undefined : last;
}
