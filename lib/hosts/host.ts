// The extension point for hosts: one file per host that satisfies `Host`, one line in index.ts, one fixture folder.
// A host reads, and says where an insertion goes; lib/hosts/write.ts writes, on the rep's click. It never clicks, scrolls,
// fetches or changes the page.
import type { Context, HostId } from '../model/context.ts';
import type { TouchDraft } from '../model/touch.ts';

/** Everything a reader may look at. Tests hand in a document of their own. */
export interface Page {
  document: Document;
  url: string;
}

/** A reading without the identity that the watcher adds. */
export type Reading = Omit<Context, 'viewId' | 'host' | 'url' | 'pageLanguage'>;

/** The draft of a touch; the watcher fills `evidence.at`. */
export type SeenTouch = TouchDraft;

/** An open composer's editor, and what it takes. */
export interface Editor {
  element: Element;
  /** The host keeps `<a href>` in it. */
  hasRichLinks: boolean;
  /** Characters. */
  maxLength?: number;
  /** Its undo goes back to states that it stored itself at keys (roosterjs). */
  undoesBySnapshots?: boolean;
  /** Where an insertion's subject goes, while it is empty. */
  subject?: Element;
}

export interface Host {
  readonly id: HostId;
  /** Name for people, e.g. `Gmail`. */
  readonly label: string;
  /** Match patterns for the manifest. */
  readonly matches: readonly string[];
  /** Day on which the anchors were last checked, `YYYY-MM-DD`. */
  readonly dated: string;
  /** Pure: reads what is on screen. Never throws for a strange page; answers `state: 'unknown'`. */
  read(page: Page): Reading;
  /** The part of the URL that names the view: when it changes, the old person is gone at once. */
  viewKey(url: string): string;
  /** Open shadow roots and documents of same-origin frames that the watcher must observe too. */
  roots?(document: Document): readonly Node[];
  /**
   * The editor of the composer with this id, or of the one in use for an empty id. Nothing when it is gone; `why` says to
   * the rep that this one cannot be written into.
   */
  editorOf(page: Page, composerId: string): Editor | { why: string } | undefined;
  /**
   * Watches for touches with passive capture listeners until `signal` aborts. A touch is reported only with proof;
   * `onPossible` is called for a trigger whose proof did not come in time, `onUndone` when the host's own Undo took
   * back a touch that was reported under this `dedupeKey`. `startedAt` is the trigger's moment (epoch, ms): the view that
   * was open then is the touch's view.
   */
  watchTouches(
    page: Page,
    onTouch: (touch: SeenTouch, startedAt: number) => void,
    onPossible: (touch: SeenTouch, startedAt: number) => void,
    signal: AbortSignal,
    onUndone?: (dedupeKey: string) => void,
  ): void;
}
