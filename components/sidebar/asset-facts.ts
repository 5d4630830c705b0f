// What is worth knowing about an asset before it is sent, in words: how fresh it is, who has it already, how it does. Pure.
import { calendarDay, dateFormat } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { AboutAsset, EndedFact, SentTo } from '../../lib/wire/messages.ts';
import { figure } from '../wording.ts';

export interface FactLine {
  text: string;
  tone: 'plain' | 'amber';
}

const dayMs = 86_400_000;
const daysTo = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
/** An asset that ends within so many days is said to: chosen so that a quarter's last month warns. */
const soonDays = 30;
/** Not changed for so long: worth a look before it goes out. A buyer asks after a year. */
const oldDays = 365;

/** When it ends, and when it was last changed; amber where that asks for a look. @param today `YYYY-MM-DD` */
export function freshnessOf(asset: Pick<Asset, 'updated' | 'validUntil' | 'owner'>, today: string): FactLine[] {
  const { updated, validUntil, owner } = asset;
  const lines: FactLine[] = [];
  if (validUntil !== undefined) {
    const left = daysTo(today, validUntil);
    const day = calendarDay(validUntil);
    if (left < 0) lines.push({ text: t('suggest.fresh.expired', [day]), tone: 'amber' });
    else if (left === 0) lines.push({ text: t('suggest.fresh.endsToday'), tone: 'amber' });
    else if (left <= soonDays)
      lines.push({ text: t('suggest.fresh.endsSoon', left, [day, figure(left)]), tone: 'amber' });
    else lines.push({ text: t('suggest.fresh.validUntil', [day]), tone: 'plain' });
  }
  if (updated === undefined) return lines;
  const day = calendarDay(updated);
  if (daysTo(updated, today) <= oldDays) lines.push({ text: t('suggest.fresh.updated', [day]), tone: 'plain' });
  else if (owner === '') lines.push({ text: t('suggest.fresh.old', [day]), tone: 'amber' });
  else lines.push({ text: t('suggest.fresh.oldOwner', [day, owner]), tone: 'amber' });
  return lines;
}

/** One sending; of the version only what can be known: whether the asset was changed since. */
export function sentLine({ name, day }: SentTo, { updated, version }: Pick<Asset, 'updated' | 'version'>): string {
  const when = calendarDay(day);
  const whom = name === '' ? t('suggest.sent.somebody') : name;
  if (updated === undefined) return t('suggest.sent.to', [whom, when]);
  if (day < updated) return t('suggest.sent.before', [whom, when, calendarDay(updated)]);
  return version === '' ? t('suggest.sent.same', [whom, when]) : t('suggest.sent.version', [whom, when, version]);
}

/** `Rests on a price that expired on 3 Nov 2026 (List prices): check before you send it`. */
export const endedLine = ({ name, kind, validUntil }: EndedFact): string =>
  tOf('facts.rests', kind, [calendarDay(validUntil), name]);

/** For the row: the nearest sending in a few words. */
export const sentTag = ({ isThem, day }: SentTo): string =>
  isThem ? t('suggest.sent.tag', [shortDay(day)]) : t('suggest.sent.tagColleague', [shortDay(day)]);

const shortDay = (day: string): string =>
  dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

/** `used 12 · 4↩`, and what that means; nothing where nothing was used here yet. */
export function numbersOf({ used, taken, replies }: AboutAsset): { short: string; meaning: string } | undefined {
  if (used === 0)
    return taken === 0
      ? undefined
      : {
          short: t('suggest.numbers.taken', [figure(taken)]),
          meaning: t('suggest.numbers.takenMeaning', taken, [figure(taken)]),
        };
  return {
    short: t('suggest.numbers.used', [figure(used), figure(replies)]),
    meaning: t('suggest.numbers.usedMeaning', used, [figure(used), figure(replies)]),
  };
}
