// The catalogue as ranking sees it, read from the columns of the index: what an asset is for and when it may be used. Titles and
// texts are not here; they are fetched for the few that are shown.
import type { Asset } from '../model/asset.ts';
import { dayOf, readDocuments } from './documents.ts';
import { type AssetFacts, columnReader } from './facets/asset-facts.ts';
import { catalogueNames } from './facets/catalogue-names.ts';
import type { NameTable } from './facets/match-facts.ts';
import { type NameFinder, nameFinder } from './facets/names.ts';
import { buildSegment } from './index/build-segment.ts';
import { runThrough } from './index/job.ts';
import { openSegment, type Segment } from './index/segment.ts';
import { type SmallTalk, smallTalkOf } from './small-talk.ts';
import { languageOfKey } from './text/analyse.ts';
import { compoundSplitter } from './text/compound-words.ts';
import { openIndex, type TextIndex } from './text/text-index.ts';

/** What decides about an asset before its text is read. */
export type AssetBrief = Pick<Asset, 'id' | 'type' | 'audience' | 'status' | 'validFrom' | 'validUntil' | 'updated'>;

/** Lists are parallel, one place per number of the index; the places of assets that no longer count are empty. */
export interface Catalogue {
  index: TextIndex;
  /** Numbers of the assets that count. */
  docs: readonly number[];
  briefs: readonly (AssetBrief | undefined)[];
  facts: readonly (AssetFacts | undefined)[];
  /** Share of the assets that are of each type. */
  typeShares: ReadonlyMap<string, number>;
  /** Parts of the German compounds of a text, as far as the catalogue knows them. */
  partsOf: (text: string) => string[];
  smallTalk: SmallTalk;
  names: NameTable;
  findCompetitors: NameFinder;
  findProducts: NameFinder;
  /** Number of the asset, or nothing. */
  docOf(id: string): number | undefined;
}

const openEnd = 0xffffffff;

interface Kind {
  type: string;
  audience: AssetBrief['audience'];
  status: AssetBrief['status'];
  facts: AssetFacts;
  names: { competitors: string[]; products: string[] };
  /** Assets of this kind that count. */
  times: number;
}

function kindAt({ facets }: Segment, doc: number, read: ReturnType<typeof columnReader>): Kind {
  const all = (facet: string): string[] => facets.valuesOf(facet, doc);
  return {
    type: all('type')[0] ?? '',
    audience: (all('audience')[0] ?? '') as AssetBrief['audience'],
    status: (all('status')[0] ?? '') as AssetBrief['status'],
    facts: read(all),
    names: { competitors: all('competitor'), products: all('product') },
    times: 0,
  };
}

/** What differs from asset to asset, beside its kind. */
function briefOf(segment: Segment, doc: number, id: string, updated: string, kind: Kind): AssetBrief {
  const { type, audience, status } = kind;
  const brief: AssetBrief = { id, type, audience, status };
  const [from, until] = segment.validity(doc);
  if (from !== 0) brief.validFrom = dayOf(from);
  if (until !== openEnd) brief.validUntil = dayOf(until);
  if (updated !== '') brief.updated = updated;
  return brief;
}

/** Walks over all assets once. What assets have in common is read once per kind, because a stopped worker does this at waking. */
function readColumns(index: TextIndex): Pick<Catalogue, 'docs' | 'briefs' | 'facts'> & {
  kinds: Kind[];
  ordinary: { value: string; count: number }[];
} {
  const docs: number[] = [];
  const briefs = new Array<AssetBrief | undefined>(index.size);
  const facts = new Array<AssetFacts | undefined>(index.size);
  const kinds: Kind[] = [];
  const ordinary: { value: string; count: number }[] = [];
  const read = columnReader();
  let start = 0;
  for (const segment of index.segments) {
    const { facets, size } = segment;
    const ids = segment.ids();
    const updated = facets.firsts('updated');
    const own: Kind[] = [];
    const counting: number[] = [];
    for (let local = 0; local < size; local++) {
      const doc = start + local;
      if (index.isGone(doc)) continue;
      const number = facets.kinds[local] ?? 0;
      const kind = own[number] ?? kindAt(segment, local, read);
      own[number] = kind;
      kind.times++;
      docs.push(doc);
      counting.push(local);
      briefs[doc] = briefOf(segment, local, ids[local] ?? '', updated[local] ?? '', kind);
      facts[doc] = kind.facts;
    }
    kinds.push(...own.filter(Boolean));
    ordinary.push(...facets.count('ordinary', counting));
    start += size;
  }
  return { docs, briefs, facts, kinds, ordinary };
}

/** Does an asset in German write this word? */
export const isGermanIn =
  (index: TextIndex) =>
  (word: string): boolean =>
    index.segments.some(({ surfaces }) => surfaces.find(word) >= 0) &&
    index.termsOf(word, undefined).some((term) => languageOfKey(index.keyOf(term)) === 'de');

/** Opens the catalogue behind an index that was built from `readDocuments`. */
export function openCatalogue(index: TextIndex): Catalogue {
  const { docs, briefs, facts, kinds, ordinary } = readColumns(index);
  const types = new Map<string, number>();
  for (const { type, times } of kinds) types.set(type, (types.get(type) ?? 0) + times);
  const named = (which: 'competitors' | 'products') =>
    catalogueNames(
      kinds.map(({ names, times }) => ({ names: names[which], times })),
      ordinary,
    );
  const [competitors, products] = [named('competitors'), named('products')];
  let numbers: Map<string, number> | undefined;
  return {
    index,
    docs,
    briefs,
    facts,
    typeShares: new Map([...types].map(([type, count]) => [type, count / docs.length])),
    partsOf: compoundSplitter(isGermanIn(index)),
    smallTalk: smallTalkOf(index),
    names: {
      competitors: new Map(competitors.map((name) => [name.value.toLowerCase(), name])),
      products: new Map(products.map((name) => [name.value.toLowerCase(), name])),
    },
    findCompetitors: nameFinder(competitors),
    findProducts: nameFinder(products),
    docOf: (id) => {
      numbers ??= new Map(docs.map((doc) => [briefs[doc]?.id ?? '', doc]));
      return numbers.get(id);
    },
  };
}

/** The same in one go, for evaluations and tests. Assets may come in any order; of two with one id the later counts. */
export function readCatalogue(assets: readonly Asset[]): Catalogue {
  const segment = openSegment(runThrough(buildSegment(runThrough(readDocuments(assets)))));
  if (segment === undefined) throw new Error('an index that was just built cannot be opened');
  return openCatalogue(openIndex(segment));
}
