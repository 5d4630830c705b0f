// Stands in for WXT's content script context, which tells the page of itself: it posts a window message and fires an event
// whose names carry the extension's id. Our script must not be heard by the page, so this one only watches its own end.
import { browser } from 'wxt/browser';

export class ContentScriptContext {
  readonly #end = new AbortController();

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** True once the extension was updated or removed: nothing of it can be called any more. */
  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.#end.abort();
    return this.#end.signal.aborted;
  }

  onInvalidated(listener: () => void): () => void {
    this.#end.signal.addEventListener('abort', listener);
    return () => this.#end.signal.removeEventListener('abort', listener);
  }
}
