// Which language a text is in, told by its stop words: enough for English and German, and honest when it cannot tell.
import { languageHits, languageLead } from '../tuning.ts';
import { type TextLanguage, wordsOf } from './analyse.ts';
import { stopWords } from './stop-words.ts';

/** Characters that are looked at: a language shows in its first sentences. */
const sample = 4_000;

/** The language of a text, or nothing when it is too short or mixed. */
export function languageOf(text: string): TextLanguage | undefined {
  let en = 0;
  let de = 0;
  for (const word of wordsOf(text.slice(0, sample))) {
    const isEnglish = stopWords.en.has(word);
    const isGerman = stopWords.de.has(word);
    if (isEnglish && !isGerman) en++;
    if (isGerman && !isEnglish) de++;
  }
  if (en >= languageHits && en > de * languageLead) return 'en';
  if (de >= languageHits && de > en * languageLead) return 'de';
  return undefined;
}

/** Name of a language in English, e.g. `German`; the tag itself when unknown. */
export const languageName = (tag: string): string =>
  ({ en: 'English', de: 'German', fr: 'French', es: 'Spanish', it: 'Italian', nl: 'Dutch', pt: 'Portuguese' })[tag] ??
  tag;
