// The funnel per asset: a table that is its own chart. Bars share one scale and start at zero.
import { ArrowDown, ArrowUp, Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { FunnelReport, FunnelRow } from '../../lib/wire/messages.ts';
import { csvText } from '../csv.ts';
import { Badge } from '../ui/badge.tsx';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { controlClass } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { agoWords, figure, shareOf } from '../wording.ts';
import { type Column, funnelTable, matching, type Order, orderAfter, ordered, usedOf } from './funnel-order.ts';

/** Numbers only; `used` and `lastUsedAt` give way on narrow pages. */
const columns: readonly { id: Column; class: string }[] = [
  { id: 'title', class: 'text-start' },
  { id: 'shown', class: 'text-end' },
  { id: 'opened', class: 'hidden text-end md:table-cell' },
  { id: 'used', class: 'text-end' },
  { id: 'sent', class: 'text-end' },
  { id: 'lastUsedAt', class: 'hidden whitespace-nowrap text-end md:table-cell' },
];

interface FunnelSectionProps {
  report: FunnelReport;
  now: number;
  onDownload: (fileName: string, csv: string) => void;
}

export function FunnelSection({ report, now, onDownload }: FunnelSectionProps) {
  const [order, setOrder] = useState<Order>({ column: 'sent', isDescending: true });
  const [filter, setFilter] = useState('');
  const rows = ordered(matching(report.rows, filter), order);
  const most = Math.max(1, ...report.rows.map((row) => row.shown));
  return (
    <section aria-label={t('insights.funnel')}>
      <div class="flex items-center justify-between gap-3 border-hairline border-t py-3">
        <input
          type="search"
          class={`${controlClass} max-w-64`}
          aria-label={t('insights.filter')}
          placeholder={t('insights.filterHint')}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <Button onClick={() => onDownload(`touchline-funnel-${report.days}-days.csv`, csvText(funnelTable(rows)))}>
          <Icon of={Download} size={14} />
          {t('insights.csvButton')}
        </Button>
      </div>
      <table class="w-full border-collapse">
        <caption class="sr-only">{t('insights.caption', [report.days])}</caption>
        <thead>
          <tr class="border-hairline border-b">
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.assetId} row={row} most={most} now={now} />
          ))}
        </tbody>
      </table>
      <p class="py-2 text-ink-faint text-small" role="status">
        {rows.length === 0
          ? t('insights.noMatch', [filter])
          : t('insights.counted', rows.length, [figure(rows.length), figure(report.rows.length)])}
      </p>
    </section>
  );
}

interface HeadCellProps {
  column: (typeof columns)[number];
  order: Order;
  onOrder: (order: Order) => void;
}

function HeadCell({ column, order, onOrder }: HeadCellProps) {
  const isSorted = order.column === column.id;
  const direction = isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <th
      scope="col"
      aria-sort={direction}
      class={`h-8 px-1 font-medium text-small first:ps-0 last:pe-0 sm:px-3 ${column.class}`}
    >
      <button
        type="button"
        onClick={() => onOrder(orderAfter(order, column.id))}
        class={`inline-flex h-6 items-center gap-1 rounded transition-colors hover:text-ink ${isSorted ? 'text-ink' : 'text-ink-soft'}`}
      >
        {tOf('insights.column', column.id === 'title' ? 'asset' : column.id)}
        {isSorted && <Icon of={order.isDescending ? ArrowDown : ArrowUp} size={12} />}
      </button>
    </th>
  );
}

function Row({ row, most, now }: { row: FunnelRow; most: number; now: number }) {
  const used = usedOf(row);
  return (
    <tr class="border-hairline border-b align-top transition-colors hover:bg-wash">
      <th scope="row" class="w-full min-w-0 max-w-0 py-2 pe-3 text-start font-normal">
        <span
          class="line-clamp-2 font-medium [overflow-wrap:anywhere] md:line-clamp-1"
          translate={false}
          title={row.title}
        >
          {row.title}
        </span>
        <span class="flex flex-wrap items-center gap-x-1.5 text-ink-faint text-small [overflow-wrap:anywhere]">
          {row.type === '' ? '' : typeLabel(row.type)}
          {row.status !== 'live' && (
            <Badge tone={row.status === 'internal' ? 'red' : 'amber'}>{tOf('insights.status', row.status)}</Badge>
          )}
        </span>
      </th>
      <Figure value={row.shown} most={most} of="" />
      <Figure value={row.opened} most={most} of="" isSpare />
      <Figure
        value={used}
        most={most}
        of={row.shown === 0 ? '' : shareOf(used, row.shown)}
        hint={t('insights.usedHow', [figure(row.inserted), figure(row.copied)])}
      />
      <Figure value={row.sent} most={most} of={used === 0 ? '' : shareOf(row.sent, used)} />
      <td class="hidden whitespace-nowrap py-2 ps-3 text-end text-ink-soft md:table-cell">
        {row.lastUsedAt === '' ? (
          <span class="text-ink-faint">{t('insights.never')}</span>
        ) : (
          agoWords(row.lastUsedAt, now)
        )}
      </td>
    </tr>
  );
}

interface FigureProps {
  value: number;
  most: number;
  /** What part of the step before; empty where that says nothing. */
  of: string;
  hint?: string;
  isSpare?: boolean;
}

function Figure({ value, most, of, hint, isSpare = false }: FigureProps) {
  return (
    <td class={`min-w-12 px-1 py-2 text-end sm:px-3 md:min-w-28 ${isSpare ? 'hidden md:table-cell' : ''}`} title={hint}>
      <span class={value === 0 ? 'text-ink-faint' : ''}>{figure(value)}</span>
      <Bar part={value} whole={most} class="mt-1 hidden md:block" />
      {of !== '' && <span class="hidden whitespace-nowrap pt-0.5 text-ink-faint text-small md:block">{of}</span>}
    </td>
  );
}
