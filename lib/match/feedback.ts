// What reps made of an asset in like situations: a Beta share per asset and facet cell, drawn towards the asset's own share and
// that towards everybody's, so that three clicks decide nothing. Off unless the caller says so; see replay.ts for the proof.
import type { ContextFacts } from './facets/context-facts.ts';
import type { Feedback, FeedbackCounts } from './known.ts';
import { feedbackLimit, feedbackPrior, feedbackWeight, feedbackWorth } from './tuning.ts';

/** The situation as one key: function, industry and stage of the person on screen. */
export function cellOf({ role, industries, stage }: Pick<ContextFacts, 'role' | 'industries' | 'stage'>): string {
  const [name = ''] = [...role.functions].sort();
  return [name, industries[0]?.split('/')[0] ?? '', stage].join('|');
}

const none: FeedbackCounts = { shown: 0, used: 0, opened: 0, dismissed: 0 };

/** Worth of what happened, in uses: inserted or sent 1, opened .3, dismissed −.5. Not below 0. */
const worthOf = ({ used, opened, dismissed }: FeedbackCounts): number =>
  Math.max(0, used + feedbackWorth.opened * opened + feedbackWorth.dismissed * dismissed);

const sum = (list: readonly FeedbackCounts[]): FeedbackCounts =>
  list.reduce(
    (total, each) => ({
      shown: total.shown + each.shown,
      used: total.used + each.used,
      opened: total.opened + each.opened,
      dismissed: total.dismissed + each.dismissed,
    }),
    none,
  );

export interface BetaShare {
  mean: number;
  /** Parameters of the Beta distribution, for sampling. */
  a: number;
  b: number;
}

/** @param prior mean towards which `m` imagined showings pull. */
function shrunk(counts: FeedbackCounts, prior: number): BetaShare {
  const worth = Math.min(worthOf(counts), Math.max(counts.shown, worthOf(counts)));
  const a = worth + feedbackPrior * prior;
  const b = Math.max(0, counts.shown - worth) + feedbackPrior * (1 - prior);
  return { mean: a / (a + b), a, b };
}

/** Reads the counts once per answer. */
export function feedbackReader(feedback: Feedback): (assetId: string, cell: string) => BetaShare & { base: number } {
  const byAsset = new Map<string, FeedbackCounts[]>();
  const byCell = new Map<string, FeedbackCounts>();
  for (const { assetId, cell, counts } of feedback.rows) {
    byAsset.set(assetId, [...(byAsset.get(assetId) ?? []), counts]);
    const key = `${assetId}\n${cell}`;
    byCell.set(key, sum([byCell.get(key) ?? none, counts]));
  }
  const everybody = sum(feedback.rows.map(({ counts }) => counts));
  const base = (worthOf(everybody) + 1) / (everybody.shown + 10);
  return (assetId, cell) => {
    const own = shrunk(sum(byAsset.get(assetId) ?? []), base);
    return { ...shrunk(byCell.get(`${assetId}\n${cell}`) ?? none, own.mean), base };
  };
}

const logit = (share: number): number => Math.log(share / (1 - share));

/** Added to the score: how much better than usual it does here, bounded. */
export const feedbackBonus = ({ mean, base }: BetaShare & { base: number }): number =>
  Math.max(-feedbackLimit, Math.min(feedbackLimit, feedbackWeight * (logit(mean) - logit(base))));
