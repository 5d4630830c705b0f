// Numbers, moments and states in the words the pages use. Pure: the clock is handed in.
import { dateFormat, numberFormat } from '../lib/i18n/locale.ts';
import { t } from '../lib/i18n/t.ts';
import type { SyncStatus } from '../lib/wire/messages.ts';

/** `1240` → `1,240`. */
export const figure = (value: number): string => numberFormat().format(value);

/** `countOf(1, 'asset')` → `1 asset`; `countOf(1240, 'asset')` → `1,240 assets`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : many}`;

/** Below this denominator a percentage would pretend to know more than it does. */
const smallSample = 20;

/** `3 of 4 shown` for a small sample, `41 of 52 shown (79 %)` for a larger one, `none shown` when there is no whole. */
export function shareOf(part: number, whole: number, what = ''): string {
  const [some, all] = [figure(part), figure(whole)];
  const percent = figure(Math.round((100 * part) / whole));
  if (what === '') {
    if (whole === 0) return t('insights.share.none');
    return whole < smallSample
      ? t('insights.share.of', [some, all])
      : t('insights.share.percent', [some, all, percent]);
  }
  if (whole === 0) return t('insights.share.noneWhat', [what]);
  if (whole < smallSample) return t('insights.share.ofWhat', [some, all, what]);
  return t('insights.share.percentWhat', [some, all, what, percent]);
}

/** `now`, `4 min ago`, `3 h ago`, `5 d ago`, then the day; nothing for what is no instant. */
export function agoWords(instant: string, now: number): string {
  const then = Date.parse(instant);
  if (Number.isNaN(then)) return '';
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 1) return t('time.now');
  if (minutes < 60) return t('time.minutesAgo', [minutes]);
  if (minutes < 24 * 60) return t('time.hoursAgo', [Math.floor(minutes / 60)]);
  const days = Math.floor(minutes / (24 * 60));
  return days <= 30 ? t('time.daysAgo', [days]) : dayWords(instant);
}

/** `2026-11-24` or an instant → `24 Nov 2026`. */
export function dayWords(instant: string): string {
  const then = Date.parse(instant);
  if (Number.isNaN(then)) return '';
  return dateFormat({ day: 'numeric', month: 'short', year: 'numeric' }).format(then);
}

export type Tone = 'plain' | 'amber' | 'red' | 'green';

/** The sync line: what waits, and how the hub is. */
export function syncWords(status: SyncStatus): { queue: string; hub: string; tone: Tone } {
  const parts = [];
  if (status.waiting > 0) parts.push(t('sidebar.sync.waiting', status.waiting, [figure(status.waiting)]));
  if (status.failed > 0) parts.push(t('sidebar.sync.failed', [figure(status.failed)]));
  const { hub, tone } = targetWords(status);
  return {
    queue: parts.length === 0 ? (status.state === 'off' ? '' : t('sidebar.sync.nothing')) : parts.join(' · '),
    hub,
    tone: status.failed > 0 && tone !== 'red' ? 'amber' : tone,
  };
}

/** The target that matters most, by name where it is not the hub. */
function targetWords({ state, targets, hubUrl }: SyncStatus): { hub: string; tone: Tone } {
  const worst = targets.find((target) => target.state === state);
  const name = worst === undefined || worst.id === 'hub' ? '' : worst.label;
  const isHub = name === '';
  if (state === 'off') return { hub: t('sidebar.sync.local'), tone: 'plain' };
  if (state === 'ok') {
    const isAlone = hubUrl !== '' || targets.length === 0;
    return { hub: isAlone ? t('sidebar.sync.hubOk') : t('sidebar.sync.connectionsOk'), tone: 'green' };
  }
  if (state === 'trouble')
    return { hub: isHub ? t('sidebar.sync.hubOffline') : t('sidebar.sync.waits', [name]), tone: 'amber' };
  if (state === 'gone')
    return { hub: isHub ? t('sidebar.sync.someGone') : t('sidebar.sync.gone', [name]), tone: 'red' };
  return { hub: isHub ? t('sidebar.sync.refusedHub') : t('sidebar.sync.refused', [name]), tone: 'red' };
}
