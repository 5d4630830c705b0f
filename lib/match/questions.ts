// The questions in a mail, one by one, also those without a question mark ("Please describe your backup concept").
import { requestLines } from './data/question-forms.ts';
import { phraseTable } from './facets/phrase-table.ts';
import { phraseFinder } from './facets/phrases.ts';
import { bodyOf } from './text/mail-text.ts';
import { longestQuestion, mostQuestions, shortestQuestion } from './tuning.ts';

const findRequest = phraseFinder(() =>
  [...phraseTable(requestLines)].flatMap(([language, phrases]) => phrases.map((phrase) => [phrase, language] as const)),
);

/** Sentences and list items of a text; a number or bullet at the start falls away. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.split(/(?<=[.?!…])\s+(?=[\p{Lu}\p{N}„"“(])/u))
    .map((sentence) => sentence.replace(/^\s*(?:[-•*–]|\(?\d+(?:\.\d+)*[.)]?|[a-z]\))\s+/u, '').trim())
    .filter((sentence) => sentence !== '');
}

const isQuestion = (sentence: string): boolean => /[?？]\s*["”“)]*$/.test(sentence) || findRequest(sentence).length > 0;

/** In the order of the text, each once. @param text of a message or a pasted list. */
export function questionsIn(text: string): string[] {
  const questions = sentencesOf(bodyOf(text)).filter(
    (sentence) => sentence.length >= shortestQuestion && sentence.length <= longestQuestion && isQuestion(sentence),
  );
  return [...new Set(questions)].slice(0, mostQuestions);
}
