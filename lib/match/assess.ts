// Every usable asset judged for one context: its score, the facts that matched, and what kept it out. Ranking takes the best of
// it, "why not" looks one up.

import { languageName } from '../i18n/locale.ts';
import { t, tOf } from '../i18n/t.ts';
import { barredOn } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { FacetVector } from '../model/rule.ts';
import type { Reason } from '../model/suggestion.ts';
import type { AssetBrief, Catalogue } from './catalogue.ts';
import type { AssetFacts } from './facets/asset-facts.ts';
import { type ContextFacts, readFacts } from './facets/context-facts.ts';
import { type FactMatch, type FitMemo, matchFacts } from './facets/match-facts.ts';
import { type BetaShare, cellOf, feedbackBonus, feedbackReader } from './feedback.ts';
import { byOwnRight, isAboutThem, makeGate, openFrom } from './gate.ts';
import { affinityOf, type ThreadIntent, threadIntent } from './intent/thread-intent.ts';
import type { Known } from './known.ts';
import { freshnessBonus, sentBefore, sentShare } from './prior.ts';
import { type ContextReading, type Passage, readContext } from './read-context.ts';
import { ruleMatch, wantedBy } from './rules/ruled.ts';
import { vectorOf } from './rules/vector.ts';
import { type ContextScores, scoreContext } from './score-context.ts';
import { wordsOf } from './text/analyse.ts';
import type { TextIndex } from './text/text-index.ts';
import {
  commonnessProof,
  commonType,
  intentWeight,
  otherLanguage,
  ruleWeight,
  smallTalkFrom,
  smallTalkShare,
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
  /** The score without feedback and rules; absent where only a rule brought it. */
  bare?: number;
  /** A rule wants it here. */
  isRuled: boolean;
  matches: FactMatch[];
  /** Number of the passage that speaks for it most. */
  passage: number;
}

export interface Assessment {
  reading: ContextReading;
  facts: ContextFacts;
  wide: WidePassages;
  /** The index's own lists: they hold until the next context is assessed. */
  scores: ContextScores;
  intent: ThreadIntent;
  /** The context as words of our own vocabularies. */
  vector: FacetVector;
  /** Highest evidence as a multiple of the fixed threshold: what a calibration learns from. */
  strength: number;
  /** Did anything reach the threshold at all? */
  isOpen: boolean;
  /** Assets that may be shown, best first; ties by asset id. */
  candidates: Candidate[];
  /** What the words alone say for an asset, in the unit of a fact's `adds`. */
  textShare(doc: number): number;
  /** Share of this asset in situations like this one; only where feedback is on. */
  shareOf: ((assetId: string) => BetaShare) | undefined;
}

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

const spokenIn = ({ spoken, language }: ContextReading): string => spoken || (language ?? '');
const isForeign = (asset: AssetFacts, spoken: string): boolean =>
  spoken !== '' && asset.language !== '' && asset.language !== spoken;

/** The language of an asset that is another one than that of the conversation, as a tag; else empty. */
export const foreignTo = (asset: AssetFacts, reading: ContextReading): string =>
  isForeign(asset, spokenIn(reading)) ? asset.language : '';

/** Said when an asset is in another language than the conversation. */
export function languageReason(asset: AssetFacts, reading: ContextReading): Reason | undefined {
  const foreign = foreignTo(asset, reading);
  if (foreign === '') return undefined;
  const from = t('match.from.language', [languageName(spokenIn(reading))]);
  return { kind: 'language', text: t('match.fact.language', [languageName(foreign)]), from };
}

/** A type that most assets share says nothing, so it adds by how rare it is. */
function intentMatch(intent: ThreadIntent, type: string, typeShare: number): FactMatch | undefined {
  const best = affinityOf(intent, type);
  if (best === undefined || typeShare > commonType) return undefined;
  const reason = (): Reason => ({
    kind: 'intent',
    text: t('match.fact.intent', [tOf('match.intent', best.intent)]),
    from: t('match.from.thread'),
  });
  return { kind: 'intent', reason, adds: best.fit * intentWeight * (1 - typeShare), fit: best.fit };
}

/** Small talk turned down, so that one friendly sentence is not matched against the catalogue. */
const hushed = (passages: readonly Passage[], { chatter }: ThreadIntent): Passage[] =>
  passages.map((passage, at) =>
    (chatter[at] ?? 0) >= smallTalkFrom
      ? { ...passage, weight: passage.weight * smallTalkShare, isSmallTalk: true }
      : passage,
  );

