// The touches of the person on screen, newest first, each with its proof, its place in the sync, and its undo.
import { History, MailOpen } from 'lucide-preact';
import { evidenceLabel, kindLabel } from '../../lib/touches/words.ts';
import type { TouchRow } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { agoWords } from '../wording.ts';

interface TimelineProps {
  touches: TouchRow[] | undefined;
  hasPerson: boolean;
  now: number;
  onUndo: (touchId: string) => void;
  onEdit: (row: TouchRow) => void;
  onLog: () => void;
}

export function TimelineView({ touches, hasPerson, now, onUndo, onEdit, onLog }: TimelineProps) {
  if (!hasPerson)
    return (
      <Notice icon={MailOpen} title="Nobody on screen">
        Open a mail or a profile to see what happened with this person.
      </Notice>
    );
  if (touches === undefined) return <SkeletonRows rows={3} />;
  if (touches.length === 0)
    return (
      <Notice
        icon={History}
        title="No touch yet"
        actions={
          <Button keys="L" onClick={onLog}>
            Log a touch
          </Button>
        }
      >
        What you send is logged here when the page proves it. You can also log a touch yourself.
      </Notice>
    );
  return (
    <ol aria-label="Touches, newest first">
      {touches.map((row) => (
        <TimelineRow key={row.touch.id} row={row} now={now} onUndo={onUndo} onEdit={onEdit} />
      ))}
    </ol>
  );
}

const act = 'h-6 rounded px-1.5 text-ink-soft transition-colors hover:bg-sunken hover:text-ink';
type RowProps = Pick<TimelineProps, 'now' | 'onUndo' | 'onEdit'> & { row: TouchRow };

function TimelineRow({ row, now, onUndo, onEdit }: RowProps) {
  const { touch } = row;
  const isUndone = touch.state === 'undone';
  const words = touch.note || touch.subject;
  const facts = [touch.disposition, touch.deal].filter((word) => word !== undefined && word !== '');
  return (
    <li class="border-hairline border-b px-3 py-2">
      <div class="flex items-baseline justify-between gap-2">
        <span class={`font-medium ${isUndone ? 'text-ink-faint line-through' : ''}`}>{kindLabel(touch.kind)}</span>
        <time class="shrink-0 text-ink-faint text-small" dateTime={touch.occurredAt} title={touch.occurredAt}>
          {agoWords(touch.occurredAt, now)}
        </time>
      </div>
      {words !== '' && (
        <p class="truncate text-ink-soft" title={words}>
          {words}
        </p>
      )}
      {facts.length > 0 && <p class="truncate text-ink-soft">{facts.join(' · ')}</p>}
      {row.assetTitles.length > 0 && <p class="truncate text-ink-soft">With {row.assetTitles.join(', ')}</p>}
      <div class="mt-0.5 flex min-h-6 items-center justify-between gap-2 text-ink-faint text-small">
        <span class="min-w-0 text-pretty">
          {isUndone ? '' : `${evidenceLabel(touch.evidence)} · `}
          <span class={touch.state === 'failed' ? 'text-red' : ''}>{row.sync}</span>
        </span>
        <span class="flex shrink-0">
          {!isUndone && (
            <button type="button" onClick={() => onEdit(row)} class={act}>
              Edit<span class="sr-only"> {kindLabel(touch.kind)}</span>
            </button>
          )}
          {row.canUndo && (
            <button type="button" onClick={() => onUndo(touch.id)} class={act}>
              Undo<span class="sr-only"> {kindLabel(touch.kind)}</span>
            </button>
          )}
        </span>
      </div>
    </li>
  );
}
