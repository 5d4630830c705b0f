// Every message by direction: host ↔ background in host-messages, a page's requests and their answers in requests and
// answers, the background's pushes to pages here. A page asks and is answered by number.
import * as v from 'valibot';
import type { Context } from '../model/context.ts';
import type { RecordState } from '../model/off-record.ts';
import type { Problem } from '../model/result.ts';
import type { Settings } from '../model/settings.ts';
import type { TouchDraft } from '../model/touch.ts';
import type { Wish } from '../model/wish.ts';
import type { Building, SensitiveQuestion, SyncStatus, TouchRow } from './answers.ts';
import { type RequestName, requestSchemas } from './requests.ts';

export * from './answers.ts';
export * from './host-messages.ts';
export { hostPort, pagePort } from './ports.ts';
export * from './requests.ts';

export const pageToBackground = v.object({
  id: v.pipe(v.number(), v.integer()),
  /** The same when a request is repeated after the worker was stopped. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  name: v.picklist(Object.keys(requestSchemas) as [RequestName, ...RequestName[]]),
  argument: v.unknown(),
});

// ── background → page ────────────────────────────────────────────────────────
export type BackgroundToPage =
  | { type: 'answer'; id: number; ok: true; value: unknown }
  | { type: 'answer'; id: number; ok: false; problem: Problem }
  | { type: 'context'; context: Context | undefined }
  | { type: 'touch'; row: TouchRow }
  /** Something looked like a touch and was not proved: "Did you send this to Ann?". */
  | { type: 'possible-touch'; viewId: string; draft: TouchDraft }
  /** A touch was seen and may be private: nothing is logged before the rep says so. */
  | ({ type: 'sensitive-touch' } & SensitiveQuestion)
  /** The host's own undo took it back: a question about it is over. */
  | { type: 'taken-back'; dedupeKey: string }
  /** A touch was seen and is not logged; `why` is one sentence for the live strip. */
  | { type: 'not-logged'; viewId: string; name: string; why: string }
  /** The switch or the never-log list changed; for the view that the page shows. */
  | { type: 'record'; viewId: string; state: RecordState }
  /** The rep's own list is on screen and shows touches that the ledger does not have; 0 = none any more. */
  | { type: 'sweep'; viewId: string; missing: number }
  /** This person is gone: what shows them is asked for again. */
  | { type: 'erased'; personId: string }
  /** The data as a whole: from the future, blocked, full. Nothing = it is well again. */
  | { type: 'store'; problem: Problem | undefined }
  /** Next steps or cadences changed: what shows them is asked for again. */
  | { type: 'steps' }
  /** The facts that assets rest on changed. */
  | { type: 'facts' }
  | { type: 'sync'; status: SyncStatus }
  | { type: 'catalogue'; assets: number }
  /** How many assets of an import were compared or written so far. */
  | { type: 'importing'; importId: string; done: number; total: number }
  /** How many parts of a backup were written so far. */
  | { type: 'restoring'; restoreId: string; done: number; total: number }
  /** How far the matcher is with a new index; nothing = done, ask again. */
  | { type: 'building'; building: Building | undefined }
  | { type: 'settings'; settings: Settings }
  /** A key, a menu entry or the address bar asks something of the sidebar. */
  | { type: 'wish'; wish: Wish };
