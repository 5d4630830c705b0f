// Facts of the context against facts of one asset: what matched, how much it adds, and the reason in words.
import type { Reason } from '../../model/suggestion.ts';
import { battlecardFirst, factWeights, longestReason, mentionShare } from '../tuning.ts';
import type { AssetFacts, CatalogueName } from './asset-facts.ts';
import type { ContextFacts } from './context-facts.ts';
import { industryFit } from './industry.ts';
import { roleFit } from './persona.ts';

export interface FactMatch {
  reason: Reason;
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

const make = (kind: Reason['kind'], text: string, from: string, adds: number, fit = 1): FactMatch => ({
  reason: { kind, text: capped(text), from },
  adds,
  fit,
});

/** The label whose value fits best; the first of equals. */
function bestOf<T>(items: readonly T[], fitOf: (item: T) => number): { item: T; fit: number } | undefined {
  let best: { item: T; fit: number } | undefined;
  for (const item of items) {
    const fit = fitOf(item);
    if (fit > (best?.fit ?? 0)) best = { item, fit };
  }
  return best;
}

function industryMatch(facts: AssetFacts, context: ContextFacts): FactMatch | undefined {
  const own = bestOf(facts.industries, ({ nodes }) => industryFit(context.industries, nodes));
  const said = bestOf(facts.industries, ({ nodes }) => industryFit(context.industriesSaid, nodes) * mentionShare);
  const best = (own?.fit ?? 0) >= (said?.fit ?? 0) ? own : said;
  if (best === undefined || best.fit < 0.3) return undefined;
  const from = best === own ? context.industryFrom : 'mentioned in the thread';
  return make('industry', `Industry: ${best.item.label}`, from, best.fit * factWeights.industry, best.fit);
}

/** All facts that matched, the weightiest kinds first. */
export function matchFacts(
  facts: AssetFacts,
  context: ContextFacts,
  names: NameTable,
  isBattlecard: boolean,
): FactMatch[] {
  const matches: FactMatch[] = [];
  const competitor = facts.competitors.find((name) => context.competitors.includes(name));
  if (competitor !== undefined) {
    const name = names.competitors.get(competitor)?.value ?? competitor;
    const adds = factWeights.competitor + (isBattlecard ? battlecardFirst : 0);
    matches.push(make('competitor', `Competitor: ${name}`, 'named in the thread', adds));
  }
  const persona = bestOf(facts.roles, ({ role }) => roleFit(context.role, role));
  if (persona) {
    const text = `Persona: ${persona.item.label}`;
    matches.push(make('persona', text, context.roleFrom, persona.fit * factWeights.persona, persona.fit));
  }
  const industry = industryMatch(facts, context);
  if (industry) matches.push(industry);
  const product = facts.products.find((name) => context.products.includes(name));
  if (product !== undefined) {
    const name = names.products.get(product);
    const adds = factWeights.product * (1 - (name?.share ?? 0));
    if (adds > 0.01) matches.push(make('product', `Product: ${name?.value ?? product}`, 'named in the thread', adds));
  }
  const stage = facts.stages.find((each) => each.stage === context.stage);
  if (stage) matches.push(make('stage', `Stage: ${stage.label}`, 'from the thread', factWeights.stage));
  const region = facts.regions.find((name) => name !== '' && context.location.includes(name));
  if (region !== undefined) {
    matches.push(make('region', `Region: ${region}`, 'from the location', factWeights.region));
  }
  return matches;
}
