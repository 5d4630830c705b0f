// Where LinkedIn keeps its parts: the page, the open shadow root of its dialogs and bubbles, and frames of its own origin.
// Everything that can stand in a dialog is looked for in all of them; the renderer of each is probed on its own.
import { all, frameDocument, type Root, shadowOf } from '../dom.ts';

const outlets = '#interop-outlet, [data-testid="interop-shadowdom"]';
const frames = 'iframe[data-testid="interop-iframe"], iframe[src*="/preload/"]';
const mostRoots = 12;

/** The page first, then roots inside it; a frame may hold an outlet and the other way round, so it goes two levels deep. */
export function rootsOf(document: Document): Root[] {
  const found: Root[] = [document];
  for (let at = 0; at < found.length && found.length < mostRoots; at++) {
    const root = found[at];
    if (root === undefined) break;
    const inner = [...all(root, outlets).map(shadowOf), ...all(root, frames).map(frameDocument)];
    for (const one of inner) if (one !== undefined && !found.includes(one)) found.push(one);
  }
  return found.slice(0, mostRoots);
}

/** Matches in all roots, in the order of roots. */
export const deepAll = (document: Document, css: string): Element[] =>
  rootsOf(document).flatMap((root) => all(root, css));
