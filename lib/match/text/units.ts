// A conversation → the pieces that are asked apart: every paragraph, and within it every sentence that says enough by itself.
import { fewestSentenceWords } from '../tuning.ts';
import { wordsOf } from './analyse.ts';

/** A blank line, or a line that starts an item of a list. */
const paragraphBreak = /\n[^\S\n]*\n|\n(?=\s{0,4}(?:[-•*–]|\d{1,2}[.)])\s)/;
const sentenceBreak = /(?<=[.?!…;:])\s+/;

/** Paragraphs with their line breaks undone: mails are wrapped at 72 columns, which says nothing. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll('\r', '')
    .split(paragraphBreak)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');

/**
 * Paragraphs and sentences, in order, each once.
 * @param isContent does the word count, i.e. is it no stop word?
 */
export function unitsOf(text: string, isContent: (word: string) => boolean): string[] {
  const units = new Set<string>();
  for (const paragraph of paragraphsOf(text)) {
    units.add(paragraph);
    const sentences = paragraph.split(sentenceBreak);
    if (sentences.length < 2) continue;
    for (const sentence of sentences) {
      if (wordsOf(sentence).filter(isContent).length >= fewestSentenceWords) units.add(sentence);
    }
  }
  return [...units];
}
