// The text score of every asset for a context: each passage is asked by itself and the best one decides, because a mail
// holds one sentence that matters and ten that do not. Small talk hardly counts.
import { docList, listed } from './index/doc-list.ts';
import type { Passage } from './read-context.ts';
import type { SmallTalk } from './small-talk.ts';
import type { TextLanguage } from './text/analyse.ts';
import { wordsOf } from './text/analyse.ts';
import type { TextIndex, WantedWord } from './text/text-index.ts';
import { chatterWeight, leastContrast, leastRarity, restShare } from './tuning.ts';

export interface PassageScores {
  /** Best passage plus a share of the sum; weighted. */
  text: Float32Array;
  /** Score of the best passage alone. */
  evidence: Float32Array;
  /** Number of the passage that scored best. */
  bestPassage: Uint16Array;
  /** Different words, small talk left out, that the asset shares with the context. */
  words: Uint16Array;
  touched: number[];
}

/**
 * A word that most assets share still says that the thread is on their topic: in a catalogue about one thing, all telling words
 * are frequent. So no word counts less than a share of the rarest one.
 */
const lifted = (index: TextIndex, term: number): number =>
  Math.max(1, (leastRarity * Math.log(1 + index.size)) / index.idf(term));

/** The passage's words that the index knows, small talk at a small weight; topics are noted in `topics`. */
function passageWords(
  index: TextIndex,
  { text, place }: Passage,
  language: TextLanguage | undefined,
  smallTalk: SmallTalk,
  topics: Set<number>,
  shareOf: ((term: number) => number) | undefined,
): WantedWord[] {
  const words = new Map<string, WantedWord>();
  for (const word of wordsOf(text)) {
    const terms = index.termsOf(word, language);
    if (terms.length === 0) continue;
    const key = terms.join(' ');
    const isPerson = place === 'title' || place === 'headline' || place === 'profileText';
    const share = isPerson || shareOf === undefined ? 1 : Math.max(...terms.map(shareOf));
    const isTopic = !smallTalk.has(word, terms, place) && share > leastContrast;
    if (isTopic) for (const term of terms) topics.add(term);
    const known = words.get(key);
    if (known) known.count++;
    else
      words.set(key, {
        alternatives: terms.map((term) => ({ term, weight: isTopic ? lifted(index, term) * share : chatterWeight })),
        count: 1,
      });
  }
  return [...words.values()];
}

/** @param shareOf share of its weight that a stem keeps in a conversation; absent = all of it. */
export function scorePassages(
  index: TextIndex,
  passages: readonly Passage[],
  language: TextLanguage | undefined,
  smallTalk: SmallTalk,
  shareOf?: (term: number) => number,
): PassageScores {
  const size = index.size;
  const total = new Float32Array(size);
  const evidence = new Float32Array(size);
  const bestPassage = new Uint16Array(size);
  const topics = new Set<number>();
  const scratch = new Float32Array(size);
  const hits = docList(size);
  const touched: number[] = [];
  passages.forEach((passage, number) => {
    const words = passageWords(index, passage, language, smallTalk, topics, shareOf);
    hits.count = 0;
    index.addScores(words, scratch, hits);
    for (const doc of listed(hits)) {
      const score = (scratch[doc] ?? 0) * passage.weight;
      scratch[doc] = 0;
      if (score === 0) continue;
      if (total[doc] === 0) touched.push(doc);
      total[doc] = (total[doc] ?? 0) + score;
      if (score > (evidence[doc] ?? 0)) {
        evidence[doc] = score;
        bestPassage[doc] = number;
      }
    }
  });
  const words = new Uint16Array(size);
  for (const term of topics) {
    index.eachDocument(term, (doc) => {
      words[doc] = (words[doc] ?? 0) + 1;
    });
  }
  const text = new Float32Array(size);
  for (const doc of touched) {
    const most = evidence[doc] ?? 0;
    text[doc] = most + restShare * ((total[doc] ?? 0) - most);
  }
  return { text, evidence, bestPassage, words, touched };
}
