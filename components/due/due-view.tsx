// What to do today: overdue and due next steps, then what comes, then who did not answer; under it the rhythm.
import { CalendarCheck2, MessageCircleDashed } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { Answers, SilentRow } from '../../lib/wire/messages.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import type { Due } from './due-feed.ts';
import { onDueKey } from './due-keys.ts';
import { DueLine } from './due-row.tsx';
import { groupsOf } from './groups.ts';
import { SilentActions } from './silent-actions.tsx';

export function DueView({ due, children }: { due: Due; now: number; children?: ComponentChildren }) {
  const list = due.list.value;
  return (
    <>
      {list === undefined ? (
        <Waiting trouble={due.trouble.value} />
      ) : (
        <>
          {list.count === 0 && <NothingDue hasMore={list.rows.length > 0} />}
          <Groups due={due} list={list} />
          {list.silent.length > 0 && <Silent due={due} rows={list.silent} today={list.today} />}
        </>
      )}
      {children}
    </>
  );
}

function Waiting({ trouble }: { trouble: string }) {
  return trouble === '' ? <SkeletonRows rows={3} /> : <p class="px-3 py-4 text-pretty text-red">{trouble}</p>;
}

/** In one line where the steps to come stand right under it. */
function NothingDue({ hasMore }: { hasMore: boolean }) {
  if (hasMore)
    return (
      <p class="flex items-center gap-2 border-hairline border-b px-3 py-2 font-medium">
        <Icon of={CalendarCheck2} size={14} class="text-ink-faint" />
        {t('steps.due.empty')}
      </p>
    );
  return (
    <Notice icon={CalendarCheck2} title={t('steps.due.empty')}>
      {t('steps.due.emptyNone')}
    </Notice>
  );
}

function Groups({ due, list }: { due: Due; list: Answers['steps.due'] }) {
  const [snoozing, setSnoozing] = useState('');
  const groups = groupsOf(list.rows, list.today);
  if (groups.length === 0) return null;
  const keys = { due, rows: list.rows, onSnoozing: setSnoozing };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows in it are buttons; their keys are heard in one place
    <div onKeyDown={(event) => onDueKey(event, keys)}>
      {groups.map(({ name, rows }) => (
        <section key={name} aria-label={tOf('steps.due', name)}>
          <SectionHead
            title={tOf('steps.due', name)}
            tone={name === 'overdue' ? 'amber' : 'plain'}
            count={rows.length}
          />
          <ul>
            {rows.map((row) => (
              <DueLine
                key={row.step.id}
                {...{ due, row, today: list.today }}
                isSelected={due.selected.value === row.step.id}
                isSnoozing={snoozing === row.step.id}
                onSnoozing={(isOpen) => setSnoozing(isOpen ? row.step.id : '')}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Silent({ due, rows, today }: { due: Due; rows: readonly SilentRow[]; today: string }) {
  return (
    <section aria-label={t('steps.due.silent')}>
      <SectionHead title={t('steps.due.silent')} count={rows.length} />
      <ul>
        {rows.map((row) => (
          <li key={row.touchId} data-silent="" class="flex items-center gap-2 border-hairline border-b px-3 py-2">
            <Icon of={MessageCircleDashed} size={14} class="mt-0.5 self-start text-ink-faint" />
            <span class="min-w-0 flex-1">
              <span class="block truncate font-medium">{row.person.name}</span>
              <span class="block truncate text-ink-faint text-small">
                {t('steps.due.silentSince', row.days, [row.days, kindLabel(row.kind)])}
              </span>
            </span>
            <SilentActions due={due} row={row} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}
