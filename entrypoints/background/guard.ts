// May this text leave for these readers? Internal assets never go outside, in whatever form their link is written; expired and
// unreleased ones go to nobody; what is for customers asks first.
import { calendarDay } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { type Asset, barredOn } from '../../lib/model/asset.ts';
import type { Warning } from '../../lib/model/insertion.ts';
import { fail, type Problem } from '../../lib/model/result.ts';
import { isSamePage } from '../../lib/renderings/links-in.ts';
import type { Readers } from './readers.ts';

export interface Verdict {
  /** The asset it is about and the reason; absent = it may leave. */
  refusal: { assetId: string; problem: Problem } | undefined;
  warnings: Warning[];
}

const problem = (code: string, message: string): Problem => fail(code, message).problem;

/** Why this asset may not go to these readers on `today` (`YYYY-MM-DD`), or nothing. */
export function problemOf(asset: Asset, readers: Readers, today: string): Problem | undefined {
  switch (barredOn(asset, today)) {
    case 'expired':
      return problem(
        'asset_expired',
        t('suggest.refused.expired', [asset.title, calendarDay(asset.validUntil ?? today)]),
      );
    case 'not-yet-valid':
      return problem(
        'asset_not_yet_valid',
        t('suggest.refused.notYetValid', [asset.title, calendarDay(asset.validFrom ?? today)]),
      );
    case 'not-approved':
      return problem('asset_not_approved', t('suggest.refused.notApproved', [asset.title]));
    default:
      return asset.audience === 'internal' && !readers.areColleagues ? internalProblem(asset, readers) : undefined;
  }
}

function internalProblem(asset: Asset, { isPublic, people }: Readers): Problem {
  const sentence = isPublic
    ? t('suggest.refused.internalPublic', [asset.title])
    : people.length === 0
      ? t('suggest.refused.internalNobody', [asset.title])
      : t('suggest.refused.internalOthers', [asset.title]);
  return problem('asset_internal', sentence);
}

function customerWarning(asset: Asset, { isPublic, people }: Readers): Warning {
  const [one] = people;
  const sentence = isPublic
    ? t('suggest.warned.customerPublic', [asset.title])
    : people.length === 1 && one !== undefined && one.name !== ''
      ? t('suggest.warned.customerOne', [asset.title, one.name])
      : t('suggest.warned.customerOthers', [asset.title]);
  return { code: 'customer_only', sentence };
}

/**
 * `chosen` is what the rep picked, `named` what the text gives away by its links. A page that a released public asset shares
 * is no secret; the chosen asset is judged for itself.
 */
export function judge(chosen: Asset | undefined, named: readonly Asset[], readers: Readers, today: string): Verdict {
  const isOpen = (asset: Asset): boolean => problemOf(asset, readers, today) === undefined;
  const counted = named.filter(
    (asset) => isOpen(asset) || !named.some((other) => isOpen(other) && isSamePage(asset, other)),
  );
  const all = [
    ...new Map([...(chosen === undefined ? [] : [chosen]), ...counted].map((asset) => [asset.id, asset])).values(),
  ];
  for (const asset of all) {
    const found = problemOf(asset, readers, today);
    if (found !== undefined) return { refusal: { assetId: asset.id, problem: found }, warnings: [] };
  }
  const isPlain = (asset: Asset): boolean =>
    asset.id !== chosen?.id && all.some((other) => other.audience === 'public' && isSamePage(asset, other));
  const warned = readers.areCustomers ? [] : all.filter((asset) => asset.audience === 'customer' && !isPlain(asset));
  return { refusal: undefined, warnings: warned.map((asset) => customerWarning(asset, readers)) };
}
