// From what is on screen to few assets with reasons, or to none. Text finds, facts lift, thresholds keep silent.
import { type Asset, useOf } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { Reason, Suggestion } from '../model/suggestion.ts';
import { diversified } from './diversity.ts';
import { textReasons } from './explain.ts';
import type { AssetFacts } from './facets/asset-facts.ts';
import { readFacts } from './facets/context-facts.ts';
import { type FactMatch, matchFacts, type NameTable } from './facets/match-facts.ts';
import type { NameFinder } from './facets/names.ts';
import { type ContextReading, readContext } from './read-context.ts';
import { scorePassages } from './score-passages.ts';
import type { SmallTalk } from './small-talk.ts';
import { languageName } from './text/language.ts';
import type { TextIndex } from './text/text-index.ts';
import { fewestWords, joinAbove, otherLanguage, showAbove, tailShare } from './tuning.ts';

/** Everything that is read once per catalogue; lists are parallel and ordered by asset id. */
export interface Catalogue {
  assets: readonly Asset[];
  facts: readonly AssetFacts[];
  index: TextIndex;
  smallTalk: SmallTalk;
  names: NameTable;
  findCompetitors: NameFinder;
  findProducts: NameFinder;
}

interface Candidate {
  doc: number;
  type: string;
  score: number;
  isPinned: boolean;
  matches: FactMatch[];
}

const fitOf = (matches: readonly FactMatch[], kind: Reason['kind']): number =>
  matches.find((match) => match.reason.kind === kind)?.fit ?? 0;

function languageReason(asset: AssetFacts, reading: ContextReading): Reason | undefined {
  if (reading.language === undefined || asset.language === '' || asset.language === reading.language) return undefined;
  const from = `the conversation is in ${languageName(reading.language)}`;
  return { kind: 'language', text: `In ${languageName(asset.language)}`, from };
}

/** Can it stand without the words? A named competitor, or (on a profile) the very persona in the very industry. */
function hasOwnRight(matches: readonly FactMatch[], reading: ContextReading): boolean {
  if (fitOf(matches, 'competitor') > 0) return true;
  return !reading.isThread && fitOf(matches, 'persona') >= 0.75 && fitOf(matches, 'industry') >= 0.6;
}

/** At most `limit` suggestions, best first; ties by asset id. */
export function rankContext(
  catalogue: Catalogue,
  isUsable: (doc: number) => boolean,
  context: Context,
  limit: number,
): Suggestion[] {
  const { assets, index } = catalogue;
  const reading = readContext(context);
  const facts = readFacts(reading, catalogue.findCompetitors, catalogue.findProducts);
  const scores = scorePassages(index, reading.passages, reading.language, catalogue.smallTalk);
  /** Score of the rarest possible word, so that one threshold serves small and large catalogues. */
  const unit = Math.log(1 + assets.length);
  const gate = showAbove[reading.isThread ? 'thread' : 'profile'];
  const usable = scores.touched.filter((doc) => isUsable(doc) && (scores.words[doc] ?? 0) >= fewestWords);
  const top = usable.reduce((most, doc) => Math.max(most, scores.text[doc] ?? 0), gate * unit);
  const isOpen = usable.some((doc) => (scores.evidence[doc] ?? 0) >= gate * unit);
  const speaks = (doc: number): boolean =>
    isOpen && (scores.words[doc] ?? 0) >= fewestWords && (scores.evidence[doc] ?? 0) >= joinAbove * unit;

  const candidates: Candidate[] = [];
  assets.forEach((asset, doc) => {
    const own = catalogue.facts[doc];
    if (own === undefined || !isUsable(doc)) return;
    const matches = matchFacts(own, facts, catalogue.names, asset.type === 'battlecard');
    if (!speaks(doc) && !hasOwnRight(matches, reading)) return;
    const added = matches.reduce((sum, match) => sum + match.adds, 0);
    const score = ((scores.text[doc] ?? 0) / top + added) * (languageReason(own, reading) ? otherLanguage : 1);
    candidates.push({ doc, type: asset.type, score, isPinned: fitOf(matches, 'competitor') > 0, matches });
  });
  candidates.sort((x, y) => y.score - x.score || x.doc - y.doc);
  const highest = candidates[0]?.score ?? 0;
  const few = diversified(candidates.filter((candidate) => candidate.score >= highest * tailShare)).slice(0, limit);
  return few.flatMap(({ doc, score, matches }) => {
    const asset = assets[doc];
    const own = catalogue.facts[doc];
    if (asset === undefined || own === undefined) return [];
    const best = scores.bestPassage[doc] ?? 0;
    const words = textReasons(asset, index, reading.passages, best, reading.language, catalogue.smallTalk);
    const language = languageReason(own, reading);
    const reasons = [...matches.map((match) => match.reason), ...(language ? [language] : []), ...words];
    return [{ asset, use: useOf(asset.type), score: score / highest, reasons }];
  });
}
