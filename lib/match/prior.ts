// What is known of an asset before a word is read: how old it is, and whether this person or account has it already.
import { calendarDay } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import type { Reason } from '../model/suggestion.ts';
import type { SentBefore } from './known.ts';
import { freshnessWeight, halfLives, sentFactor, undatedFreshness } from './tuning.ts';

type Dated = Pick<Asset, 'type' | 'updated'>;

const dayMs = 86_400_000;

/** Days from `from` to `to`, both `YYYY-MM-DD`; not below 0. */
const daysBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / dayMs);

/** 0–1: 2^(−age / half-life of the type); 1 for types that do not age, a middle value without a date. */
export function freshness({ type, updated }: Dated, today: string): number {
  const halfLife = Object.hasOwn(halfLives, type) ? halfLives[type as keyof typeof halfLives] : halfLives.other;
  if (halfLife === 0) return 1;
  const age = updated === undefined ? Number.NaN : daysBetween(updated, today);
  return Number.isNaN(age) ? undatedFreshness : 2 ** (-age / halfLife);
}

/** Added to the score, never more than `freshnessWeight`. */
export const freshnessBonus = (asset: Dated, today: string): number => freshnessWeight * freshness(asset, today);

/** A year or more: said, because a buyer will ask. Nothing for types that do not age. */
export function ageReason(asset: Dated, today: string): Reason | undefined {
  if (asset.updated === undefined || freshness(asset, today) === 1) return undefined;
  const years = Math.floor(daysBetween(asset.updated, today) / 365);
  if (years < 1) return undefined;
  return {
    kind: 'age',
    text: t('match.yearsOld', years),
    from: t('match.from.changed', [calendarDay(asset.updated)]),
  };
}

/** The nearest earlier sending: to the person before to the account, the latest of equals. */
export function sentBefore(assetId: string, sent: readonly SentBefore[]): SentBefore | undefined {
  return sent
    .filter((each) => each.assetId === assetId)
    .sort((x, y) => (x.to === y.to ? (x.day < y.day ? 1 : -1) : x.to === 'person' ? -1 : 1))[0];
}

export const sentShare = (before: SentBefore | undefined): number => (before ? sentFactor[before.to] : 1);

export const sentReason = ({ to, day }: SentBefore): Reason => ({
  kind: 'share',
  text: to === 'person' ? t('match.sentToPerson') : t('match.sentToAccount'),
  from: t('match.from.day', [calendarDay(day)]),
});
