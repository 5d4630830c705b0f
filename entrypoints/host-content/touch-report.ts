// Reports touches until the background has kept them: a worker may be stopped between the proof and the ledger.
// The dedupe key makes the repetition harmless.
import type { TouchDraft } from '../../lib/model/touch.ts';
import type { HostToBackground } from '../../lib/wire/messages.ts';

const againMs = 2_000;
const mostTries = 150;
const keptViews = 8;

const mostText = 10_000;

interface Reported {
  draft: TouchDraft;
  /** What was being sent; looked at once by the background and kept nowhere. */
  sentText: string;
  viewId: string;
  tries: number;
}
interface ReportOptions {
  send: (message: HostToBackground) => void;
  /** Sends the present context anew and answers its view. */
  refresh: () => string;
  signal: AbortSignal;
}

export interface TouchReport {
  /** The view that is shown from now on. */
  viewShown(viewId: string): void;
  /** `startedAt` in epoch ms: the touch belongs to the view that was open then. */
  report(draft: TouchDraft, startedAt: number, sentText?: string): void;
  kept(dedupeKey: string): void;
  viewAt(startedAt: number): string;
}

export function touchReport({ send, refresh, signal }: ReportOptions): TouchReport {
  const open = new Map<string, Reported>();
  const views: { viewId: string; since: number }[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  const tell = ({ viewId, draft, sentText }: Reported): void =>
    send({ type: 'touch', viewId, draft, ...(sentText !== '' && { sentText }) });
  const repeat = (): void => {
    for (const [key, one] of open) {
      one.tries += 1;
      if (one.tries > mostTries) open.delete(key);
      // A background that was stopped knows only the present view.
      if (one.tries === 2) one.viewId = refresh();
      tell(one);
    }
    if (open.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  const viewAt = (startedAt: number): string =>
    (views.findLast((view) => view.since <= startedAt) ?? views.at(0))?.viewId ?? '';
  return {
    viewAt,
    viewShown(viewId) {
      if (views.at(-1)?.viewId === viewId) return;
      views.push({ viewId, since: Date.now() });
      if (views.length > keptViews) views.shift();
    },
    report(draft, startedAt, sentText = '') {
      if (signal.aborted || open.has(draft.dedupeKey)) return;
      const one: Reported = { draft, viewId: viewAt(startedAt), sentText: sentText.slice(0, mostText), tries: 0 };
      open.set(draft.dedupeKey, one);
      tell(one);
      timer ??= setInterval(repeat, againMs);
    },
    kept: (dedupeKey) => open.delete(dedupeKey),
  };
}
