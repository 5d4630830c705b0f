// What waits: each touch and target with its reason, and what can be done about it.
import { Inbox, SearchX } from 'lucide-preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { QueueItem } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { figure } from '../wording.ts';
import { SaveAs, Search } from './filters.tsx';
import type { OutboxModel, QueueFilter } from './model.ts';
import { Pager } from './pager.tsx';
import { QueueRow } from './queue-row.tsx';

const states = (): { value: QueueFilter['state']; label: string }[] => [
  { value: '', label: t('outbox.states.all') },
  ...(['open', 'parked', 'dead'] as const).map((value) => ({ value, label: tOf('outbox.states', value) })),
];

interface QueueSectionProps {
  model: OutboxModel;
  now: number;
  targets: { value: string; label: string }[];
  onEdit: (item: QueueItem) => void;
}

export function QueueSection({ model, now, targets, onEdit }: QueueSectionProps) {
  const { filter, queue, total } = model;
  const items = queue.rows.value;
  const { text, target, state } = filter.value;
  const isNarrowed = text !== '' || target !== '' || state !== '';
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title" class="sr-only">
        {t('outbox.view.waiting')}
      </h2>
      <div class="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <Search
          label={t('outbox.person')}
          placeholder={t('outbox.personHint')}
          value={text}
          onSearch={(typed) => void model.narrow({ text: typed })}
        />
        <Field label={t('outbox.to')}>
          {(ids) => (
            <Select
              {...ids}
              value={target}
              options={targets}
              onPick={(picked) => void model.narrow({ target: picked })}
            />
          )}
        </Field>
        <Field label={t('outbox.state')}>
          {(ids) => (
            <Select
              {...ids}
              value={state}
              options={states()}
              onPick={(picked) => void model.narrow({ state: picked })}
            />
          )}
        </Field>
      </div>
      <div class="flex flex-wrap items-center justify-between gap-2 py-3">
        <p class="text-ink-soft tabular-nums">
          {text === '' ? t('outbox.deliveries', total.value, [figure(total.value)]) : t('outbox.withText', [text])}
        </p>
        <span class="flex flex-wrap gap-2">
          {(items ?? []).length > 0 && (
            <SaveAs what={t('outbox.whatWaits')} onSave={(kind) => void model.saveQueue(kind)} />
          )}
          <Button disabled={(model.sync.value?.waiting ?? 0) === 0} onClick={() => void model.sendNow()}>
            {t('outbox.sendAll')}
          </Button>
        </span>
      </div>
      {queue.problem.value !== '' && <p class="py-2 text-red">{queue.problem.value}</p>}
      {items === undefined && queue.problem.value === '' && <SkeletonRows rows={4} />}
      {items?.length === 0 && <Empty isNarrowed={isNarrowed} />}
      {items !== undefined && items.length > 0 && (
        <ul aria-label={t('outbox.whatWaits')} class="border-hairline border-t">
          {items.map((item) => (
            <QueueRow
              key={item.seq}
              item={item}
              now={now}
              onRetry={() => void model.retry(item.seq)}
              onSendNow={() => void model.sendNow(item.seq)}
              onUndo={() => void model.undo(item.touch.id)}
              onEdit={() => onEdit(item)}
            />
          ))}
        </ul>
      )}
      <Pager pages={queue} total={text === '' ? total.value : undefined} />
    </section>
  );
}

function Empty({ isNarrowed }: { isNarrowed: boolean }) {
  return (
    <div class="border-hairline border-y">
      {isNarrowed ? (
        <Notice icon={SearchX} title={t('outbox.noneFit.title')}>
          {t('outbox.noneFit.text')}
        </Notice>
      ) : (
        <Notice icon={Inbox} title={t('outbox.empty.title')}>
          {t('outbox.empty.text')}
        </Notice>
      )}
    </div>
  );
}
