// Who is speaking? A frame of ours inside a host page has a `sender.tab` too, so the tab says nothing: the address does.
import type { Browser } from 'wxt/browser';

type Sender = Pick<Browser.runtime.MessageSender, 'id' | 'url' | 'frameId' | 'tab'> | undefined;

/** One of our own pages, wherever it is shown. `ownOrigin` ends with a slash. */
export const isOwnPage = (sender: Sender, ownId: string, ownOrigin: string): boolean =>
  sender?.id === ownId && (sender.url ?? '').startsWith(ownOrigin);

/** Our content script in the top frame of a host we know. */
export const isHostPage = (sender: Sender, ownId: string, isKnownHost: (url: string) => boolean): boolean =>
  sender?.id === ownId && sender.tab?.id !== undefined && sender.frameId === 0 && isKnownHost(sender.url ?? '');
