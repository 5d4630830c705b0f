// The two bottom lines: what just happened, with its proof and undo; and how the sync stands.

import {
  ArrowUpFromLine,
  Check,
  Cloud,
  CloudAlert,
  HardDrive,
  Lock,
  Pencil,
  PenLine,
  TriangleAlert,
} from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { evidenceLabel, kindLabel } from '../../lib/touches/words.ts';
import type { SyncStatus, TouchRow } from '../../lib/wire/messages.ts';
import { Key } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { syncWords, type Tone } from '../wording.ts';
import type { Happening } from './state.ts';
import { leftWords, undoLeft } from './undo-left.ts';
import { useClock } from './use-clock.ts';

const quiet =
  'inline-flex h-7 items-center gap-1.5 rounded-md px-1.5 text-small text-ink-soft transition-colors hover:bg-sunken hover:text-ink';

interface LiveStripProps {
  happening: Happening | undefined;
  undoSeconds: number;
  now: () => number;
  onUndo: (touchId: string) => void;
  onEdit: (row: TouchRow) => void;
}
const clockStep = 10_000;

/** Read aloud when it changes; errors may take as many lines as their sentence needs. */
export function LiveStrip({ happening, undoSeconds, now, onUndo, onEdit }: LiveStripProps) {
  const row = happening?.touch;
  const canUndo = row?.canUndo === true;
  const at = useClock(now, canUndo ? clockStep : 0);
  const left = row === undefined ? '' : leftWords(undoLeft(row.touch, undoSeconds, at));
  const isBad = happening?.tone === 'red';
  return (
    <div
      class={`flex shrink-0 items-center gap-2 ps-3 pe-1.5 text-small ${happening === undefined ? '' : 'min-h-9 border-hairline border-t py-1'} ${isBad ? 'bg-red-wash' : ''}`}
    >
      <p role="status" aria-live="polite" class="flex min-w-0 flex-1 gap-2 py-0.5">
        {happening !== undefined && (
          <>
            <Icon
              of={isBad ? TriangleAlert : happening.tone === 'plain' ? Lock : Check}
              size={14}
              class={`mt-px ${isBad ? 'text-red' : happening.tone === 'plain' ? 'text-ink-faint' : 'text-green'}`}
            />
            {row === undefined ? (
              <span class={`min-w-0 ${isBad ? 'text-pretty text-red' : 'truncate'}`}>
                <span class={isBad ? '' : 'font-medium'}>{happening.text}</span>
                {happening.detail !== '' && <span class="text-ink-soft"> · {happening.detail}</span>}
              </span>
            ) : (
              <span class="min-w-0 text-pretty" title={row.sync}>
                <span class="font-medium">{kindLabel(row.touch.kind)}</span>
                <span class="text-ink-soft"> · {evidenceLabel(row.touch.evidence)}</span>
              </span>
            )}
          </>
        )}
      </p>
      {happening?.onUndo !== undefined && (
        <button type="button" onClick={happening.onUndo} class={`${quiet} shrink-0`}>
          {t('common.undo')} <Key>U</Key>
        </button>
      )}
      {row !== undefined && row.touch.state !== 'undone' && (
        <span class="flex shrink-0">
          <button
            type="button"
            onClick={() => onEdit(row)}
            class={`${quiet} w-7 justify-center`}
            aria-label={t('common.edit')}
            title={t('touch.strip.editHint')}
          >
            <Icon of={Pencil} size={14} />
          </button>
          {canUndo && (
            <button
              type="button"
              onClick={() => onUndo(row.touch.id)}
              class={quiet}
              title={left === '' ? t('touch.strip.left') : t('touch.strip.noTrace', [left])}
            >
              {t('common.undo')} {left !== '' && <span class="text-ink-faint max-[400px]:hidden">{left}</span>}{' '}
              <Key>U</Key>
            </button>
          )}
        </span>
      )}
    </div>
  );
}

const hubIcon = { off: HardDrive, ok: Cloud, trouble: CloudAlert, auth: CloudAlert, gone: CloudAlert };
const toneClass: Record<Tone, string> = {
  plain: 'text-ink-faint',
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
};

interface SyncLineProps {
  sync: SyncStatus;
  canLog: boolean;
  onQueue: () => void;
  onLog: () => void;
}

export function SyncLine({ sync, canLog, onQueue, onLog }: SyncLineProps) {
  const words = syncWords(sync);
  return (
    <footer class="flex h-9 shrink-0 items-center justify-between gap-2 border-hairline border-t px-1.5">
      <button
        type="button"
        class={`${quiet} min-w-0`}
        onClick={onQueue}
        title={sync.message || t('touch.strip.showQueue')}
      >
        <Icon of={hubIcon[sync.state]} size={14} class={toneClass[words.tone]} />
        <span class={`truncate ${words.tone === 'plain' || words.tone === 'green' ? '' : toneClass[words.tone]}`}>
          {words.hub}
        </span>
        {words.queue !== '' && (
          <span class="inline-flex shrink-0 items-center gap-1 text-ink-faint">
            <span aria-hidden="true">·</span>
            {sync.waiting > 0 && <Icon of={ArrowUpFromLine} size={12} />}
            {words.queue}
          </span>
        )}
      </button>
      <button
        type="button"
        class={`${quiet} relative shrink-0 disabled:opacity-55`}
        disabled={!canLog}
        onClick={onLog}
        title={t('touch.log.title')}
      >
        <Icon of={PenLine} size={14} />
        <span aria-hidden="true">{t('touch.log.short')}</span>
        <span class="sr-only">{t('touch.log.title')}</span>
        <Key>L</Key>
      </button>
    </footer>
  );
}
