// The page's line to the background. A stopped background is called again while the tab is visible; after that the last
// context is sent anew, and what could not be sent waits for the line.
import { browser } from 'wxt/browser';
import { isHidden, listen } from '../../lib/hosts/dom.ts';
import type { BackgroundToHost, HostToBackground } from '../../lib/wire/messages.ts';
import { hostPort } from '../../lib/wire/ports.ts';

const mostWaiting = 20;

interface PortOptions {
  signal: AbortSignal;
  /** The line is open again after a break. */
  onOpen: () => void;
  onMessage: (message: BackgroundToHost) => void;
}

export function openHostPort({ signal, onOpen, onMessage }: PortOptions): { send(message: HostToBackground): void } {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let waiting: HostToBackground[] = [];
  let tries = 0;
  let hasBroken = false;

  const open = (): void => {
    if (port !== undefined || signal.aborted || isHidden(document)) return;
    try {
      const fresh = browser.runtime.connect({ name: hostPort });
      port = fresh;
      fresh.onMessage.addListener((message: unknown) => {
        tries = 0;
        onMessage(message as BackgroundToHost);
      });
      fresh.onDisconnect.addListener(() => {
        port = undefined;
        hasBroken = true;
        tries += 1;
        setTimeout(open, Math.min(10_000, 25 * 2 ** tries));
      });
      const late = waiting;
      waiting = [];
      for (const message of late) send(message);
      if (hasBroken) onOpen();
    } catch {
      // "Extension context invalidated": the poll in index.ts ends this script.
      port = undefined;
    }
  };
  const send = (message: HostToBackground): void => {
    if (signal.aborted) return;
    open();
    try {
      if (port === undefined) throw new Error('closed');
      port.postMessage(message);
    } catch {
      port = undefined;
      // A context is sent anew when the line opens; only what must not be lost waits.
      if (message.type !== 'context') waiting = [...waiting, message].slice(-mostWaiting);
    }
  };
  listen(document, 'visibilitychange', open, signal);
  signal.addEventListener('abort', () => port?.disconnect(), { once: true });
  open();
  return { send };
}
