// What left this browser: when, where to, what, about whom, what became of it; word for word when one opens it.
import { ChevronRight, SearchX, ShieldCheck } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { clockTime } from '../../lib/model/moment.ts';
import type { DepartureRow } from '../../lib/wire/messages.ts';
import { prettyJson } from '../pretty-json.ts';
import { Badge } from '../ui/badge.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { SourceText } from '../ui/source-text.tsx';
import { SaveAs, Search } from './filters.tsx';
import type { OutboxModel } from './model.ts';
import { Pager } from './pager.tsx';
import { outcomeSentence, outcomeWord, testSentence } from './words.ts';

interface LeftSectionProps {
  model: OutboxModel;
  now: number;
  targets: { value: string; label: string }[];
}

export function LeftSection({ model, now, targets }: LeftSectionProps) {
  const { left, leftFilter } = model;
  const rows = left.rows.value;
  const { text, target } = leftFilter.value;
  const isNarrowed = text !== '' || target !== '';
  return (
    <section aria-labelledby="left-title">
      <h2 id="left-title" class="sr-only">
        {t('outbox.view.left')}
      </h2>
      <div class="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Search
          label={t('outbox.left.search')}
          placeholder={t('outbox.left.searchHint')}
          value={text}
          onSearch={(typed) => void model.narrowLeft({ text: typed })}
        />
        <Field label={t('outbox.to')}>
          {(ids) => (
            <Select
              {...ids}
              value={target}
              options={targets}
              onPick={(picked) => void model.narrowLeft({ target: picked })}
            />
          )}
        </Field>
      </div>
      <div class="flex flex-wrap items-center justify-between gap-2 py-3">
        <p class="text-ink-soft">{t('outbox.left.note')}</p>
        {(rows ?? []).length > 0 && (
          <SaveAs what={t('outbox.view.left')} onSave={(kind) => void model.saveLeft(kind)} />
        )}
      </div>
      {left.problem.value !== '' && <p class="py-2 text-red">{left.problem.value}</p>}
      {rows === undefined && left.problem.value === '' && <SkeletonRows rows={4} />}
      {rows?.length === 0 && (
        <div class="border-hairline border-y">
          {isNarrowed ? (
            <Notice icon={SearchX} title={t('outbox.left.noneFit.title')}>
              {t('outbox.left.noneFit.text')}
            </Notice>
          ) : (
            <Notice icon={ShieldCheck} title={t('outbox.left.empty.title')}>
              {t('outbox.left.empty.text')}
            </Notice>
          )}
        </div>
      )}
      {rows !== undefined && rows.length > 0 && (
        <ul aria-label={t('outbox.view.left')} class="border-hairline border-t">
          {rows.map((row) => (
            <LeftRow key={row.id} row={row} now={now} />
          ))}
        </ul>
      )}
      <Pager pages={left} />
    </section>
  );
}

function LeftRow({ row, now }: { row: DepartureRow; now: number }) {
  const tone = row.outcome === 'refused' ? 'red' : row.outcome === 'taken' ? 'plain' : 'amber';
  return (
    <li class="border-hairline border-b">
      <details class="group">
        <summary class="grid list-none grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 py-2 transition-colors hover:bg-wash [&::-webkit-details-marker]:hidden">
          <Icon
            of={ChevronRight}
            size={14}
            class="text-ink-faint transition-transform group-open:rotate-90 rtl:not-group-open:rotate-180"
          />
          <span class="min-w-0">
            <span class="block truncate">
              <span class="font-medium">{row.op === 'del' ? t('outbox.left.removal') : row.what}</span>
              {row.person !== '' && (
                <span class="text-ink-soft" translate={false}>
                  {' '}
                  · {row.person}
                </span>
              )}
            </span>
            <span class="block truncate text-ink-faint text-small tabular-nums">
              {t('outbox.left.whenTo', [clockTime(Date.parse(row.at), now), row.target.name])}
            </span>
          </span>
          <Badge tone={tone}>{outcomeWord(row.outcome)}</Badge>
        </summary>
        <div class="grid gap-2 pb-3 ps-5.5">
          <p class="max-w-prose text-pretty text-ink-soft">
            {row.touchId === '' ? testSentence(row.outcome) : outcomeSentence(row.outcome)}
          </p>
          <p class="break-all text-ink-soft text-small" translate={false}>
            {row.destination}
          </p>
          {row.payload === '' ? (
            <p class="text-ink-soft">{t('outbox.left.erased')}</p>
          ) : (
            <SourceText label={t('outbox.left.sent')} text={prettyJson(row.payload)} />
          )}
        </div>
      </details>
    </li>
  );
}
