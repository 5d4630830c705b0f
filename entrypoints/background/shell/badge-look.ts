// What the toolbar button says: one short text, its colour, and the same in words. Pure. Trouble first, because it needs the
// rep; then what fits this page; then what is due.
import { numberFormat } from '../../../lib/i18n/locale.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { SyncStatus } from '../../../lib/wire/messages.ts';

export interface BadgeState {
  /** Suggestions for the page in this tab. */
  matches: number;
  /** Nothing = the outbox is well. */
  trouble: { isForbidden: boolean; sentence: string } | undefined;
  /** Open next steps of today and before. */
  due: number;
}
export interface BadgeLook {
  /** At most three characters; empty = none. */
  text: string;
  color: string;
  /** The tooltip of the button. */
  title: string;
}

/** White text stands on them with at least 4.5:1; the light theme's green, amber, red and secondary ink. */
export const badgeColors = { green: '#0b7a4b', amber: '#8a5300', red: '#b42318', plain: '#57524b' } as const;

const short = (count: number): string => (count > 99 ? '99+' : String(count));
const figure = (count: number): string => numberFormat().format(count);

export function badgeLook({ matches, trouble, due }: BadgeState): BadgeLook {
  if (trouble !== undefined) {
    const color = trouble.isForbidden ? badgeColors.red : badgeColors.amber;
    return { text: '!', color, title: t('commands.badge.trouble', [trouble.sentence]) };
  }
  if (matches > 0)
    return {
      text: short(matches),
      color: badgeColors.green,
      title: t('commands.badge.matches', matches, [figure(matches)]),
    };
  if (due > 0)
    return { text: short(due), color: badgeColors.plain, title: t('commands.badge.due', due, [figure(due)]) };
  return { text: '', color: badgeColors.green, title: t('manifest.name') };
}

/** A target that refuses us or a touch that was given up needs the rep; what is tried again by itself is said in amber. */
export function troubleOf({ state, failed, message }: Pick<SyncStatus, 'state' | 'failed' | 'message'>) {
  if (state === 'off' || (state === 'ok' && failed === 0)) return undefined;
  const isForbidden = state === 'auth' || state === 'gone';
  const sentence = failed > 0 && !isForbidden ? t('commands.badge.failed', failed, [figure(failed)]) : message;
  return { isForbidden, sentence: sentence || t('commands.badge.waits') };
}
