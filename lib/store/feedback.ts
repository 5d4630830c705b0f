// Counts per asset and kind of situation: how often it was shown, used, opened and dismissed. On this device only.
import type { Database, FeedbackCountRow } from './database.ts';

type Counts = FeedbackCountRow['counts'];

/** Inside a transaction on feedback. */
export async function addFeedbackCounts(
  db: Database,
  cell: string,
  added: ReadonlyMap<string, Partial<Counts>>,
): Promise<void> {
  for (const [assetId, { shown = 0, used = 0, opened = 0, dismissed = 0 }] of added) {
    const before = (await db.feedback.get([assetId, cell]))?.counts;
    const counts = {
      shown: (before?.shown ?? 0) + shown,
      used: (before?.used ?? 0) + used,
      opened: (before?.opened ?? 0) + opened,
      dismissed: (before?.dismissed ?? 0) + dismissed,
    };
    await db.feedback.put({ assetId, cell, counts });
  }
}

export const feedbackRows = (db: Database): Promise<FeedbackCountRow[]> => Promise.resolve(db.feedback.toArray());
