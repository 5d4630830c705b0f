// Which next steps stand together: what is overdue first, then by day. Pure.
import { addDays } from '../../lib/cadences/days.ts';
import type { DueRow } from '../../lib/wire/messages.ts';

export const groupNames = ['overdue', 'today', 'tomorrow', 'later'] as const;
export type GroupName = (typeof groupNames)[number];

export function groupOf(dueOn: string, today: string): GroupName {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn === addDays(today, 1) ? 'tomorrow' : 'later';
}

/** Groups with something in them; the order of the rows stays. */
export function groupsOf(rows: readonly DueRow[], today: string): { name: GroupName; rows: DueRow[] }[] {
  return groupNames
    .map((name) => ({ name, rows: rows.filter(({ step }) => groupOf(step.dueOn, today) === name) }))
    .filter((group) => group.rows.length > 0);
}

/** The row that is selected after the list changed: the same, else the one that took its place. */
export function selectedAfter(before: readonly string[], after: readonly string[], selected: string): string {
  if (after.includes(selected)) return selected;
  const at = before.indexOf(selected);
  return after[Math.min(Math.max(at, 0), after.length - 1)] ?? '';
}
