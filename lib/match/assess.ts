// Every usable asset judged for one context: its score, the facts that matched, and what kept it out. Ranking takes the best of
// it, "why not" looks one up.
import { barredOn } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { Reason } from '../model/suggestion.ts';
import type { AssetBrief, Catalogue } from './catalogue.ts';
import { contrastOf } from './contrast.ts';
import type { AssetFacts } from './facets/asset-facts.ts';
import { type ContextFacts, readFacts } from './facets/context-facts.ts';
import { type FactMatch, type FitMemo, matchFacts } from './facets/match-facts.ts';
import { type BetaShare, cellOf, feedbackBonus, feedbackReader } from './feedback.ts';
import { intentNames } from './intent/intent.ts';
import { affinityOf, type ThreadIntent, threadIntent } from './intent/thread-intent.ts';
import type { Known } from './known.ts';
import { freshnessBonus, sentBefore, sentShare } from './prior.ts';
import { type ContextReading, type Passage, readContext } from './read-context.ts';
import { type PassageScores, scorePassages } from './score-passages.ts';
import { wordsOf } from './text/analyse.ts';
import { thresholdOf } from './text/calibration.ts';
import { languageName } from './text/language.ts';
import { addFeedback } from './text/latent-feedback.ts';
import type { TextIndex } from './text/text-index.ts';
import {
  calibrationBounds,
  commonnessProof,
  commonType,
  contextLikeness,
  factlessProfile,
  fewestWords,
  intentWeight,
  jobShare,
  joinAbove,
  otherLanguage,
  ownRightFrom,
  showAbove,
  smallTalkFrom,
  smallTalkShare,
  strangeJob,
  synonymTrust,
} from './tuning.ts';
import { type WidePassages, widenPassages } from './widen-passages.ts';

export type Bar = 'expired' | 'not-yet-valid' | 'not-approved' | 'audience';

/** Why an asset may not be used here and today, or nothing. */
export function barOf(asset: AssetBrief, today: string, known: Known): Bar | undefined {
  if (asset.audience === 'customer' && known.relation === 'prospect') return 'audience';
  return barredOn(asset, today);
}

export interface Candidate {
  doc: number;
  id: string;
  type: string;
  score: number;
  /** The score without feedback. */
  plain: number;
  matches: FactMatch[];
}

export interface Assessment {
  reading: ContextReading;
  facts: ContextFacts;
  wide: WidePassages;
  scores: PassageScores;
  intent: ThreadIntent;
  /** Highest evidence as a multiple of the fixed threshold: what a calibration learns from. */
  strength: number;
  /** Did anything reach the threshold at all? */
  isOpen: boolean;
  /** Assets that may be shown, best first; ties by asset id. */
  candidates: Candidate[];
  /** Share of this asset in situations like this one; only where feedback is on. */
  shareOf: ((assetId: string) => BetaShare) | undefined;
}

export const fitOf = (matches: readonly FactMatch[], kind: Reason['kind']): number =>
  matches.find((match) => match.reason.kind === kind)?.fit ?? 0;

/** In how much of the catalogue all words of a name stand together at most: the rarest word decides. */
const commonness =
  ({ termsOf, countOf, size }: TextIndex) =>
  (name: string): number => {
    const shares = wordsOf(name).map((word) => {
      const counts = termsOf(word, undefined).map(countOf);
      return Math.max(0, ...counts) / Math.max(1, size);
    });
    return shares.length > 0 ? (Math.min(...shares) * size) / (size + commonnessProof) : 0;
  };

/** Said when an asset is in another language than the conversation. */
export function languageReason(asset: AssetFacts, reading: ContextReading): Reason | undefined {
  const spoken = reading.spoken || (reading.language ?? '');
  if (spoken === '' || asset.language === '' || asset.language === spoken) return undefined;
  const from = `the conversation is in ${languageName(spoken)}`;
  return { kind: 'language', text: `In ${languageName(asset.language)}`, from };
}

/** Can it stand without the words? A named competitor, or (on a profile) the very persona in the very industry. */
function hasOwnRight(matches: readonly FactMatch[], reading: ContextReading): boolean {
  if (fitOf(matches, 'competitor') >= ownRightFrom) return true;
  return !reading.isThread && fitOf(matches, 'persona') >= 0.75 && fitOf(matches, 'industry') >= 0.6;
}

/** A type that most assets share says nothing, so it adds by how rare it is. */
function intentMatch(intent: ThreadIntent, type: string, typeShare: number): FactMatch | undefined {
  const best = affinityOf(intent, type);
  if (best === undefined || typeShare > commonType) return undefined;
  const reason: Reason = { kind: 'intent', text: `Fits: ${intentNames[best.intent]}`, from: 'from the thread' };
  return { reason, adds: best.fit * intentWeight * (1 - typeShare), fit: best.fit };
}

/** Small talk turned down, so that one friendly sentence is not matched against the catalogue. */
const hushed = (passages: readonly Passage[], { chatter }: ThreadIntent): Passage[] =>
  passages.map((passage, at) =>
    (chatter[at] ?? 0) >= smallTalkFrom
      ? { ...passage, weight: passage.weight * smallTalkShare, isSmallTalk: true }
      : passage,
  );

