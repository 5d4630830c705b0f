// Question → verified answer, over the assets that are answers (RFP answers, FAQ). The share of what is asked that an answer
// covers decides, so that half a match stays a gap: a wrong answer in a questionnaire is worse than none.
import { type Asset, useOf } from '../model/asset.ts';
import type { Catalogue } from './catalogue.ts';
import { askingWords } from './data/question-forms.ts';
import { stemmedAs, type TextLanguage, wordsOf } from './text/analyse.ts';
import { type Gloss, glossary } from './text/glossary.ts';
import { languageOf } from './text/language.ts';
import { answerFrom, answerLead, answerShares, mostAnswers } from './tuning.ts';

export interface FoundAnswer {
  asset: Asset;
  /** 0–1: how much of the question it covers. */
  score: number;
  /** Words of the question that it covers, as asked. */
  words: string[];
}

export interface AnsweredQuestion {
  question: string;
  /** Best first; empty = a gap to be routed. */
  answers: FoundAnswer[];
}

/** Own type, or a slug that says it is a list of questions and answers. */
export const isAnswer = (asset: Pick<Asset, 'type'>): boolean =>
  useOf(asset.type) === 'answer' || /faq|answer|q-?a$/.test(asset.type);

const asking = new Set(askingWords.split(/\s+/));

/** One way to speak of a thing: per word of the phrase the stems that stand for it, and how surely it means the thing. */
interface Way {
  words: readonly (readonly number[])[];
  sure: number;
}

/** One thing that is asked for. */
interface Asked {
  written: string;
  ways: readonly Way[];
  weight: number;
}

/** What an answer asset says: the stems of its question (title) and of all its text. */
interface AnswerText {
  doc: number;
  title: ReadonlySet<number>;
  all: ReadonlySet<number>;
}

export interface AnswerFinder {
  /** Answers to one question among the assets that may be used. */
  find(question: string, isUsable: (doc: number) => boolean): FoundAnswer[];
}

/** Ids of the assets that are answers: to be fetched for `answerFinder`. */
export const answerIds = ({ briefs }: Catalogue): string[] =>
  briefs.flatMap((brief) => (brief !== undefined && isAnswer(brief) ? [brief.id] : []));

/** Prepared once per catalogue; costs nothing when it holds no answers. @param assets at least the answers among them. */
export function answerFinder(catalogue: Catalogue, assets: readonly Asset[]): AnswerFinder {
  const { facts, index } = catalogue;
  const byDoc = new Map<number, Asset>();
  const stemsOf = (text: string, language: TextLanguage): Set<number> =>
    new Set(wordsOf(text).flatMap((word) => index.termsOf(word, language)));
  const texts = assets.flatMap((asset): AnswerText[] => {
    const doc = catalogue.docOf(asset.id);
    if (doc === undefined || !isAnswer(asset)) return [];
    byDoc.set(doc, asset);
    const language = stemmedAs(facts[doc]?.language ?? '');
    const all = [asset.title, asset.summary, asset.body, ...asset.tags, ...asset.product].join('\n');
    return [{ doc, title: stemsOf(asset.title, language), all: stemsOf(all, language) }];
  });
  const counts = new Map<number, number>();
  for (const { all } of texts) for (const stem of all) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarity = (stem: number): number => {
    const found = counts.get(stem) ?? 0;
    return Math.log(1 + (texts.length - found + 0.5) / (found + 0.5));
  };
  const rarest = Math.log(1 + (texts.length + 0.5) / 0.5);

  const wayOf = (phrase: string, language: TextLanguage | undefined, sure: number): Way[] => {
    const words = wordsOf(phrase)
      .map((word) => index.termsOf(word, language))
      .filter((terms) => terms.length > 0);
    return words.length > 0 ? [{ words, sure }] : [];
  };

  /** Other words and translations for the words of a question, by each word. */
  const widened = (question: string, language: TextLanguage): Map<string, Way[]> => {
    const ways = new Map<string, Way[]>();
    const add = (glosses: readonly Gloss[], sure: number): void => {
      for (const { written, to } of glosses) {
        const found = to.flatMap((phrase) => wayOf(phrase, undefined, sure));
        for (const part of wordsOf(written)) ways.set(part, [...(ways.get(part) ?? []), ...found]);
      }
    };
    add(glossary().synonyms(question, language), answerShares.synonym);
    add(glossary().translate(question, language), answerShares.translated);
    return ways;
  };

  const asked = (question: string): Asked[] => {
    const language = languageOf(question) ?? 'en';
    const second = widened(question, language);
    const isTopic = (word: string): boolean =>
      !asking.has(word) && (index.termsOf(word, language).length > 0 || !index.isStopWord(word));
    return [...new Set(wordsOf(question).filter(isTopic))].map((written) => {
      const ways = [...wayOf(written, language, 1), ...(second.get(written) ?? [])];
      const known = ways.flatMap(({ words }) => words.flat()).filter((stem) => counts.has(stem));
      const weight = known.length > 0 ? Math.max(...known.map(rarity)) : rarest * answerShares.unknown;
      return { written, ways, weight };
    });
  };

  /** A phrase counts by the share of its words, squared: "report" alone is hardly a "sustainability report". */
  const met = ({ words, sure }: Way, stems: ReadonlySet<number>): number =>
    sure * (words.filter((terms) => terms.some((term) => stems.has(term))).length / words.length) ** 2;

  const cover = (wanted: readonly Asked[], stems: ReadonlySet<number>): { share: number; words: string[] } => {
    let [sum, total] = [0, 0];
    const words: string[] = [];
    for (const { written, ways, weight } of wanted) {
      total += weight;
      const best = Math.max(0, ...ways.map((way) => met(way, stems)));
      sum += weight * best;
      if (best > 0) words.push(written);
    }
    return { share: total === 0 ? 0 : sum / total, words };
  };

  return {
    find(question, isUsable) {
      const wanted = asked(question);
      if (wanted.length === 0) return [];
      const found = texts.flatMap(({ doc, title, all }): FoundAnswer[] => {
        const asset = byDoc.get(doc);
        if (asset === undefined || !isUsable(doc)) return [];
        const [whole, asked] = [cover(wanted, all), cover(wanted, title)];
        // One word that the answer mentions in passing is no answer to what was asked.
        if (asked.words.length === 0 && whole.words.length < 2) return [];
        const score = answerShares.text * whole.share + (1 - answerShares.text) * asked.share;
        return score >= answerFrom.alone ? [{ asset, score, words: whole.words }] : [];
      });
      found.sort((x, y) => y.score - x.score || (x.asset.id < y.asset.id ? -1 : 1));
      const [first, second] = found;
      const isAlone = first !== undefined && first.score >= (second?.score ?? 0) * answerLead;
      return (isAlone ? found : found.filter(({ score }) => score >= answerFrom.among)).slice(0, mostAnswers);
    },
  };
}
