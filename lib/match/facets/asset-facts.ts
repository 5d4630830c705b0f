// What an asset is for, read once at building from its structured fields and kept beside the index.
import { type Asset, useOf } from '../../model/asset.ts';
import { detectLanguage } from '../text/language.ts';
import { type AccountSize, sizesIn } from './account-size.ts';
import { industriesIn } from './industry.ts';
import { nameParts } from './names.ts';
import { type Role, roleInTitle, roleOf } from './persona.ts';
import { regionsIn } from './region.ts';
import { stages } from './stage-words.ts';

export interface AssetFacts {
  /** Of the persona field, or else of the title. */
  roles: { label: string; role: Role }[];
  industries: { label: string; nodes: string[] }[];
  stages: { label: string; stage: string }[];
  /** Lower case. */
  products: string[];
  competitors: string[];
  regions: { label: string; nodes: string[] }[];
  sizes: { label: string; size: AccountSize }[];
  /** Empty when the catalogue does not say and the text does not show it. */
  language: string;
}

/** The stage of the tree that a label of a catalogue or CRM means; the label itself when it is none. */
export const stageNamed = (label: string): string =>
  Object.entries(stages).find(([, { names }]) => names.some((name) => label.toLowerCase().includes(name)))?.[0] ??
  label.toLowerCase();

function titled({ title, type }: Asset): AssetFacts['roles'] {
  const found = roleInTitle(title, isForPersonas(type));
  return found === undefined ? [] : [found];
}

/** Types that are written about a role, also under a catalogue's own names. */
const isForPersonas = (type: string): boolean =>
  useOf(type) === 'know' || /persona|pain|value|objection|play|pitch|script|discovery|qualif/.test(type);

const keys = (labels: readonly string[]): string[] => [
  ...new Set(labels.flatMap(nameParts).map((name) => name.toLowerCase())),
];

/** Remembers what a label means, so that equal labels are read once and share one object. */
function reader<T>(read: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return (label) => {
    const value = known.get(label) ?? read(label);
    known.set(label, value);
    return value;
  };
}

/** Makes the reader of assets for one catalogue. */
export function factReader(): (asset: Asset) => AssetFacts {
  const role = reader((label) => ({ label, role: roleOf(label) }));
  const industry = reader((label) => ({ label, nodes: industriesIn(label) }));
  const stage = reader((label) => ({ label, stage: stageNamed(label) }));
  const region = reader((label) => ({ label, nodes: regionsIn(label) }));
  return (asset) => ({
    roles: asset.persona.length > 0 ? asset.persona.flatMap(nameParts).map(role) : titled(asset),
    industries: asset.industry.map(industry),
    stages: asset.stage.map(stage),
    products: keys(asset.product),
    competitors: keys(asset.competitor),
    regions: asset.region.map(region).filter(({ nodes }) => nodes.length > 0),
    sizes: [...asset.tags, ...asset.persona].flatMap((label) => sizesIn(label).map((size) => ({ label, size }))),
    language: asset.language || (detectLanguage(`${asset.title}\n${asset.summary}\n${asset.body}`) ?? ''),
  });
}

/** Decodes facts from the columns of an index; equal labels share one object. @returns a reader of one asset's values by facet. */
export function columnReader(): (valuesOf: (facet: string) => string[]) => AssetFacts {
  const role = reader((label) => ({ label, role: roleInTitle(label, true)?.role ?? roleOf(label) }));
  const industry = reader((label) => ({ label, nodes: industriesIn(label) }));
  const stage = reader((label) => ({ label, stage: stageNamed(label) }));
  const region = reader((label) => ({ label, nodes: regionsIn(label) }));
  const sizes = reader((label) => sizesIn(label).map((size) => ({ label, size })));
  return (valuesOf) => ({
    roles: valuesOf('persona').map(role),
    industries: valuesOf('industry').map(industry),
    stages: valuesOf('stage').map(stage),
    products: keys(valuesOf('product')),
    competitors: keys(valuesOf('competitor')),
    regions: valuesOf('region').map(region),
    sizes: valuesOf('size').flatMap(sizes),
    language: valuesOf('language')[0] ?? '',
  });
}
