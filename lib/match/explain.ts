// The words behind a suggestion, as chips. Only words that truly stand in the asset are named: it is read again here.
import { t, tOf } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import type { Reason } from '../model/suggestion.ts';
import { indexedFields } from './indexed-fields.ts';
import { type Passage, placeKeys } from './read-context.ts';
import type { SmallTalk } from './small-talk.ts';
import { languageOfKey, surfaceWords, type TextLanguage } from './text/analyse.ts';
import type { TextIndex } from './text/text-index.ts';
import { likeness, longestReason, mostTextReasons } from './tuning.ts';
import type { Stands, WidePassages } from './widen-passages.ts';

const letters: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 's', y: 'i' };
/** The two letters that no stemmer of ours changes, but for umlauts, ß and y: words of one stem share them. */
const startOf = (word: string): string =>
  `${letters[word[0] ?? ''] ?? word[0] ?? ''}${letters[word[1] ?? ''] ?? word[1] ?? ''}`;

/**
 * Stem number → the forms in which the asset writes it; only wanted stems, of the asset's own language. Only words that start
 * as one of them does are looked up: an asset has hundreds, and a stem costs most in a worker that just woke.
 */
function formsIn(
  asset: Asset,
  language: TextLanguage,
  index: TextIndex,
  wanted: ReadonlySet<number>,
): Map<number, Set<string>> {
  const forms = new Map<number, Set<string>>();
  const keys = new Map([...wanted].map((term) => [term, index.keyOf(term)] as const));
  const starts = new Set([...keys.values()].map(startOf));
  const isOwn = (term: number): boolean => languageOfKey(keys.get(term) ?? '') === language;
  for (const { text } of indexedFields(asset)) {
    for (const written of surfaceWords(text)) {
      const word = written.toLowerCase();
      if (!starts.has(startOf(word))) continue;
      for (const term of index.termsOf(word, undefined)) {
        if (!wanted.has(term) || !isOwn(term)) continue;
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

export interface TextReasonInput {
  asset: Asset;
  assetLanguage: TextLanguage;
  index: TextIndex;
  wide: WidePassages;
  bestPassage: number;
  language: TextLanguage | undefined;
  smallTalk: SmallTalk;
}

interface Hit {
  form: string;
  place: Passage['place'];
  weight: number;
  stands: Stands | undefined;
}

/** Short, a number, or known from every conversation: it would explain nothing. */
const isWeak = (written: string): boolean =>
  written.length < 2 || /^\d+$/.test(written) || (written.length < 3 && written !== written.toUpperCase());

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Does a text hold this very word, not only as a part of another? */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  return false;
}

/** Where in the asset the word stands, the telling field first. */
function fieldOf(asset: Asset, form: string): string {
  const fields = ['title', 'summary', 'product', 'tags', 'industry', 'persona', 'competitor', 'body'] as const;
  const text = (field: (typeof fields)[number]): string => [asset[field]].flat().join(' ');
  return fields.find((field) => hasWord(text(field), form)) ?? 'body';
}

/** A word that was said, or what stands for it: a glossary match and a similar word are said to be so. */
function reasonOf(asset: Asset, { form, place, stands }: Hit): Reason {
  const found = tOf('match.field', fieldOf(asset, form));
  if (stands === undefined) return { kind: 'text', text: tOf('match.word', placeKeys[place], [form]), from: found };
  const from = t('match.placeAndField', [tOf('match.place', placeKeys[place]), found]);
  if (stands.by === 'synonym') return { kind: 'similar', text: t('match.similar', [form, stands.for]), from };
  if (stands.by === 'translator') return { kind: 'glossary', text: t('match.translated', [form]), from };
  return { kind: 'glossary', text: t('match.standsFor', [stands.for, form]), from };
}

/** A word of the context that may be named, as it was said in one passage. */
interface Said {
  written: string;
  word: string;
  terms: readonly number[];
  passage: Passage;
  origin: number | undefined;
}

/** Of the contexts that are being explained: the words are the same for each of the few assets. */
const saidIn = new WeakMap<WidePassages, { words: readonly Said[]; terms: ReadonlySet<number> }>();

function readSaid({ wide, index, language, smallTalk }: TextReasonInput) {
  const known = saidIn.get(wide);
  if (known !== undefined) return known;
  const words = wide.passages.flatMap((passage, number): Said[] =>
    surfaceWords(passage.text).flatMap((written) => {
      if (isWeak(written)) return [];
      const word = written.toLowerCase();
      const terms = index.termsOf(word, language);
      if (smallTalk.has(word, terms, passage.place)) return [];
      return [{ written, word, terms, passage, origin: wide.origin[number] }];
    }),
  );
  const read = { words, terms: new Set(words.flatMap(({ terms }) => terms)) };
  saidIn.set(wide, read);
  return read;
}

/** Up to three words of the context that stand in the asset, those of the best passage and the rarest first. */
export function textReasons(input: TextReasonInput): Reason[] {
  const { asset, assetLanguage, index, wide, bestPassage } = input;
  const said = readSaid(input);
  const forms = formsIn(asset, assetLanguage, index, said.terms);
  const found = new Map<number, Hit>();
  const best = wide.origin[bestPassage];
  for (const { written, word, terms, passage, origin } of said.words) {
    for (const term of terms) {
      const own = forms.get(term);
      if (own === undefined) continue;
      const weight = index.idf(term) * passage.weight * (origin === best ? 2 : 1);
      if (weight <= (found.get(term)?.weight ?? 0)) continue;
      const form = shownForm(written, own);
      if (form !== undefined) found.set(term, { form, place: passage.place, weight, stands: wide.stands.get(word) });
    }
  }
  return [...found.values()]
    .sort((x, y) => y.weight - x.weight || (x.form < y.form ? -1 : 1))
    .map((hit) => reasonOf(asset, hit))
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
  for (const forms of formsIn(asset, language, index, terms).values()) {
    const form = [...forms].sort()[0] ?? '';
    reasons.push({ kind: 'text', text: t('match.word.asset', [form]), from: t('match.place.asset') });
  }
  return reasons
    .filter(isFirst)
    .filter((reason) => reason.text.length <= longestReason)
    .slice(0, mostTextReasons);
}
