// What an asset is for, read once at building from its structured fields and kept beside the index.
import type { Asset } from '../../model/asset.ts';
import { languageOf } from '../text/language.ts';
import { industriesIn } from './industry.ts';
import { nameParts } from './names.ts';
import { type Role, roleOf } from './persona.ts';
import { stages } from './stage-words.ts';

export interface AssetFacts {
  roles: { label: string; role: Role }[];
  industries: { label: string; nodes: string[] }[];
  stages: { label: string; stage: string }[];
  /** Lower case. */
  products: string[];
  competitors: string[];
  regions: string[];
  /** Empty when the catalogue does not say and the text does not show it. */
  language: string;
}

const stageNamed = (label: string): string =>
  Object.entries(stages).find(([, { names }]) => names.some((name) => label.toLowerCase().includes(name)))?.[0] ??
  label.toLowerCase();

const keys = (labels: readonly string[]): string[] => [
  ...new Set(labels.flatMap(nameParts).map((name) => name.toLowerCase())),
];

export function factsOf(asset: Asset): AssetFacts {
  return {
    roles: asset.persona.flatMap(nameParts).map((label) => ({ label, role: roleOf(label) })),
    industries: asset.industry.map((label) => ({ label, nodes: industriesIn(label) })),
    stages: asset.stage.map((label) => ({ label, stage: stageNamed(label) })),
    products: keys(asset.product),
    competitors: keys(asset.competitor),
    regions: asset.region.map((region) => region.toLowerCase()),
    language: asset.language || (languageOf(`${asset.title}\n${asset.summary}\n${asset.body}`) ?? ''),
  };
}

/** Names in the catalogue's own spelling with the share of assets that carry them. */
export interface CatalogueName {
  value: string;
  share: number;
  isOrdinaryWord: boolean;
}

/** Occurrences in lower case from which a name counts as an ordinary word too. */
const ordinaryFrom = 2;

/** Collects the names of one field over the catalogue and finds out which of them are ordinary words in its texts. */
export function namesIn(assets: readonly Asset[], field: 'product' | 'competitor'): CatalogueName[] {
  const spelled = new Map<string, { value: string; count: number }>();
  for (const asset of assets) {
    for (const value of new Set(asset[field].flatMap(nameParts))) {
      const key = value.toLowerCase();
      const known = spelled.get(key);
      if (known === undefined) spelled.set(key, { value, count: 1 });
      else {
        known.count++;
        // The spelling must not depend on the order of import: capitals before lower case.
        if (value < known.value) known.value = value;
      }
    }
  }
  const ordinary = ordinaryWords(assets, [...spelled.keys()]);
  return [...spelled]
    .map(([key, { value, count }]) => ({
      value,
      share: count / Math.max(1, assets.length),
      isOrdinaryWord: ordinary.has(key),
    }))
    .sort((x, y) => (x.value < y.value ? -1 : 1));
}

function ordinaryWords(assets: readonly Asset[], names: readonly string[]): Set<string> {
  const words = names.filter((name) => /^\p{L}+$/u.test(name));
  if (words.length === 0) return new Set();
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}/._@-])(?:${words.join('|')})(?![\\p{L}\\p{N}/_@-]|\\.\\p{L})`, 'gu');
  const counts = new Map<string, number>();
  for (const asset of assets) {
    const found = new Set(`${asset.title}\n${asset.summary}\n${asset.body}`.match(pattern) ?? []);
    for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= ordinaryFrom).map(([word]) => word));
}
