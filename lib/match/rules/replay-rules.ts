// Plays kept contexts over again with a rule that is being written: where it would have applied, which of its assets would have been
// seen, and which would have fallen off. Deterministic; a context is its vector and the scores of its best assets, nothing more.
//
//   kept scores ─ with the rules that are on ────────▶ rows before
//              └─ with those and the draft instead ──▶ rows after        seen = in the few rows that the sidebar has
import { barredOn, useOf } from '../../model/asset.ts';
import type { Rehearsal, RehearsedContext } from '../../model/rehearsal.ts';
import type { FacetVector, Rule } from '../../model/rule.ts';
import { mostRows, mostSuggestions } from '../../model/suggestion.ts';
import type { Catalogue } from '../catalogue.ts';
import { latentLikeness } from '../diversity.ts';
import type { Job } from '../index/job.ts';
import { freshnessBonus } from '../prior.ts';
import { variedHead } from '../rank-context.ts';
import { otherLanguage, ruleWeight } from '../tuning.ts';
import { applies } from './apply.ts';
import { type Wanted, wantedBy } from './ruled.ts';
import { docsTagged } from './tagged.ts';

export interface KeptContext {
  /** `YYYY-MM-DD`. */
  day: string;
  vector: FacetVector;
  /** Best first, without feedback and rules. */
  candidates: readonly { assetId: string; score: number }[];
}

interface Entry {
  doc: number;
  id: string;
  type: string;
  score: number;
  isRuled: boolean;
}

const mostExamples = 20;

/** Scores as the ranking makes them. An asset that is not among the kept ones has no words here: age and rule alone. */
function entriesOf(
  catalogue: Catalogue,
  { day, vector, candidates }: KeptContext,
  wanted: Wanted,
  today: string,
): Entry[] {
  const entries = new Map<number, Entry>();
  const isCustomer = vector.contact?.includes('customer') === true;
  const add = (doc: number, bare: number | undefined): void => {
    const brief = catalogue.briefs[doc];
    if (brief === undefined || entries.has(doc) || barredOn(brief, today) !== undefined) return;
    if (bare === undefined && brief.audience === 'customer' && !isCustomer) return;
    const language = catalogue.facts[doc]?.language ?? '';
    const spoken = vector.language?.[0] ?? '';
    const factor = language !== '' && spoken !== '' && language !== spoken ? otherLanguage : 1;
    const own = bare ?? freshnessBonus(brief, day) * factor;
    const isRuled = wanted.has(doc);
    const { id, type } = brief;
    entries.set(doc, { doc, id, type, score: isRuled ? own + ruleWeight * factor : own, isRuled });
  };
  for (const { assetId, score } of candidates) add(catalogue.docOf(assetId) ?? -1, score);
  const isShown = entries.size > 0;
  for (const [doc, rule] of wanted) if (isShown || rule.always) add(doc, undefined);
  return [...entries.values()].sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
}

/** The assets in the rows of the sidebar, in the order of the list. */
function rowsOf(catalogue: Catalogue, context: KeptContext, wanted: Wanted, today: string): string[] {
  const free = { ...mostRows };
  return variedHead(entriesOf(catalogue, context, wanted, today), latentLikeness(catalogue.index))
    .slice(0, mostSuggestions)
    .filter(({ type }) => free[useOf(type)]-- > 0)
    .map(({ id }) => id);
}

const counted = (counts: Map<string, number>, ids: Iterable<string>): void => {
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
};

/**
 * Replays as a job.
 * @param others the rules that are on; the draft stands in place of the one with its id.
 * @param assetId only contexts in which this asset would be seen become examples; empty = all that the rule changes.
 */
export function* rehearsing(
  catalogue: Catalogue,
  contexts: readonly KeptContext[],
  draft: Rule,
  others: readonly Rule[],
  today: string,
  assetId = '',
): Job<Rehearsal> {
  const rest = others.filter(({ id }) => id !== draft.id);
  const seen = { before: new Map<string, number>(), after: new Map<string, number>() };
  const displaced = new Map<string, number>();
  const examples: RehearsedContext[] = [];
  let applied = 0;
  let widened = 0;
  for (const [at, context] of contexts.entries()) {
    const { vector, day } = context;
    if (at % 4 === 3) yield at / contexts.length;
    if (!applies(draft, vector)) continue;
    applied++;
    const before = rowsOf(catalogue, context, wantedBy(catalogue, others, vector), today);
    const after = rowsOf(catalogue, context, wantedBy(catalogue, [{ ...draft, isOn: true }, ...rest], vector), today);
    counted(seen.before, before);
    counted(seen.after, after);
    counted(
      displaced,
      before.filter((id) => !after.includes(id)),
    );
    const isNew = after.some((id) => !before.includes(id));
    if (isNew) widened++;
    const isTold = assetId === '' ? isNew : after.includes(assetId);
    if (isTold && examples.length < mostExamples) examples.push({ day, vector, before, after });
  }
  const meant = docsTagged(catalogue, draft.tags).map((doc) => catalogue.briefs[doc]?.id ?? '');
  const stood = (id: string) => ({ id, before: seen.before.get(id) ?? 0, after: seen.after.get(id) ?? 0 });
  return {
    contexts: contexts.length,
    applied,
    widened,
    meant: meant.length,
    seen: meant.map(stood).filter(({ before, after }) => before + after > 0),
    displaced: [...displaced].map(([id, times]) => ({ id, times })),
    examples,
  };
}