/** Judges every asset that may be used. @param isUsable by number of the asset. */
export function assess(
  catalogue: Catalogue,
  isUsable: (doc: number) => boolean,
  context: Context,
  known: Known,
  today: string,
): Assessment {
  const { briefs, index } = catalogue;
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
  const scores = scoreContext(index, wide.passages, {
    background: known.background,
    language: reading.language,
    smallTalk: catalogue.smallTalk,
  });
  const gate = makeGate(catalogue, scores, wide.passages, reading);
  const share = known.feedback?.isOn ? feedbackReader(known.feedback) : undefined;
  const cell = cellOf(facts);
  const memo: FitMemo = new Map();
  // Assets of one kind share the object with their facts, so that each kind is judged once.
  const judged = { battlecard: new Map<AssetFacts, FactMatch[]>(), other: new Map<AssetFacts, FactMatch[]>() };
  const judge = (doc: number): FactMatch[] => {
    const own = catalogue.facts[doc];
    if (own === undefined) return [];
    const isBattlecard = briefs[doc]?.type === 'battlecard';
    const known = isBattlecard ? judged.battlecard : judged.other;
    const matches = known.get(own) ?? matchFacts(own, facts, catalogue.names, isBattlecard, memo);
    known.set(own, matches);
    return matches;
  };
  let [top, strength] = [gate.floor, 0];
  for (const doc of scores.touched) {
    if (!isUsable(doc)) continue;
    top = Math.max(top, scores.text[doc] ?? 0);
    // Its evidence bounds what it reaches.
    if ((scores.evidence[doc] ?? 0) <= strength * gate.floor) continue;
    strength = Math.max(
      strength,
      gate.reach(doc, () => isAboutThem(judge(doc))),
    );
  }
  const isOpen = strength >= openFrom(known);
  const possible = byOwnRight(catalogue, facts, reading, memo);
  if (isOpen) for (const doc of scores.touched) if (gate.joins(doc)) possible.add(doc);

  const vector = vectorOf(context, reading, facts, intent, known, catalogue.names);
  const wanted = wantedBy(catalogue, reading.passages.length > 0 ? (known.rules ?? []) : [], vector);
  const own = wanted.size > 0 ? new Set(possible) : possible;
  const isShown = wanted.size > 0 && [...possible].some(isUsable);
  for (const [doc, rule] of wanted) if (isShown || rule.always) possible.add(doc);

  const types = new Map<string, FactMatch | undefined>();
  const typeMatch = (type: string): FactMatch | undefined => {
    if (!types.has(type)) types.set(type, intentMatch(intent, type, catalogue.typeShares.get(type) ?? 0));
    return types.get(type);
  };
  const spoken = spokenIn(reading);
  const sent = known.sent ?? [];
  const candidates: Candidate[] = [];
  for (const doc of possible) {
    const itsFacts = catalogue.facts[doc];
    const asset = briefs[doc];
    if (itsFacts === undefined || asset === undefined || !isUsable(doc)) continue;
    const found = judge(doc);
    const type = typeMatch(asset.type);
    const matches = type ? [...found, type] : found;
    const added = matches.reduce((total, match) => total + match.adds, 0) + freshnessBonus(asset, today);
    const learned = share ? feedbackBonus(share(asset.id, cell)) : 0;
    const before = sent.length > 0 ? sentBefore(asset.id, sent) : undefined;
    const factor = (isForeign(itsFacts, spoken) ? otherLanguage : 1) * sentShare(before);
    const rule = wanted.get(doc);
    const bare = ((scores.text[doc] ?? 0) / top + added) * factor;
    const plain = rule === undefined ? bare : bare + ruleWeight * factor;
    candidates.push({
      doc,
      id: asset.id,
      type: asset.type,
      score: plain + learned * factor,
      plain,
      ...(own.has(doc) ? { bare } : {}),
      isRuled: rule !== undefined,
      matches: rule === undefined ? matches : [ruleMatch(rule), ...matches],
      passage: scores.bestPassage[doc] ?? 0,
    });
  }
  candidates.sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
  const shareOf = share && ((assetId: string): BetaShare => share(assetId, cell));
  // Of this context only: the lists of the index hold until the next one.
  const textShare = (doc: number): number => (scores.text[doc] ?? 0) / top;
  return { reading, facts, wide, scores, intent, vector, strength, isOpen, candidates, textShare, shareOf };
}
