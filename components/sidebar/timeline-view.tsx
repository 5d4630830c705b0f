// What happened with the person, or with everybody at the account: planned steps first, then touches and engagements by day,
// the newest on top, each with its proof, its place in the sync, and its undo.
import { CalendarClock, History, ListFilter, MailOpen } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { byDay, everything, isFiltered } from '../../lib/touches/timeline.ts';
import type { TimelinePage, TouchRow } from '../../lib/wire/messages.ts';
import { dueWords, headDay } from '../day-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { figure } from '../wording.ts';
import { stepWords } from './person-words.ts';
import type { SidebarState } from './state.ts';
import { TimelineBar } from './timeline-bar.tsx';
import { TimelineRow } from './timeline-row.tsx';

interface TimelineProps {
  state: Pick<SidebarState, 'timeline' | 'timelineScope' | 'timelineFilter'>;
  hasPerson: boolean;
  now: number;
  onUndo: (touchId: string) => void;
  onEdit: (row: TouchRow) => void;
  onLog: () => void;
  onMore: () => void;
}

export function TimelineView(props: TimelineProps) {
  const { state, hasPerson } = props;
  if (!hasPerson)
    return (
      <Notice icon={MailOpen} title={t('timeline.nobody')}>
        {t('timeline.nobodyHint')}
      </Notice>
    );
  const page = state.timeline.value;
  return (
    <>
      <TimelineBar
        page={page}
        scope={state.timelineScope.value}
        filter={state.timelineFilter.value}
        onScope={(scope) => {
          state.timelineScope.value = scope;
        }}
        onFilter={(filter) => {
          state.timelineFilter.value = filter;
        }}
      />
      {page === undefined ? <SkeletonRows rows={3} /> : <Filled {...props} page={page} />}
    </>
  );
}

function Filled(props: TimelineProps & { page: TimelinePage }) {
  const { page, state, now, onUndo, onEdit, onMore } = props;
  const isAccount = state.timelineScope.value === 'account';
  return (
    <>
      {isAccount && page.account !== '' && (
        <p class="truncate border-hairline border-b px-3 py-1 text-ink-soft text-small">
          {t('timeline.atAccount', page.people, [page.account, figure(page.people)])}
        </p>
      )}
      {page.steps.length > 0 && !isFiltered(state.timelineFilter.value) && (
        <Planned steps={page.steps} isNamed={isAccount} now={now} />
      )}
      {page.rows.length === 0 ? (
        <Nothing {...props} />
      ) : (
        byDay(page.rows).map(({ day, rows }) => (
          <section key={day} aria-label={headDay(day, now)}>
            <SectionHead isSticky title={<time dateTime={day}>{headDay(day, now)}</time>} />
            <ol>
              {rows.map((row) => (
                <TimelineRow
                  key={row.row.touch.id}
                  row={row}
                  isNamed={isAccount}
                  now={now}
                  onUndo={onUndo}
                  onEdit={onEdit}
                />
              ))}
            </ol>
          </section>
        ))
      )}
      {page.rows.length < page.shown && (
        <div class="flex items-center justify-between gap-2 px-3 py-2 text-ink-soft text-small">
          <span>{t('timeline.part', [figure(page.rows.length), figure(page.shown)])}</span>
          <Button onClick={onMore}>{t('timeline.more')}</Button>
        </div>
      )}
    </>
  );
}

interface PlannedProps {
  steps: TimelinePage['steps'];
  isNamed: boolean;
  now: number;
}

function Planned({ steps, isNamed, now }: PlannedProps) {
  return (
    <section aria-label={t('timeline.planned')}>
      <SectionHead isSticky title={t('timeline.planned')} />
      <ol>
        {steps.map(({ step, who }) => (
          <li key={step.id} class="flex items-baseline gap-2 border-hairline border-b px-3 py-1.5">
            <Icon of={CalendarClock} size={14} class="self-center text-ink-faint" />
            <span class="min-w-0 flex-1 truncate">
              <span class="inline-block first-letter:uppercase">{stepWords(step)}</span>
              {isNamed && <span class="text-ink-soft"> · {who}</span>}
            </span>
            <span class="shrink-0 text-ink-faint text-small">{dueWords(step.dueOn, step.dueAt, now)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Nothing passes the filter, or nothing happened yet. */
function Nothing({ page, state, onLog }: TimelineProps & { page: TimelinePage }) {
  if (page.total > 0)
    return (
      <Notice
        icon={ListFilter}
        title={t('timeline.nothingShown')}
        actions={
          <Button
            onClick={() => {
              state.timelineFilter.value = everything;
            }}
          >
            {t('timeline.showAll')}
          </Button>
        }
      >
        {t('timeline.nothingShownHint', page.total, [figure(page.total)])}
      </Notice>
    );
  return (
    <Notice
      icon={History}
      title={t('timeline.noTouch')}
      actions={
        <Button keys="L" onClick={onLog}>
          {t('touch.log.title')}
        </Button>
      }
    >
      {t('timeline.noTouchHint')}
    </Notice>
  );
}
