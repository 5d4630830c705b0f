// Facts of the context against facts of one asset: what matched, how much it adds, and the reason in words.
import { t, tOf } from '../../i18n/t.ts';
import type { Reason } from '../../model/suggestion.ts';
import { battlecardFirst, factWeights, longestReason, mentionShare } from '../tuning.ts';
import type { AssetFacts } from './asset-facts.ts';
import type { CatalogueName } from './catalogue-names.ts';
import type { ContextFacts } from './context-facts.ts';
import { industryFit } from './industry.ts';
import { roleFit } from './persona.ts';
import { regionFit } from './region.ts';

export interface FactMatch {
  kind: Reason['kind'];
  /** In words: only of the few that are shown. */
  reason: () => Reason;
  /** Added to the text score. */
  adds: number;
  /** 0–1: how exactly it fits. */
  fit: number;
}

export interface NameTable {
  /** Lower case → the catalogue's spelling and how common it is. */
  competitors: ReadonlyMap<string, CatalogueName>;
  products: ReadonlyMap<string, CatalogueName>;
}

const capped = (text: string): string =>
  text.length <= longestReason ? text : `${text.slice(0, longestReason - 1).trimEnd()}…`;

type FactKind = 'industry' | 'persona' | 'stage' | 'product' | 'competitor' | 'region' | 'size';

const make = (kind: FactKind, value: string, from: string, adds: number, fit = 1): FactMatch => ({
  kind,
  reason: () => ({ kind, text: capped(tOf('match.fact', kind, [value])), from }),
  adds,
  fit,
});

/** Fits already worked out for this context, by the shared object of a label. */
export type FitMemo = Map<object, number>;

function remembered(memo: FitMemo, item: object, work: () => number): number {
  const known = memo.get(item);
  if (known !== undefined) return known;
  const fit = work();
  memo.set(item, fit);
  return fit;
}

/** The label whose value fits best; the first of equals. */
function bestOf<T>(items: readonly T[], fitOf: (item: T) => number): { item: T; fit: number } | undefined {
  let best: { item: T; fit: number } | undefined;
  for (const item of items) {
    const fit = fitOf(item);
    if (fit > (best?.fit ?? 0)) best = { item, fit };
  }
  return best;
}

const ownFit = (context: ContextFacts, nodes: string[]): number => industryFit(context.industries, nodes);
const saidFit = (context: ContextFacts, nodes: string[]): number =>
  industryFit(context.industriesSaid, nodes) * mentionShare;

const bestIndustry = (facts: AssetFacts, context: ContextFacts, memo: FitMemo) =>
  bestOf(facts.industries, (item) =>
    remembered(memo, item, () => Math.max(ownFit(context, item.nodes), saidFit(context, item.nodes))),
  );

const bestPersona = (facts: AssetFacts, context: ContextFacts, memo: FitMemo) =>
  bestOf(facts.roles, (item) => remembered(memo, item, () => roleFit(context.role, item.role)));

/** 0–1, without a reason: for looking through a whole catalogue. */
export const industryFitOf = (facts: AssetFacts, context: ContextFacts, memo: FitMemo): number =>
  bestIndustry(facts, context, memo)?.fit ?? 0;
export const personaFitOf = (facts: AssetFacts, context: ContextFacts, memo: FitMemo): number =>
  bestPersona(facts, context, memo)?.fit ?? 0;

function industryMatch(facts: AssetFacts, context: ContextFacts, memo: FitMemo): FactMatch | undefined {
  const best = bestIndustry(facts, context, memo);
  if (best === undefined || best.fit < 0.3) return undefined;
  const { nodes } = best.item;
  const isOwn = ownFit(context, nodes) >= saidFit(context, nodes);
  const from = isOwn ? context.industryFrom : t('match.from.mentioned');
  return make('industry', best.item.label, from, best.fit * factWeights.industry, best.fit);
}

function competitorMatch(
  facts: AssetFacts,
  context: ContextFacts,
  names: NameTable,
  isCard: boolean,
): FactMatch | undefined {
  const best = bestOf(facts.competitors, (name) => context.competitors.get(name) ?? 0);
  if (best === undefined) return undefined;
  const name = names.competitors.get(best.item)?.value ?? best.item;
  const adds = (factWeights.competitor + (isCard ? battlecardFirst : 0)) * best.fit;
  return make('competitor', name, t('match.from.named'), adds, best.fit);
}

function productMatch(facts: AssetFacts, context: ContextFacts, names: NameTable): FactMatch | undefined {
  const product = facts.products.find((name) => context.products.includes(name));
  if (product === undefined) return undefined;
  const name = names.products.get(product);
  const adds = factWeights.product * (1 - (name?.share ?? 0));
  return adds > 0.01 ? make('product', name?.value ?? product, t('match.from.named'), adds) : undefined;
}

function regionMatch(facts: AssetFacts, context: ContextFacts): FactMatch | undefined {
  const best = bestOf(facts.regions, ({ nodes }) => regionFit(nodes, context.regions));
  if (best === undefined) return undefined;
  return make('region', best.item.label, context.regionFrom, best.fit * factWeights.region, best.fit);
}

/** All facts that matched, the weightiest kinds first. */
export function matchFacts(
  facts: AssetFacts,
  context: ContextFacts,
  names: NameTable,
  isBattlecard: boolean,
  memo: FitMemo,
): FactMatch[] {
  const persona = bestPersona(facts, context, memo);
  const stage = facts.stages.find((each) => each.stage === context.stage);
  const size = facts.sizes.find((each) => each.size === context.size);
  const matches = [
    competitorMatch(facts, context, names, isBattlecard),
    persona && make('persona', persona.item.label, context.roleFrom, persona.fit * factWeights.persona, persona.fit),
    industryMatch(facts, context, memo),
    productMatch(facts, context, names),
    stage && make('stage', stage.label, context.stageFrom, factWeights.stage),
    regionMatch(facts, context),
    size && make('size', size.label, t('match.from.account'), factWeights.size),
  ];
  return matches.filter((match) => match !== undefined);
}
