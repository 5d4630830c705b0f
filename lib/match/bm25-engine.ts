// The engine behind the door: words by BM25 over flat arrays, facts from structured fields, hard rules before everything.
import { type Asset, useOf } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { RankAnswer, RankQuery, Suggestion } from '../model/suggestion.ts';
import { barOf, type Catalogue } from './assess.ts';
import { besideRanking } from './beside-ranking.ts';
import type { Engine } from './engine.ts';
import { typedReasons } from './explain.ts';
import { factReader, namesIn } from './facets/asset-facts.ts';
import { nameFinder } from './facets/names.ts';
import { indexedFields } from './indexed-fields.ts';
import { rankContext } from './rank-context.ts';
import { smallTalkOf } from './small-talk.ts';
import { stemmedAs } from './text/analyse.ts';
import { buildIndex, type IndexedField } from './text/build-index.ts';
import { compoundSplitter } from './text/compound-words.ts';
import { typedScores, typedWords } from './text/typed-search.ts';
import { compoundShare } from './tuning.ts';

/** Reads the catalogue once. Assets may come in any order; ids must be unique. */
export function readCatalogue(unordered: readonly Asset[]): Catalogue {
  const assets = [...unordered].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
  const facts = assets.map(factReader());
  const fields = assets.map(indexedFields);
  const isGerman = (at: number): boolean => facts[at]?.language === 'de';
  const texts = fields.filter((_, at) => isGerman(at)).flatMap((own) => own.map(({ text }) => text));
  const partsOf = compoundSplitter(texts);
  const parts = (own: readonly IndexedField[]): IndexedField[] =>
    own.map(({ text, weight }) => ({ text: partsOf(text).join(' '), weight: weight * compoundShare }));
  const index = buildIndex(
    assets.map((asset, at) => ({
      id: asset.id,
      language: stemmedAs(facts[at]?.language ?? ''),
      fields: isGerman(at) ? [...(fields[at] ?? []), ...parts(fields[at] ?? [])] : (fields[at] ?? []),
    })),
  );
  const competitors = namesIn(assets, 'competitor');
  const products = namesIn(assets, 'product');
  return {
    assets,
    facts,
    index,
    partsOf,
    smallTalk: smallTalkOf(index),
    names: {
      competitors: new Map(competitors.map((name) => [name.value.toLowerCase(), name])),
      products: new Map(products.map((name) => [name.value.toLowerCase(), name])),
    },
    findCompetitors: nameFinder(competitors),
    findProducts: nameFinder(products),
  };
}

function rankTyped(catalogue: Catalogue, isUsable: (doc: number) => boolean, query: RankQuery): Suggestion[] {
  const { assets, index } = catalogue;
  const scores = typedScores(index, query.text).map((score, doc) => (isUsable(doc) ? score : 0));
  const terms = new Set(typedWords(index, query.text).flatMap((word) => word.alternatives.map(({ term }) => term)));
  const docs = index.best(scores, query.limit);
  const top = scores[docs[0] ?? -1] ?? 1;
  return docs.flatMap((doc) => {
    const asset = assets[doc];
    if (asset === undefined) return [];
    const score = (scores[doc] ?? 0) / top;
    return [
      {
        asset,
        use: useOf(asset.type),
        score,
        reasons: typedReasons(asset, stemmedAs(catalogue.facts[doc]?.language ?? ''), index, terms),
      },
    ];
  });
}

/** Why the list is empty, in one sentence. */
function noteFor(context: Context | undefined, query: RankQuery, size: number, eligible: number): string {
  if (size === 0) return 'The catalogue is empty.';
  if (eligible === 0) return 'No asset of the catalogue may be used today.';
  const assets = eligible === 1 ? 'the one usable asset' : `${eligible} usable assets`;
  if (query.text.trim() !== '') return `Nothing in ${assets} matches “${query.text.trim()}”.`;
  if (context === undefined) return 'No person and no thread is on screen.';
  if (context.thread) return `Nothing in ${assets} speaks to this thread.`;
  return `Nothing in ${assets} speaks to what is on screen.`;
}

/**
 * Builds the engine over a catalogue.
 * @param clock milliseconds, for `tookMs` only; without one it stays 0.
 */
export function buildEngine(assets: readonly Asset[], clock: () => number = () => 0): Engine {
  const catalogue = readCatalogue(assets);
  const rank: Engine['rank'] = (context, query, known = {}): RankAnswer => {
    const start = clock();
    const usable = catalogue.assets.map((asset) => barOf(asset, query.today, known) === undefined);
    const isUsable = (doc: number): boolean => usable[doc] === true;
    const eligible = usable.filter(Boolean).length;
    const isTyped = query.text.trim() !== '';
    const ranked = isTyped || !context ? undefined : rankContext(catalogue, isUsable, context, known, query);
    const suggestions = ranked?.suggestions ?? (isTyped ? rankTyped(catalogue, isUsable, query) : []);
    return {
      viewId: context?.viewId ?? '',
      suggestions,
      eligible,
      ...(ranked ? { strength: ranked.strength } : {}),
      note: suggestions.length > 0 ? '' : noteFor(context, query, catalogue.assets.length, eligible),
      tookMs: clock() - start,
    };
  };
  return { size: assets.length, rank, ...besideRanking(catalogue, rank) };
}
