// Which language a text is in: by its script, by its stop words, and for short texts by its groups of three letters.
import { languageHits, languageLead, trigramLead } from '../tuning.ts';
import { surfaceWords, type TextLanguage, wordsOf } from './analyse.ts';
import { otherStopWords } from './other-stop-words.ts';
import { stopWords } from './stop-words.ts';
import { trigramLean } from './trigrams.ts';

/** Characters that are looked at: a language shows in its first sentences. */
const sample = 4_000;

/** The same for scripts that only one language of business uses. Kana before Han: Japanese has both. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];

/** Letters beyond Latin, without dashes and quotes; where there are none there is nothing to count. */
const beyondLatin = /[\u0370-\u1dff\u3040-\ud7ff\uf900-\ufdff]/;

function byScript(text: string): string | undefined {
  if (!beyondLatin.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of scripts) {
    const found = text.match(script)?.length ?? 0;
    // One brand name in another script is no language; a fifth of the letters is.
    if (found * 5 > letters) return language;
  }
  return undefined;
}

/** Hits of stop words per language; a word of two languages counts for neither alone. */
function stopHits(words: readonly string[]): Map<string, number> {
  const lists = Object.entries({ ...stopWords, ...otherStopWords });
  const hits = new Map<string, number>();
  for (const word of words) {
    const owners = lists.filter(([, list]) => list.has(word));
    for (const [language] of owners) hits.set(language, (hits.get(language) ?? 0) + 1 / owners.length);
  }
  return hits;
}

/** BCP 47 primary tag of a text, or nothing when it is too short or mixed. */
export function detectLanguage(text: string): string | undefined {
  const part = text.slice(0, sample);
  const script = byScript(part);
  if (script !== undefined) return script;
  const words = wordsOf(part);
  const ranked = [...stopHits(words)].sort((x, y) => y[1] - x[1]);
  const [first, second] = ranked;
  if (first && first[1] >= languageHits && first[1] > (second?.[1] ?? 0) * languageLead) return first[0];
  if (first && first[0] !== 'en' && first[0] !== 'de' && first[1] >= 2) return undefined;
  const spelled = surfaceWords(part).filter((word) => word !== word.toUpperCase());
  const lean = trigramLean(spelled.map((word) => word.toLowerCase()));
  if (Math.abs(lean) < trigramLead) return undefined;
  return lean > 0 ? 'en' : 'de';
}

/** English or German, or nothing. */
export function languageOf(text: string): TextLanguage | undefined {
  const language = detectLanguage(text);
  return language === 'en' || language === 'de' ? language : undefined;
}
