// Between a content script and the background: a host only reports and obeys. Each report is checked by its schema.
import * as v from 'valibot';
import type { FrameWords } from '../hosts/frame.ts';
import type { Health } from '../hosts/health.ts';
import type { ImportedAnchors } from '../hosts/locate.ts';
import { contextSchema } from '../model/context.ts';
import type { Insertion } from '../model/insertion.ts';
import type { Settings } from '../model/settings.ts';
import { touchDraftSchema } from '../model/touch.ts';

const viewId = v.pipe(v.string(), v.maxLength(64));

// ── host → background ────────────────────────────────────────────────────────
export const hostToBackground = v.variant('type', [
  v.object({
    type: v.literal('context'),
    context: contextSchema,
    /** What reading cost since the page was opened, in ms; `isQuiet`: nothing of ours stood in the page. */
    cost: v.optional(v.object({ readMs: v.number(), watchMs: v.number(), isQuiet: v.boolean() })),
  }),
  /** Repeated until `touch-kept` comes back; the dedupe key makes the repetition harmless. */
  v.object({
    type: v.literal('touch'),
    viewId,
    draft: touchDraftSchema,
    /** What was being sent: looked at for private words, then dropped. */
    sentText: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  }),
  /** A trigger without proof in time: the sidebar may ask, nothing is recorded. */
  v.object({ type: v.literal('touch-possible'), viewId, draft: touchDraftSchema }),
  /** The host's own undo (Gmail's "Undo") took the touch back, or what was asked about. */
  v.object({ type: v.literal('touch-undone'), dedupeKey: v.pipe(v.string(), v.maxLength(200)) }),
  /** Answer to an `insert` command. `landed` = the text was read back from the composer. */
  v.object({
    type: v.literal('inserted'),
    commandId: v.number(),
    landed: v.boolean(),
    why: v.pipe(v.string(), v.maxLength(300)),
  }),
  v.object({
    type: v.literal('layout'),
    width: v.optional(v.number()),
    isCollapsed: v.optional(v.boolean()),
    launcherTop: v.optional(v.number()),
  }),
  /** The user clicked "open in the side panel" on the launcher. */
  v.object({ type: v.literal('open-panel') }),
  /** Answer to `selection`: what the user selected on the page. */
  v.object({
    type: v.literal('selected'),
    commandId: v.number(),
    text: v.pipe(v.string(), v.maxLength(2_000)),
    title: v.pipe(v.string(), v.maxLength(500)),
  }),
]);
export type HostToBackground = v.InferOutput<typeof hostToBackground>;

// ── background → host ────────────────────────────────────────────────────────
export type HostSettings = Pick<
  Settings,
  'placement' | 'width' | 'isCollapsed' | 'launcherTop' | 'theme' | 'logProfileViews'
>;
export type BackgroundToHost =
  /** `isQuiet`: nothing is put into the page. `packs`: anchors of imported selector packs; those missing are the built-in ones. */
  | {
      type: 'settings';
      settings: HostSettings;
      isOff: boolean;
      isQuiet: boolean;
      words: FrameWords;
      packs?: ImportedAnchors;
    }
  | { type: 'insert'; commandId: number; viewId: string; composerId: string; insertion: Insertion }
  /** The touch is in the ledger, durably: the host may forget it. */
  | { type: 'touch-kept'; dedupeKey: string }
  /** The frame spoke: the 3 s handshake is won. */
  | { type: 'frame-ready' }
  | { type: 'frame-width'; width: number }
  | { type: 'collapse' }
  /** Unfold the frame and give it the keyboard: the user pressed a key or chose a menu entry for it. */
  | { type: 'show-frame' }
  | { type: 'focus-page' }
  /** Read again: a page asked for it. */
  | { type: 'read' }
  /** What the dot on the launcher shows of the context that was reported last. */
  | { type: 'health'; health: Health; words: string }
  /** Tell the selected text: the user clicked for it. */
  | { type: 'selection'; commandId: number };
