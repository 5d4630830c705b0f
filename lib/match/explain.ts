// The words behind a suggestion, as chips. Only words that truly stand in the asset are named: it is read again here.
import type { Asset } from '../model/asset.ts';
import type { Reason } from '../model/suggestion.ts';
import { indexedFields } from './indexed-fields.ts';
import { type Passage, placeNames } from './read-context.ts';
import type { SmallTalk } from './small-talk.ts';
import { surfaceWords, type TextLanguage } from './text/analyse.ts';
import type { TextIndex } from './text/text-index.ts';
import { longestReason, mostTextReasons } from './tuning.ts';

/** Stem number → the forms in which the asset writes it. */
function formsIn(asset: Asset, index: TextIndex): Map<number, Set<string>> {
  const forms = new Map<number, Set<string>>();
  for (const { text } of indexedFields(asset)) {
    for (const written of surfaceWords(text)) {
      for (const term of index.termsOf(written.toLowerCase(), undefined)) {
        const known = forms.get(term);
        if (known) known.add(written);
        else forms.set(term, new Set([written]));
      }
    }
  }
  return forms;
}

/** The form to show: the conversation's own when the asset has it too, else the asset's. */
function shownForm(written: string, forms: ReadonlySet<string>): string {
  if (forms.has(written)) return written;
  const lower = written.toLowerCase();
  for (const form of forms) if (form.toLowerCase() === lower) return lower === written ? written : form;
  return [...forms].sort()[0] ?? '';
}

/** Up to three words of the context that stand in the asset, those of the best passage and the rarest first. */
export function textReasons(
  asset: Asset,
  index: TextIndex,
  passages: readonly Passage[],
  bestPassage: number,
  language: TextLanguage | undefined,
  smallTalk: SmallTalk,
): Reason[] {
  const forms = formsIn(asset, index);
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
        found.set(term, { form: shownForm(written, own), from: placeNames[passage.place], weight });
      }
    }
  });
  return [...found.values()]
    .sort((x, y) => y.weight - x.weight || (x.form < y.form ? -1 : 1))
    .map(({ form, from }): Reason => ({ kind: 'text', text: `“${form}” ${from}`, from }))
    .filter((reason) => reason.text.length <= longestReason)
    .slice(0, mostTextReasons);
}

/** For typed search: the typed words that stand in the asset, completed or corrected as the asset writes them. */
export function typedReasons(asset: Asset, index: TextIndex, terms: ReadonlySet<number>): Reason[] {
  const reasons: Reason[] = [];
  for (const [term, forms] of formsIn(asset, index)) {
    if (!terms.has(term)) continue;
    const form = [...forms].sort()[0] ?? '';
    reasons.push({ kind: 'text', text: `“${form}” in the asset`, from: 'in the asset' });
  }
  return reasons.filter((reason) => reason.text.length <= longestReason).slice(0, mostTextReasons);
}
