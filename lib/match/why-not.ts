// "Why is X missing?": the one reason that kept an asset off the list, as data and as a sentence.
import { calendarDay, figure, languageName } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Context } from '../model/context.ts';
import { assess, type Bar, barOf, foreignTo } from './assess.ts';
import type { Catalogue } from './catalogue.ts';
import type { Known } from './known.ts';

export interface WhyNot {
  why: 'shown' | 'unknown' | Bar | 'other-language' | 'no-word' | 'below-threshold' | 'nothing-opens' | 'outranked';
  /** Place among the candidates, from 1; only where it is one. */
  place?: number;
  sentence: string;
}

type Dates = { validFrom?: string | undefined; validUntil?: string | undefined };

const barred: Readonly<Record<Bar, (dates: Dates) => string>> = {
  expired: ({ validUntil = '' }) => t('match.whyNot.expired', [calendarDay(validUntil)]),
  'not-yet-valid': ({ validFrom = '' }) => t('match.whyNot.notYetValid', [calendarDay(validFrom)]),
  'not-approved': () => t('match.whyNot.notApproved'),
  audience: () => t('match.whyNot.audience'),
};

/** Looks at one asset for one context. @param limit how many are shown. */
export function whyNot(
  catalogue: Catalogue,
  assetId: string,
  context: Context,
  known: Known,
  query: { limit: number; today: string },
  shownIds: readonly string[],
): WhyNot {
  const doc = catalogue.docOf(assetId) ?? -1;
  const asset = catalogue.briefs[doc];
  const own = catalogue.facts[doc];
  if (asset === undefined || own === undefined) return { why: 'unknown', sentence: t('match.whyNot.unknown') };
  const bar = barOf(asset, query.today, known);
  if (bar) return { why: bar, sentence: barred[bar](asset) };
  const isUsable = (each: number): boolean => {
    const other = catalogue.briefs[each];
    return other !== undefined && barOf(other, query.today, known) === undefined;
  };
  const { candidates, scores, isOpen, reading } = assess(catalogue, isUsable, context, known, query.today);
  const at = candidates.findIndex((candidate) => candidate.doc === doc);
  const place = at + 1;
  if (shownIds.includes(assetId)) return { why: 'shown', place, sentence: t('match.whyNot.shown') };
  const foreign = foreignTo(own, reading);
  const tongue = foreign === '' ? '' : languageName(foreign);
  if (at >= 0) {
    const better = t('match.whyNot.outranked', at, [figure(place), figure(at)]);
    const sentence = tongue === '' ? better : `${better} ${t('match.whyNot.alsoLanguage', [tongue])}`;
    return { why: 'outranked', place, sentence };
  }
  if ((scores.words[doc] ?? 0) === 0)
    return tongue === ''
      ? { why: 'no-word', sentence: t('match.whyNot.noWord') }
      : { why: 'other-language', sentence: t('match.whyNot.otherLanguage', [tongue]) };
  if (!isOpen) return { why: 'nothing-opens', sentence: t('match.whyNot.nothingOpens') };
  return { why: 'below-threshold', sentence: t('match.whyNot.belowThreshold') };
}
