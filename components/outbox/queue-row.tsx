// One touch on its way to one target.
import { t } from '../../lib/i18n/t.ts';
import { clockTime } from '../../lib/model/moment.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { QueueItem } from '../../lib/wire/messages.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { agoWords, figure } from '../wording.ts';
import { isStuck, stateWord } from './words.ts';

interface QueueRowProps {
  item: QueueItem;
  now: number;
  onRetry: () => void;
  onSendNow: () => void;
  onUndo: () => void;
  onEdit: () => void;
}

export function QueueRow({ item, now, onRetry, onSendNow, onUndo, onEdit }: QueueRowProps) {
  const { touch, op, target, state, attempts, since, nextTryAt, why } = item;
  const isStanding = op === 'put' && touch.state !== 'undone';
  const who = touch.person.name || touch.person.email;
  const what = op === 'del' ? t('outbox.takeBack', [kindLabel(touch.kind)]) : kindLabel(touch.kind);
  const named = (does: string) => ({ 'aria-label': t('outbox.about', [does, what, who]) });
  return (
    <li class="grid gap-x-6 gap-y-1.5 border-hairline border-b py-2.5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div class="min-w-0">
        <p class="flex items-center gap-2">
          <Badge tone={isStuck(item) ? 'red' : state === 'sending' ? 'plain' : 'amber'}>{stateWord(state)}</Badge>
          <span class="min-w-0 truncate">
            <span class="font-medium">{what}</span>
            <span class="text-ink-soft" translate={false}>
              {' '}
              · {who}
            </span>
          </span>
        </p>
        <p class="max-w-prose text-pretty pt-0.5">{why}</p>
        <p class="text-ink-faint text-small tabular-nums">
          {[
            t('outbox.toTarget', [target.name]),
            t('outbox.logged', [agoWords(since, now)]),
            attempts === 0 ? t('outbox.untried') : t('outbox.tries', attempts, [figure(attempts)]),
            ...nextTry(item, now),
          ].join(' · ')}
        </p>
      </div>
      <span class="flex flex-wrap items-start gap-1">
        {isStuck(item) ? (
          <Button {...named(t('outbox.retry'))} onClick={onRetry}>
            {t('outbox.retry')}
          </Button>
        ) : (
          <Button
            {...named(t('outbox.sendNow'))}
            disabled={state === 'sending' || nextTryAt === ''}
            onClick={onSendNow}
          >
            {t('outbox.sendNow')}
          </Button>
        )}
        {isStanding && (
          <>
            <Button kind="ghost" {...named(t('common.edit'))} onClick={onEdit}>
              {t('common.edit')}
            </Button>
            <Button kind="ghost" {...named(t('common.undo'))} onClick={onUndo}>
              {t('common.undo')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}

function nextTry({ nextTryAt, state }: QueueItem, now: number): string[] {
  const at = Date.parse(nextTryAt);
  if (Number.isNaN(at) || state === 'sending') return [];
  return [at <= now ? t('outbox.nextInLine') : t('outbox.leaves', [clockTime(at, now)])];
}
