// The extension's side of the insertion tests: what the content script has, put into an isolated world.
import { followCaret } from '../../lib/hosts/caret.ts';
import { type Written, writeInto } from '../../lib/hosts/write.ts';
import type { Insertion } from '../../lib/model/insertion.ts';

const mark = '[data-under=test]';

/** Where the page put the editor: in itself, in the open shadow root or in the frame. */
function editorUnderTest(): Element {
  const outlet = document.querySelector('#interop-outlet');
  const frame = document.querySelector<HTMLIFrameElement>('[data-testid="rooster-iframe"]');
  const found =
    document.querySelector(mark) ??
    outlet?.shadowRoot?.querySelector(mark) ??
    frame?.contentDocument?.querySelector(mark);
  if (found === null || found === undefined) throw new Error('There is no editor on the page.');
  return found;
}

let element: Element | undefined;
const writer = {
  follow: () => followCaret(document, new AbortController().signal),
  /** Looks now, writes later: for an editor that is taken out of the page in between. */
  take: () => {
    element = editorUnderTest();
  },
  async write(
    insertion: Insertion,
    how: { hasRichLinks: boolean; maxLength?: number; undoesBySnapshots?: boolean },
  ): Promise<Written & { ms: number }> {
    const target = element ?? editorUnderTest();
    element = undefined;
    const start = performance.now();
    const written = await writeInto(target, insertion, { ...how, signal: new AbortController().signal });
    return { ...written, ms: performance.now() - start };
  },
};
Object.assign(globalThis, { writer });
