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
import { openSegment } from './index/segment.ts';
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

function briefAt(index: TextIndex, doc: number): AssetBrief {
  const { segment, local } = index.placeOf(doc);
  const one = (facet: string): string => segment.facets.valuesOf(facet, local)[0] ?? '';
  const [from, until] = segment.validity(local);
  const updated = one('updated');
  return {
    id: segment.idAt(local),
    type: one('type'),
    audience: one('audience') as AssetBrief['audience'],
    status: one('status') as AssetBrief['status'],
    ...(from === 0 ? {} : { validFrom: dayOf(from) }),
    ...(until === openEnd ? {} : { validUntil: dayOf(until) }),
    ...(updated === '' ? {} : { updated }),
  };
}

/** Does an asset in German write this word? */
export const isGermanIn =
  (index: TextIndex) =>
  (word: string): boolean =>
    index.segments.some(({ surfaces }) => surfaces.find(word) >= 0) &&
    index.termsOf(word, undefined).some((term) => languageOfKey(index.keyOf(term)) === 'de');

/** Opens the catalogue behind an index that was built from `readDocuments`. */
export function openCatalogue(index: TextIndex): Catalogue {
  const docs = Array.from({ length: index.size }, (_, doc) => doc).filter((doc) => !index.isGone(doc));
  const briefs = new Array<AssetBrief | undefined>(index.size);
  const facts = new Array<AssetFacts | undefined>(index.size);
  const types = new Map<string, number>();
  const read = columnReader();
  const valuesOf = (facet: string, doc: number): string[] => {
    const { segment, local } = index.placeOf(doc);
    return segment.facets.valuesOf(facet, local);
  };
  for (const doc of docs) {
    const brief = briefAt(index, doc);
    briefs[doc] = brief;
    facts[doc] = read((facet) => valuesOf(facet, doc));
    types.set(brief.type, (types.get(brief.type) ?? 0) + 1);
  }
  const named = (facet: string) =>
    catalogueNames(docs.map((doc) => ({ names: valuesOf(facet, doc), ordinary: valuesOf('ordinary', doc) })));
  const [competitors, products] = [named('competitor'), named('product')];
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
