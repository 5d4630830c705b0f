// The words behind a suggestion, as chips. Only words that truly stand in the asset are named: it is read again here.
import type { Asset } from '../model/asset.ts';
import type { Reason } from '../model/suggestion.ts';
import { indexedFields } from './indexed-fields.ts';
import { type Passage, placeNames } from './read-context.ts';
import type { SmallTalk } from './small-talk.ts';
import { languageOfKey, surfaceWords, type TextLanguage } from './text/analyse.ts';
import type { TextIndex } from './text/text-index.ts';
import { likeness, longestReason, mostTextReasons } from './tuning.ts';

/** Stem number → the forms in which the asset writes it; only stems of the asset's own language. */
function formsIn(asset: Asset, language: TextLanguage, index: TextIndex): Map<number, Set<string>> {
  const forms = new Map<number, Set<string>>();
  const isOwn = (term: number): boolean => languageOfKey(index.arrays.terms[term] ?? '') === language;
  for (const { text } of indexedFields(asset)) {
    for (const written of surfaceWords(text)) {
      for (const term of index.termsOf(written.toLowerCase(), undefined)) {
        if (!isOwn(term)) continue;
        const known = forms.get(term);
        if (known) known.add(written);
        else forms.set(term, new Set([written]));
      }
    }
  }
  return forms;
}

/** Letters that two words share from the start, whatever their case. */
function sharedStart(left: string, right: string): number {
  const [x, y] = [left.toLowerCase(), right.toLowerCase()];
  let at = 0;
  while (at < x.length && x[at] === y[at]) at++;
  return at;
}

/**
 * The form to show: the conversation's own when the asset has it too, else the asset's most similar one. Nothing when they
 * only share a short stem: "Lager" found through "lag" would puzzle the reader.
 */
function shownForm(written: string, forms: ReadonlySet<string>): string | undefined {
  if (forms.has(written)) return written;
  const similar = [...forms].sort(
    (x, y) => sharedStart(y, written) - sharedStart(x, written) || x.length - y.length || (x < y ? -1 : 1),
  )[0];
  if (similar === undefined || similar.toLowerCase() === written.toLowerCase()) return similar;
  return sharedStart(similar, written) >= likeness ? similar : undefined;
}

const isFirst = (reason: Reason, at: number, all: Reason[]): boolean =>
  all.findIndex(({ text }) => text === reason.text) === at;

/** Up to three words of the context that stand in the asset, those of the best passage and the rarest first. */
export function textReasons(
  asset: Asset,
  assetLanguage: TextLanguage,
  index: TextIndex,
  passages: readonly Passage[],
  bestPassage: number,
  language: TextLanguage | undefined,
  smallTalk: SmallTalk,
): Reason[] {
  const forms = formsIn(asset, assetLanguage, index);
  const found = new Map<number, { form: string; from: string; weight: number }>();
  passages.forEach((passage, number) => {
    for (const written of surfaceWords(passage.text)) {
      const word = written.toLowerCase();
      if (word.length < 2 || /^\d+$/.test(word)) continue;
      const terms = index.termsOf(word, language);
      if (smallTalk.has(word, terms, passage.place)) continue;
      for (const term of terms) {
        const own = forms.get(term);
        if (own === undefined) continue;
        const weight = (index.arrays.idf[term] ?? 0) * passage.weight * (number === bestPassage ? 2 : 1);
        if (weight <= (found.get(term)?.weight ?? 0)) continue;
        const form = shownForm(written, own);
        if (form !== undefined) found.set(term, { form, from: placeNames[passage.place], weight });
      }
    }
  });
  return [...found.values()]
    .sort((x, y) => y.weight - x.weight || (x.form < y.form ? -1 : 1))
    .map(({ form, from }): Reason => ({ kind: 'text', text: `“${form}” ${from}`, from }))
    .filter(isFirst)
    .filter((reason) => reason.text.length <= longestReason)
    .slice(0, mostTextReasons);
}

/** For typed search: the typed words that stand in the asset, completed or corrected as the asset writes them. */
export function typedReasons(
  asset: Asset,
  language: TextLanguage,
  index: TextIndex,
  terms: ReadonlySet<number>,
): Reason[] {
  const reasons: Reason[] = [];
  for (const [term, forms] of formsIn(asset, language, index)) {
    if (!terms.has(term)) continue;
    const form = [...forms].sort()[0] ?? '';
    reasons.push({ kind: 'text', text: `“${form}” in the asset`, from: 'in the asset' });
  }
  return reasons
    .filter(isFirst)
    .filter((reason) => reason.text.length <= longestReason)
    .slice(0, mostTextReasons);
}
