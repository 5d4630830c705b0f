// One touch or engagement: what and when, its words, how it was seen, where it stands with each target, and what can be done.
import { ArrowDownLeft, ArrowUpRight, Pencil, Undo2 } from 'lucide-preact';
import { listWords } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Evidence } from '../../lib/model/touch.ts';
import { facetsOf } from '../../lib/touches/timeline.ts';
import { evidenceLabel, kindLabel } from '../../lib/touches/words.ts';
import type { TimelineRow as Row, TouchRow } from '../../lib/wire/messages.ts';
import { timeWords } from '../day-words.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { targetWords } from './target-words.ts';

interface TimelineRowProps {
  row: Row;
  /** Says whose it is; false where all are of one person. */
  isNamed: boolean;
  now: number;
  onUndo: (touchId: string) => void;
  onEdit: (row: TouchRow) => void;
}

/** Cues that say no more than how it was seen. */
const plain: ReadonlySet<string> = new Set(['by-hand', 'own-list']);

/** `Auto`, then the cue: `seen “Message sent”`. */
const seenWords = (evidence: Evidence): string[] => [
  tOf('timeline.seenBy', evidence.seenBy),
  ...(plain.has(evidence.cue) ? [] : [evidenceLabel(evidence)]),
];

const toneClass = { plain: '', green: '', amber: 'text-amber', red: 'text-red' };

/** A day is known, the hour is not: a list told only the day. */
const hasTime = ({ touch }: TouchRow): boolean => touch.saidWhen === undefined;

export function TimelineRow({ row: { row, who }, isNamed, now, onUndo, onEdit }: TimelineRowProps) {
  const { touch } = row;
  const isUndone = touch.state === 'undone';
  const { direction } = facetsOf(touch);
  const words = touch.note || touch.subject;
  const facts = [touch.disposition, touch.deal].filter((word) => word !== undefined && word !== '');
  const kind = kindLabel(touch.kind);
  return (
    <li class="relative flex gap-2 border-hairline border-b py-1.5 ps-3 pe-2">
      <span class="mt-0.5 flex" title={tOf('timeline.direction', direction)}>
        <Icon
          of={direction === 'in' ? ArrowDownLeft : ArrowUpRight}
          size={14}
          class={direction === 'in' ? 'text-green' : 'text-ink-faint'}
        />
        <span class="sr-only">{tOf('timeline.direction', direction)}</span>
      </span>
      <div class="min-w-0 flex-1">
        <div class="flex items-baseline justify-between gap-2">
          <span class={`min-w-0 truncate font-medium ${isUndone ? 'text-ink-faint line-through' : ''}`}>
            {kind}
            {isNamed && <span class="font-normal text-ink-soft"> · {who}</span>}
          </span>
          <time class="shrink-0 text-ink-faint text-small" dateTime={touch.occurredAt} title={touch.occurredAt}>
            {hasTime(row) ? timeWords(touch.occurredAt) : ''}
          </time>
        </div>
        {words !== '' && (
          <p class="truncate text-ink-soft" title={words}>
            {words}
          </p>
        )}
        {facts.length > 0 && <p class="truncate text-ink-soft">{facts.join(' · ')}</p>}
        {row.assetTitles.length > 0 && (
          <p class="truncate text-ink-soft">{t('timeline.with', [listWords(row.assetTitles)])}</p>
        )}
        <div class="flex items-end justify-between gap-2 text-ink-faint text-small">
          <p class="flex min-w-0 flex-wrap gap-x-3 py-1">
            {!isUndone && <span>{seenWords(touch.evidence).join(' · ')}</span>}
            <Targets row={row} now={now} />
          </p>
          <span class="flex shrink-0">
            {!isUndone && (
              <IconButton label={t('timeline.editOf', [kind])} class="size-6" onClick={() => onEdit(row)}>
                <Icon of={Pencil} size={14} />
              </IconButton>
            )}
            {row.canUndo && (
              <IconButton label={t('timeline.undoOf', [kind])} class="size-6" onClick={() => onUndo(touch.id)}>
                <Icon of={Undo2} size={14} />
              </IconButton>
            )}
          </span>
        </div>
      </div>
    </li>
  );
}

function Targets({ row, now }: { row: TouchRow; now: number }) {
  const words = targetWords(row.targets, now);
  if (words.length === 0)
    return <span>{row.touch.state === 'undone' ? t('timeline.undone') : t('timeline.keptHere')}</span>;
  return (
    <span class="min-w-0">
      {words.map(({ id, text, tone, why }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <span class={`whitespace-nowrap ${toneClass[tone]}`} title={why || undefined}>
            {text}
          </span>
        </span>
      ))}
    </span>
  );
}
