// What is said, said once more: in the catalogue's language (by a translator where one is there, else word by word) and with
// other words for the same. Each second reading is a passage of its own at a share of the weight, so the better one decides.
import type { ContextReading, Passage } from './read-context.ts';
import { surfaceWords, type TextLanguage, wordsOf } from './text/analyse.ts';
import { type Gloss, glossary } from './text/glossary.ts';
import { synonymShare, translatedShare } from './tuning.ts';

/** On-device translation, e.g. Chrome's Translator. Nothing when it cannot; never a server. Same order, same number. */
export type Translate = (texts: readonly string[], from: string, to: string) => Promise<string[] | undefined>;

/** Why a word of a second reading stands for one that was said. */
export interface Stands {
  for: string;
  by: 'glossary' | 'translator' | 'synonym';
}

export interface WidePassages {
  passages: Passage[];
  /** Word of a second reading, lower case → what it stands for. */
  stands: ReadonlyMap<string, Stands>;
  /** Per passage the number of the one that was really said. */
  origin: readonly number[];
}

function glossed(passage: Passage, glosses: readonly Gloss[], reading: 'glossary' | 'synonym'): Passage | undefined {
  if (glosses.length === 0) return undefined;
  const added = glosses.flatMap(({ to }) => to).join(' ');
  const share = reading === 'synonym' ? synonymShare : translatedShare.glossary;
  return { ...passage, text: `${passage.text} ${added}`, weight: passage.weight * share, reading };
}

/** What a translator would have to be given for a context; the answer goes into `Known.translated`, text by text. */
export interface TranslationWish {
  from: string;
  to: TextLanguage;
  texts: string[];
}

/** Nothing when the assets speak the language of the conversation, or it cannot be told. */
export function translationWish(
  { passages, spoken }: Pick<ContextReading, 'passages' | 'spoken'>,
  languages: readonly TextLanguage[],
): TranslationWish | undefined {
  const [to] = languages;
  if (spoken === '' || to === undefined || languages.some((language) => language === spoken)) return undefined;
  return { from: spoken, to, texts: [...new Set(passages.map(({ text }) => text))] };
}

/** Second readings as they are collected, with what their new words stand for. */
function collector(passages: readonly Passage[]) {
  const wide = [...passages];
  const origin = passages.map((_, at) => at);
  const stands = new Map<string, Stands>();
  const isSaid = new Set(passages.flatMap(({ text }) => wordsOf(text)));
  const note = (words: readonly string[], stand: Stands): void => {
    for (const word of words) if (!isSaid.has(word) && !stands.has(word)) stands.set(word, stand);
  };
  const add = (passage: Passage, at: number): void => {
    wide.push(passage);
    origin.push(at);
  };
  return { wide, origin, stands, note, add };
}

/**
 * @param languages of the assets.
 * @param translated what a translator made of the passages, by their text.
 * @param partsOf parts of German compounds, as far as the catalogue knows them.
 */
export function widenPassages(
  passages: readonly Passage[],
  language: TextLanguage | undefined,
  languages: readonly TextLanguage[],
  translated: ReadonlyMap<string, string>,
  partsOf: (text: string) => string[] = () => [],
): WidePassages {
  const { wide, origin, stands, note, add } = collector(passages);
  const addGlossed = (passage: Passage, at: number, glosses: readonly Gloss[], by: 'glossary' | 'synonym'): void => {
    const second = glossed(passage, glosses, by);
    if (second === undefined) return;
    for (const { written, to } of glosses) note(to.flatMap(wordsOf), { for: written, by });
    add(second, at);
  };
  const isForeign = language !== undefined && languages.some((each) => each !== language);
  for (const [at, passage] of passages.entries()) {
    const text = translated.get(passage.text);
    if (text !== undefined) {
      const weight = passage.weight * translatedShare.translator;
      note(wordsOf(text), { for: '', by: 'translator' });
      add({ ...passage, text: `${passage.text} ${text}`, weight, reading: 'translator' }, at);
    } else if (isForeign) addGlossed(passage, at, glossary().translate(passage.text, language), 'glossary');
    if (language === undefined || !languages.includes(language)) continue;
    const parts =
      language === 'de' ? surfaceWords(passage.text).map((written) => ({ written, to: partsOf(written) })) : [];
    const glosses = glossary().synonyms(passage.text, language);
    addGlossed(passage, at, [...parts.filter(({ to }) => to.length > 0), ...glosses], 'synonym');
  }
  return { passages: wide, stands, origin };
}
