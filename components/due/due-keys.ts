// Keys of the list of next steps: arrows walk, letters act on the row that has the focus. None acts while the rep types.
import type { DueRow } from '../../lib/wire/messages.ts';
import type { Due } from './due-feed.ts';

interface DueKeys {
  due: Due;
  rows: readonly DueRow[];
  onSnoozing: (stepId: string) => void;
}

/** Which row an arrow leads to; the ends hold. */
export function walkedTo(ids: readonly string[], from: string, by: 1 | -1): string {
  const at = ids.indexOf(from);
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)] ?? '';
}

export function onDueKey(event: KeyboardEvent, { due, rows, onSnoozing }: DueKeys): void {
  const target = event.target as HTMLElement;
  const isTyping = target.closest('input, select, textarea') !== null;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const row = rows.find(({ step }) => step.id === due.selected.peek());
  if (row === undefined) return;
  const walk = (by: 1 | -1) => (): void => {
    const goal = walkedTo(
      rows.map(({ step }) => step.id),
      row.step.id,
      by,
    );
    due.selected.value = goal;
    document.querySelector<HTMLElement>(`[data-step="${CSS.escape(goal)}"]`)?.focus();
  };
  const does: Record<string, (() => void) | undefined> = {
    ArrowDown: walk(1),
    ArrowUp: walk(-1),
    d: () => void due.done(row),
    x: () => void due.skip(row),
    z: () => onSnoozing(row.step.id),
    i: due.isOnScreen(row.person.id) ? () => void due.insert(row) : undefined,
    o: () => target.closest('li')?.querySelector<HTMLAnchorElement>('[data-open]')?.click(),
  };
  const act = does[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
}
