// Would feedback have helped? Plays a rep's own past over again, each showing judged only by what was known before it. The
// background turns feedback on only when this says that the used asset would have stood higher.
import { feedbackBonus, feedbackReader } from './feedback.ts';
import type { FeedbackRow } from './known.ts';
import { replayLeast } from './tuning.ts';

/** One list that was shown, with what became of it. */
export interface PastShowing {
  cell: string;
  /** Asset ids with the score they had without feedback, best first. */
  shown: readonly { assetId: string; score: number }[];
  /** The assets that were inserted or sent. */
  used: readonly string[];
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

/** @param past oldest first. */
export function replay(past: readonly PastShowing[]): ReplayResult {
  const rows: FeedbackRow[] = [];
  let judged = 0;
  let [before, after] = [0, 0];
  for (const { cell, shown, used } of past) {
    if (used.length > 0) {
      judged++;
      const share = feedbackReader({ isOn: true, rows });
      const learned = [...shown].sort(
        (x, y) => y.score + feedbackBonus(share(y.assetId, cell)) - x.score - feedbackBonus(share(x.assetId, cell)),
      );
      before += placeOf(
        shown.map(({ assetId }) => assetId),
        used,
      );
      after += placeOf(
        learned.map(({ assetId }) => assetId),
        used,
      );
    }
    for (const { assetId } of shown)
      rows.push({ assetId, cell, counts: { shown: 1, used: used.includes(assetId) ? 1 : 0, opened: 0, dismissed: 0 } });
  }
  const [without, withFeedback] = [before / Math.max(1, judged), after / Math.max(1, judged)];
  return { judged, without, with: withFeedback, isBetter: judged >= replayLeast && withFeedback > without };
}
