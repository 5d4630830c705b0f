// Beside a column of days that can be read in two ways: which one it is, how that is known, and the choice.
import { calendarDay } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Select } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import type { DayColumn, DayOrder } from './reader.ts';

interface DayOrderChoiceProps {
  column: string;
  days: DayColumn;
  /** What holds; nothing = still to be chosen. */
  order: DayOrder | undefined;
  onPick: (order: DayOrder) => void;
}

export function DayOrderChoice({ column, days, order, onPick }: DayOrderChoiceProps) {
  const asks = [{ value: '', label: t('catalogue.dayChoose') }] as const;
  const orders = (['day', 'month'] as const).map((value) => ({
    value,
    label: calendarDay(days.as[value]),
  }));
  return (
    <div class="pt-1">
      <Select
        aria-label={t('catalogue.dayOrder', [column])}
        value={order ?? ''}
        options={order === undefined ? [...asks, ...orders] : orders}
        onPick={(picked) => picked !== '' && onPick(picked)}
      />
      <p class={`text-pretty pt-0.5 text-small ${order === undefined ? 'text-amber' : 'text-ink-soft'}`}>
        {days.order === 'both'
          ? t('catalogue.dayBoth', [days.example])
          : days.order === 'either'
            ? t('catalogue.dayEither', [days.example])
            : t('catalogue.dayShown', [days.example, figure(days.line)])}
      </p>
    </div>
  );
}