/** Does the catalogue speak of what the person on a profile does at all? Ranks and small talk in the title prove nothing. */
function isKnownJob({ index, smallTalk }: Catalogue, { title, headline }: ContextReading): boolean {
  const least = Math.max(2, jobShare * index.size);
  const words = wordsOf(title || headline).flatMap((word) => {
    const terms = index.termsOf(word, undefined);
    return smallTalk.has(word, terms, 'title') ? [] : [terms];
  });
  return words.some((terms) => terms.some((term) => index.countOf(term) >= least));
}

/** How far the best evidence of each asset reaches, and what may open the list. Units: the rarest possible word. */
function makeGate(
  scores: PassageScores,
  passages: readonly Passage[],
  reading: ContextReading,
  size: number,
  isStrange: boolean,
) {
  const unit = Math.log(1 + size);
  const gate = showAbove[reading.isThread ? 'thread' : 'profile'] * unit;
  const enoughWords = (doc: number): boolean => (scores.words[doc] ?? 0) >= fewestWords;
  return {
    floor: gate,
    joins: (doc: number): boolean => enoughWords(doc) && (scores.evidence[doc] ?? 0) >= joinAbove * unit,
    /**
     * How far an asset's evidence goes as a multiple of the fixed threshold; 0 = it may not open the list. In a conversation only
     * what was said opens: who somebody is, is the same in every thread with them.
     */
    reach: (doc: number, hasFact: boolean): number => {
      const passage = passages[scores.bestPassage[doc] ?? 0];
      const isAboutPerson = passage?.place === 'title' || passage?.place === 'headline';
      if (!enoughWords(doc) || passage?.isSmallTalk || (reading.isThread && isAboutPerson)) return 0;
      const trust = passage?.reading === 'synonym' ? synonymTrust : 1;
      const needed = (!reading.isThread && !hasFact ? factlessProfile : 1) * (isStrange ? strangeJob : 1);
      return ((scores.evidence[doc] ?? 0) * trust) / (gate * needed);
    },
  };
}

/** The strength that opens the list: 1, or what the rep's own untaken contexts taught, within bounds. */
function openFrom({ calibration }: Known): number {
  const learned = calibration ? thresholdOf(calibration, 1) : 1;
  return Math.min(calibrationBounds.most, Math.max(calibrationBounds.least, learned));
}

/** Judges every asset that may be used. @param isUsable by number of the asset. */
export function assess(
  catalogue: Catalogue,
  isUsable: (doc: number) => boolean,
  context: Context,
  known: Known,
  today: string,
): Assessment {
  const { docs, briefs, index } = catalogue;
  const reading = readContext(context);
  const facts = readFacts(reading, known, catalogue.findCompetitors, catalogue.findProducts, commonness(index));
  const intent = threadIntent(reading.passages);
  const passages = hushed(reading.passages, intent);
  const wide = widenPassages(
    passages,
    reading.language,
    index.languages,
    known.translated ?? new Map(),
    catalogue.partsOf,
  );
  const scores = scorePassages(index, wide.passages, reading.language, catalogue.smallTalk, contrastOf(index, known));
  const isStrange = !reading.isThread && !isKnownJob(catalogue, reading);
  addFeedback(index, scores.text, scores.touched, contextLikeness);
  const gate = makeGate(scores, wide.passages, reading, docs.length, isStrange);
  const share = known.feedback?.isOn ? feedbackReader(known.feedback) : undefined;
  const cell = cellOf(facts);
  const top = scores.touched.filter(isUsable).reduce((most, doc) => Math.max(most, scores.text[doc] ?? 0), gate.floor);

  const memo: FitMemo = new Map();
  const judged = new Map<number, FactMatch[]>();
  for (const doc of docs) {
    const own = catalogue.facts[doc];
    if (own === undefined || !isUsable(doc)) continue;
    judged.set(doc, matchFacts(own, facts, catalogue.names, briefs[doc]?.type === 'battlecard', memo));
  }
  const hasFact = (doc: number): boolean =>
    (judged.get(doc) ?? []).some(({ reason }) => reason.kind === 'persona' || reason.kind === 'industry');
  const strength = scores.touched
    .filter(isUsable)
    .reduce((most, doc) => Math.max(most, gate.reach(doc, hasFact(doc))), 0);
  const isOpen = strength >= openFrom(known);

  const candidates = [...judged].flatMap(([doc, found]): Candidate[] => {
    const own = catalogue.facts[doc];
    const asset = briefs[doc];
    if (own === undefined || asset === undefined) return [];
    if (!(isOpen && gate.joins(doc)) && !hasOwnRight(found, reading)) return [];
    const type = intentMatch(intent, asset.type, catalogue.typeShares.get(asset.type) ?? 0);
    const matches = type ? [...found, type] : found;
    const added = matches.reduce((total, match) => total + match.adds, 0) + freshnessBonus(asset, today);
    const learned = share ? feedbackBonus(share(asset.id, cell)) : 0;
    const factor =
      (languageReason(own, reading) ? otherLanguage : 1) * sentShare(sentBefore(asset.id, known.sent ?? []));
    const plain = ((scores.text[doc] ?? 0) / top + added) * factor;
    return [
      {
        doc,
        id: asset.id,
        type: asset.type,
        score: plain + learned * factor,
        plain,
        matches,
      },
    ];
  });
  candidates.sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
  const shareOf = share && ((assetId: string): BetaShare => share(assetId, cell));
  return { reading, facts, wide, scores, intent, strength, isOpen, candidates, shareOf };
}
