// The labels that a catalogue uses already, so that a proposal speaks its language: "Food and beverage", not our own node "food".
import type { Catalogue } from '../catalogue.ts';
import { stageNamed } from '../facets/asset-facts.ts';
import { industriesIn } from '../facets/industry.ts';
import { roleInTitle, roleOf } from '../facets/persona.ts';

export interface Label {
  value: string;
  /** Assets that carry it. */
  count: number;
}

export interface Labels {
  /** Node of the tree → the label most used for it alone, or for it among others. */
  industry: ReadonlyMap<string, Label>;
  /** Function → label. */
  persona: ReadonlyMap<string, Label>;
  /** Stage → label. */
  stage: ReadonlyMap<string, Label>;
  tags: readonly Label[];
}

function counted({ index, docs }: Catalogue, facet: string): Label[] {
  const counts = new Map<string, Label>();
  let start = 0;
  for (const { facets, size } of index.segments) {
    const own = docs.filter((doc) => doc >= start && doc < start + size).map((doc) => doc - start);
    for (const { value, count } of facets.count(facet, own)) {
      const known = counts.get(value.toLowerCase());
      if (known === undefined) counts.set(value.toLowerCase(), { value, count });
      else known.count += count;
    }
    start += size;
  }
  return [...counts.values()].sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : 1));
}

/** Per meaning the label that means it most exactly (fewest meanings), then the most used one. */
function byMeaning(labels: readonly Label[], meaningsOf: (label: string) => readonly string[]): Map<string, Label> {
  const best = new Map<string, { label: Label; meanings: number }>();
  for (const label of labels) {
    const meanings = meaningsOf(label.value);
    for (const meaning of meanings) {
      const known = best.get(meaning);
      if (known === undefined || meanings.length < known.meanings)
        best.set(meaning, { label, meanings: meanings.length });
    }
  }
  return new Map([...best].map(([meaning, { label }]) => [meaning, label]));
}

const remembered = new WeakMap<Catalogue, Labels>();

/** Read once per catalogue. */
export function labelsOf(catalogue: Catalogue): Labels {
  const known = remembered.get(catalogue);
  if (known !== undefined) return known;
  const functionsIn = (label: string): string[] => [...(roleInTitle(label, true)?.role ?? roleOf(label)).functions];
  const labels: Labels = {
    industry: byMeaning(counted(catalogue, 'industry'), industriesIn),
    persona: byMeaning(counted(catalogue, 'persona'), functionsIn),
    stage: byMeaning(counted(catalogue, 'stage'), (label) => [stageNamed(label)]),
    tags: counted(catalogue, 'tags'),
  };
  remembered.set(catalogue, labels);
  return labels;
}
