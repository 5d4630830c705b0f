// One touch on its way to one target.
import { clockTime } from '../../lib/model/moment.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { QueueItem } from '../../lib/wire/messages.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { agoWords, countOf } from '../wording.ts';
import { isStuck, stateWord } from './words.ts';

interface QueueRowProps {
  item: QueueItem;
  now: number;
  onRetry: () => void;
  onSendNow: () => void;
  onUndo: () => void;
  onEdit: () => void;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function QueueRow({ item, now, onRetry, onSendNow, onUndo, onEdit }: QueueRowProps) {
  const { touch, op, target, state, attempts, since, nextTryAt, why } = item;
  const isStanding = op === 'put' && touch.state !== 'undone';
  const who = touch.person.name || touch.person.email;
  const what = op === 'del' ? `Take back: ${kindLabel(touch.kind)}` : kindLabel(touch.kind);
  const named = (does: string) => ({ 'aria-label': `${does}: ${what}, ${who}` });
  return (
    <li class="grid gap-x-6 gap-y-1.5 border-hairline border-b py-2.5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div class="min-w-0">
        <p class="flex items-center gap-2">
          <Badge tone={isStuck(item) ? 'red' : state === 'sending' ? 'plain' : 'amber'}>{stateWord[state]}</Badge>
          <span class="min-w-0 truncate">
            <span class="font-medium">{what}</span>
            <span class="text-ink-soft"> · {who}</span>
          </span>
        </p>
        <p class="max-w-prose text-pretty pt-0.5">{why}</p>
        <p class="text-ink-faint text-small tabular-nums">
          {[
            `To ${target.name}`,
            capital(`logged ${agoWords(since, now)}`),
            attempts === 0 ? 'Not tried yet' : countOf(attempts, 'try', 'tries'),
            ...nextTry(item, now),
          ].join(' · ')}
        </p>
      </div>
      <span class="flex flex-wrap items-start gap-1">
        {isStuck(item) ? (
          <Button {...named('Retry')} onClick={onRetry}>
            Retry
          </Button>
        ) : (
          <Button {...named('Send now')} disabled={state === 'sending' || nextTryAt === ''} onClick={onSendNow}>
            Send now
          </Button>
        )}
        {isStanding && (
          <>
            <Button kind="ghost" {...named('Edit')} onClick={onEdit}>
              Edit
            </Button>
            <Button kind="ghost" {...named('Undo')} onClick={onUndo}>
              Undo
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
  return [at <= now ? 'Next in line' : `Leaves ${clockTime(at, now)}`];
}
