// In which language is this conversation? Told by small words that only one of the languages uses; the page's own language,
// which is the rep's choice and not the buyer's, is the second-best answer.
import type { Context } from '../model/context.ts';
import { type WordLanguage, wordLanguage, wordLanguages } from './words.ts';

const small: Readonly<Record<WordLanguage, ReadonlySet<string>>> = {
  en: new Set(
    'the and you for with have this that are our your would please thanks from will about what can we is of to it hi dear hello regards'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ich sie wir nicht mit für auf ist ein eine haben wird bitte danke von zu den dem im uns ihre ihr hallo grüße guten'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le les des et je vous nous pour avec est une dans merci bonjour pas sur qui que votre notre cordialement du au ce'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las y yo usted nosotros para con una gracias hola por que se su nuestro saludos del al como más está pero lo'.split(
      ' ',
    ),
  ),
};
/** Small words needed, and how far the best must lead. */
const fewest = 3;
const lead = 1.5;
const sample = 4_000;
const latest = 4;

/** Nothing when the text is too short or mixed. */
export function languageOfText(text: string): WordLanguage | undefined {
  const hits = wordLanguages.map((language) => ({ language, count: 0 }));
  for (const word of text
    .slice(0, sample)
    .toLowerCase()
    .split(/[^\p{L}]+/u))
    for (const hit of hits) if (small[hit.language].has(word)) hit.count++;
  const [best, second] = hits.sort((a, b) => b.count - a.count);
  if (best === undefined || best.count < fewest || best.count < (second?.count ?? 0) * lead) return undefined;
  return best.language;
}

export interface ThreadLanguage {
  /** BCP 47 primary tag. */
  language: WordLanguage;
  /** Told by what was written, not by the page. */
  isWritten: boolean;
}

/** What the other side wrote counts most, then the thread, then the person's own text, then the page. */
export function threadLanguage(context: Pick<Context, 'thread' | 'text' | 'pageLanguage'>): ThreadLanguage {
  const messages = context.thread?.messages ?? [];
  const theirs = messages.filter((message) => !message.isMine);
  const texts = [theirs, messages].map((some) =>
    some
      .slice(-latest)
      .map((message) => message.text)
      .join('\n'),
  );
  for (const text of [...texts, context.text]) {
    const language = languageOfText(text);
    if (language !== undefined) return { language, isWritten: true };
  }
  return { language: wordLanguage(context.pageLanguage), isWritten: false };
}
