// What waits, what is under way and what gave up, each with its reason; sends now and tries again.

import { useEffect, useState } from 'preact/hooks';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { QueueItem, QueuePage, SyncStatus } from '../../lib/wire/messages.ts';
import { isStuck, stateWord } from '../outbox/words.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import { figure, syncWords } from '../wording.ts';

interface QueueDialogProps {
  isOpen: boolean;
  onClose: () => void;
  sync: SyncStatus;
  hubLink: string;
  /** The page with everything: filters, editing, export, and what left. */
  outboxLink: string;
  /** Asked when the dialog opens and whenever the sync status changes. */
  load: () => Promise<QueuePage>;
  onSendNow: () => void;
  onRetry: (seq: number) => void;
}

export function QueueDialog(props: QueueDialogProps) {
  return (
    <Dialog title={t('touch.queue.title')} isOpen={props.isOpen} onClose={props.onClose}>
      <Queue {...props} />
    </Dialog>
  );
}

function Queue({ sync, hubLink, outboxLink, load, onSendNow, onRetry }: QueueDialogProps) {
  const [page, setPage] = useState<QueuePage | undefined>(undefined);
  const [problem, setProblem] = useState('');
  // A new status is the sign that the queue has moved.
  useEffect(() => {
    let isHere = true;
    load().then(
      (loaded) => isHere && setPage(loaded),
      (error: unknown) => isHere && setProblem(error instanceof Error ? error.message : t('touch.queue.failed')),
    );
    return () => {
      isHere = false;
    };
  }, [sync]);
  const words = syncWords(sync);
  const items = page?.items;
  const open = items ?? [];
  return (
    <div class="flex flex-col gap-3">
      <div class="flex items-start justify-between gap-3">
        <div class="min-w-0">
          <p class="font-medium">{words.hub}</p>
          <p class="text-pretty text-ink-soft">
            {sync.message ||
              (sync.state === 'off'
                ? t('touch.queue.noHub')
                : t('touch.queue.goesTo', [listWords(sync.targets.map(({ label }) => label))]))}
          </p>
          {sync.hubUrl !== '' && <p class="truncate text-ink-faint text-small">{sync.hubUrl}</p>}
        </div>
        {sync.state === 'off' || sync.state === 'auth' ? (
          <a class={buttonClass('plain')} href={hubLink} target="_blank" rel="noopener">
            {sync.state === 'off' ? t('touch.queue.connect') : t('touch.queue.enterToken')}
          </a>
        ) : (
          <Button onClick={onSendNow} disabled={sync.waiting === 0}>
            {t('outbox.sendNow')}
          </Button>
        )}
      </div>
      {problem !== '' && <p class="text-red">{problem}</p>}
      {items === undefined && problem === '' && <SkeletonRows rows={2} />}
      {items !== undefined && open.length === 0 && (
        <p class="border-hairline border-t pt-3 text-ink-soft">{t('touch.queue.nothing')}</p>
      )}
      {open.length > 0 && (
        <ul class="border-hairline border-t">
          {open.map((item) => (
            <QueueRow key={item.seq} item={item} onRetry={onRetry} />
          ))}
        </ul>
      )}
      <p class="flex flex-wrap gap-x-3 text-ink-soft text-small">
        {page?.before !== undefined && (
          <span>{t('touch.queue.newest', [figure(open.length), figure(page.total)])}</span>
        )}
        <a class="text-blue underline underline-offset-2" href={outboxLink} target="_blank" rel="noopener">
          {t('touch.queue.open')}
        </a>
        <a class="text-blue underline underline-offset-2" href={`${outboxLink}#left`} target="_blank" rel="noopener">
          {t('outbox.view.left')}
        </a>
      </p>
    </div>
  );
}

function QueueRow({ item, onRetry }: { item: QueueItem; onRetry: (seq: number) => void }) {
  return (
    <li class="flex items-start justify-between gap-3 border-hairline border-b py-2 last:border-b-0">
      <div class="min-w-0">
        <p class="truncate">
          <span class="font-medium">
            {item.op === 'del' ? t('outbox.takeBack', [kindLabel(item.touch.kind)]) : kindLabel(item.touch.kind)}
          </span>
          <span class="text-ink-soft"> · {item.touch.person.name || item.touch.person.email}</span>
        </p>
        <p class="text-pretty text-ink-soft text-small">{item.why}</p>
      </div>
      <span class="flex shrink-0 flex-col items-end gap-1">
        <Badge tone={isStuck(item) ? 'red' : item.state === 'sending' ? 'plain' : 'amber'}>
          {stateWord(item.state)}
        </Badge>
        {isStuck(item) && (
          <Button kind="plain" onClick={() => onRetry(item.seq)}>
            {t('touch.queue.retry')}
          </Button>
        )}
      </span>
    </li>
  );
}
