// Tags from the words themselves: those that other assets carry and this text says, and new ones from words that are frequent here
// and rare in the catalogue.
import type { Asset } from '../../model/asset.ts';
import type { TagProposal } from '../../model/tag-proposal.ts';
import type { Catalogue } from '../catalogue.ts';
import { stemmedAs, surfaceWords } from '../text/analyse.ts';
import { longestText } from '../tuning.ts';
import { certaintyOf, leastCertainty } from './certainty.ts';
import { type Evidence, textFields, wordsOfEvidence } from './fields.ts';
import type { Label } from './labels.ts';

/** A tag on more of the catalogue than this says nothing about one asset; a word in more of it makes no tag. */
const most = { tagShare: 0.5, wordShare: 0.05 };
/** New words per asset, how often each is said at least, and how sure it can be: nobody has called anything by it yet. */
const fresh = { most: 3, times: 3, letters: 4, certainty: 0.45 };
/** Tags in use per asset. */
const mostTags = 6;

/** Stems of the asset with where and how they are written. */
function stemsOf({ index }: Catalogue, asset: Asset): Map<number, Evidence> {
  const stems = new Map<number, Evidence>();
  const language = stemmedAs(asset.language);
  for (const field of textFields)
    for (const written of surfaceWords(asset[field].slice(0, longestText)))
      for (const term of index.termsOf(written.toLowerCase(), language)) {
        const known = stems.get(term) ?? { best: field, times: 0, words: new Map<string, number>() };
        known.times++;
        known.words.set(written, (known.words.get(written) ?? 0) + 1);
        stems.set(term, known);
      }
  return stems;
}

/** All words of a tag, and of them the one that is said least decides. */
function tagEvidence({ index }: Catalogue, tag: string, stems: ReadonlyMap<number, Evidence>): Evidence | undefined {
  const parts = surfaceWords(tag).map((word) => {
    const found = index.termsOf(word.toLowerCase(), undefined).flatMap((term) => stems.get(term) ?? []);
    return found.sort((x, y) => y.times - x.times)[0];
  });
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const whole = parts as Evidence[];
  const rank = (each: Evidence): number => textFields.indexOf(each.best);
  return {
    best: whole.reduce((worst, each) => (rank(each) > rank(worst) ? each : worst)).best,
    times: Math.min(...whole.map(({ times }) => times)),
    words: new Map(whole.flatMap((each) => wordsOfEvidence(each).slice(0, 1)).map((word) => [word, 1])),
  };
}

/** Tags that other assets carry. */
export function tagsSaid(catalogue: Catalogue, asset: Asset, tags: readonly Label[]): TagProposal[] {
  const stems = stemsOf(catalogue, asset);
  const size = Math.max(1, catalogue.docs.length);
  return tags
    .filter(({ count }) => count >= 2 && count / size <= most.tagShare)
    .flatMap(({ value }): TagProposal[] => {
      const evidence = tagEvidence(catalogue, value, stems);
      const certainty = evidence === undefined ? 0 : certaintyOf(evidence);
      if (evidence === undefined || certainty < leastCertainty) return [];
      return [{ field: 'tags', value, certainty, words: wordsOfEvidence(evidence) }];
    })
    .sort((x, y) => y.certainty - x.certainty || (x.value < y.value ? -1 : 1))
    .slice(0, mostTags);
}

/** Words that could become tags: said again and again here, and hardly anywhere else. */
export function freshTags(catalogue: Catalogue, asset: Asset): TagProposal[] {
  const { index, smallTalk, docs } = catalogue;
  return [...stemsOf(catalogue, asset)]
    .flatMap(([term, evidence]) => {
      const [word = ''] = wordsOfEvidence(evidence);
      const isTelling =
        evidence.times >= fresh.times &&
        // Written as a word, not only as a name.
        [...evidence.words.keys()].some((each) => each === each.toLowerCase()) &&
        word.length >= fresh.letters &&
        !/\d/.test(word) &&
        index.countOf(term) <= Math.max(2, most.wordShare * docs.length) &&
        !smallTalk.has(word.toLowerCase(), [term], 'profileText');
      return isTelling ? [{ word, weight: evidence.times * index.idf(term), times: evidence.times }] : [];
    })
    .sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .slice(0, fresh.most)
    .map(({ word }) => ({
      field: 'tags',
      value: word.toLowerCase(),
      certainty: fresh.certainty,
      words: [word],
      isNew: true,
    }));
}
