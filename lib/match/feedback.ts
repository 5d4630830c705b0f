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

export const noCounts: FeedbackCounts = { shown: 0, used: 0, opened: 0, dismissed: 0 };

/** Worth of what happened, in uses: inserted or sent 1, opened .3, dismissed −.5. Not below 0. */
const worthOf = ({ used, opened, dismissed }: FeedbackCounts): number =>
  Math.max(0, used + feedbackWorth.opened * opened + feedbackWorth.dismissed * dismissed);

export const addCounts = (one: FeedbackCounts, other: FeedbackCounts): FeedbackCounts => ({
  shown: one.shown + other.shown,
  used: one.used + other.used,
  opened: one.opened + other.opened,
  dismissed: one.dismissed + other.dismissed,
});

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
  const byAsset = new Map<string, FeedbackCounts>();
  const byCell = new Map<string, FeedbackCounts>();
  let everybody = noCounts;
  for (const { assetId, cell, counts } of feedback.rows) {
    const key = `${assetId}\n${cell}`;
    byAsset.set(assetId, addCounts(byAsset.get(assetId) ?? noCounts, counts));
    byCell.set(key, addCounts(byCell.get(key) ?? noCounts, counts));
    everybody = addCounts(everybody, counts);
  }
  const base = (worthOf(everybody) + 1) / (everybody.shown + 10);
  return (assetId, cell) => {
    const own = shrunk(byAsset.get(assetId) ?? noCounts, base);
    return { ...shrunk(byCell.get(`${assetId}\n${cell}`) ?? noCounts, own.mean), base };
  };
}

const logit = (share: number): number => Math.log(share / (1 - share));

/** Added to the score: how much better than usual it does here, bounded. */
export const feedbackBonus = ({ mean, base }: BetaShare & { base: number }): number =>
  Math.max(-feedbackLimit, Math.min(feedbackLimit, feedbackWeight * (logit(mean) - logit(base))));
