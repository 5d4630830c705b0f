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

/** A reading without the identity that the watcher adds. `trouble` is one of the `doubts` (health.ts): a page carries no sentences. */
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
   * The editor of the composer with this id, or of the one in use for an empty id. Nothing when it is gone; `why` names, in one
   * word of `host.insert`, why this one cannot be written into.
   */
  editorOf(page: Page, composerId: string): Editor | { why: string } | undefined;
  /** Watches for touches until `lookout.signal` aborts; see detect/detect.ts, which does the work from a host's table. */
  watchTouches(lookout: Lookout): void;
}

/** What a detector is handed: the page, the word of the one observer, and where to report. */
export interface Lookout extends PageChanges {
  page: Page;
  signal: AbortSignal;
  /**
   * A touch with proof. `startedAt` (epoch, ms) is the press: the view that was open then is the touch's view. `sentText`
   * is looked at for words that are private, and dropped.
   */
  touch(touch: SeenTouch, startedAt: number, sentText?: string): void;
  /** A trigger whose proof did not come in time: a question, never a record. */
  possible(touch: SeenTouch, startedAt: number): void;
  /** The host's own Undo took back what was reported, or asked about, under this `dedupeKey`. */
  undone(dedupeKey: string): void;
}

/** What watch.ts tells of the page, so that nobody needs a second observer or a poll. */
export interface PageChanges {
  /** Calls `listener` at every change, also of styles and texts and in a hidden tab, until the answer is called. Dear: only while something is awaited. */
  follow(listener: () => void): () => void;
  /** Calls `listener` with the document and each root of `Host.roots`, present and to come; a root may be told twice. */
  eachRoot(listener: (root: Node) => void): void;
  /** Calls `listener` with each reading that is published, the present one first. */
  onReading(listener: (reading: Reading) => void): void;
}
