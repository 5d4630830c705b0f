// Would feedback have helped? Plays a rep's own past over again, each showing judged only by what was known before it. The
// background turns feedback on only when this says that the used asset would have stood higher.
import { addCounts, feedbackBonus, feedbackReader, noCounts } from './feedback.ts';
import { type Job, runThrough } from './index/job.ts';
import type { FeedbackRow } from './known.ts';
import { replayGain, replayLeast } from './tuning.ts';

/** One list that was shown, with what became of it. */
export interface PastShowing {
  cell: string;
  /** Asset ids with the score they had without feedback, best first. */
  shown: readonly { assetId: string; score: number }[];
  /** The assets that were inserted, copied or sent. */
  used: readonly string[];
  opened?: readonly string[];
  dismissed?: readonly string[];
}

export interface ReplayResult {
  /** Showings in which something was used. */
  judged: number;
  /** Mean of 1 / place of the first used asset, without and with feedback. */
  without: number;
  with: number;
  /** Enough showings, and better with feedback. */
  isBetter: boolean;
}

const placeOf = (order: readonly string[], used: readonly string[]): number => {
  const at = order.findIndex((id) => used.includes(id));
  return at < 0 ? 0 : 1 / (at + 1);
};

/** How one showing would have stood with what was known before it. */
function orderWith(rows: readonly FeedbackRow[], { cell, shown }: PastShowing): string[] {
  const share = feedbackReader({ isOn: true, rows });
  return shown
    .map(({ assetId, score }) => ({ assetId, score: score + feedbackBonus(share(assetId, cell)) }))
    .sort((x, y) => y.score - x.score)
    .map(({ assetId }) => assetId);
}

/** As a job, since each showing reads all counts before it. @param past oldest first. */
export function* replayJob(past: readonly PastShowing[]): Job<ReplayResult> {
  const known = new Map<string, FeedbackRow>();
  let judged = 0;
  let [before, after] = [0, 0];
  for (const [at, showing] of past.entries()) {
    const { cell, shown, used, opened = [], dismissed = [] } = showing;
    const ids = shown.map(({ assetId }) => assetId);
    if (ids.some((id) => used.includes(id))) {
      judged++;
      before += placeOf(ids, used);
      after += placeOf(orderWith([...known.values()], showing), used);
      yield at / past.length;
    }
    const one = (list: readonly string[], id: string): number => (list.includes(id) ? 1 : 0);
    for (const assetId of ids) {
      const key = `${assetId}\n${cell}`;
      const counts = addCounts(known.get(key)?.counts ?? noCounts, {
        shown: 1,
        used: one(used, assetId),
        opened: one(opened, assetId),
        dismissed: one(dismissed, assetId),
      });
      known.set(key, { assetId, cell, counts });
    }
  }
  const [without, withFeedback] = [before / Math.max(1, judged), after / Math.max(1, judged)];
  const isBetter = judged >= replayLeast && withFeedback - without >= replayGain;
  return { judged, without, with: withFeedback, isBetter };
}

/** The same in one go. */
export const replay = (past: readonly PastShowing[]): ReplayResult => runThrough(replayJob(past));
