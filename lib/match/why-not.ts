// "Why is X missing?": the one reason that kept an asset off the list, as data and as a sentence.
import { typeLabel } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import { assess, type Bar, barOf, languageReason } from './assess.ts';
import type { Catalogue } from './catalogue.ts';
import type { Known } from './known.ts';

export interface WhyNot {
  why: 'shown' | 'unknown' | Bar | 'other-language' | 'no-word' | 'below-threshold' | 'nothing-opens' | 'outranked';
  /** Place among the candidates, from 1; only where it is one. */
  place?: number;
  sentence: string;
}

const bars: Readonly<
  Record<Bar, (dates: { validFrom?: string | undefined; validUntil?: string | undefined }) => string>
> = {
  expired: ({ validUntil }) => `It was valid until ${validUntil ?? 'an earlier day'}.`,
  'not-yet-valid': ({ validFrom }) => `It is valid only from ${validFrom ?? 'a later day'}.`,
  'not-approved': () => 'It is not approved: drafts and archived assets are never shown.',
  audience: () => 'It is for customers only, and this account is a prospect.',
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
  if (asset === undefined || own === undefined)
    return { why: 'unknown', sentence: 'The catalogue has no asset of this id.' };
  const bar = barOf(asset, query.today, known);
  if (bar) return { why: bar, sentence: bars[bar](asset) };
  const isUsable = (each: number): boolean => {
    const other = catalogue.briefs[each];
    return other !== undefined && barOf(other, query.today, known) === undefined;
  };
  const { candidates, scores, isOpen, reading } = assess(catalogue, isUsable, context, known, query.today);
  const at = candidates.findIndex((candidate) => candidate.doc === doc);
  const place = at + 1;
  if (shownIds.includes(assetId)) return { why: 'shown', place, sentence: 'It is on the list.' };
  const language = languageReason(own, reading);
  if (at >= 0) {
    const tongue = language ? ` It is also ${language.text.replace('In', 'in')}, so it ranks lower.` : '';
    const better = at === 1 ? 'one asset fits' : `${at} assets fit`;
    return { why: 'outranked', place, sentence: `It is in place ${place}: ${better} better.${tongue}` };
  }
  if ((scores.words[doc] ?? 0) === 0) {
    if (language)
      return {
        why: 'other-language',
        sentence: `It is ${language.text.replace('In', 'in')}, and no word of it is known to mean what is said here.`,
      };
    return {
      why: 'no-word',
      sentence: `This ${typeLabel(asset.type).toLowerCase()} has no telling word in common with what is on screen.`,
    };
  }
  if (!isOpen)
    return {
      why: 'nothing-opens',
      sentence: 'Nothing here speaks clearly enough to show anything, this asset included.',
    };
  return { why: 'below-threshold', sentence: 'It shares words with what is on screen, but too few or too weak ones.' };
}
