// Tags of a page: what it names as its keywords; where it names none, the words of its title that its text comes back to.
import type { GuessSource } from '../model/link-draft.ts';
import type { PageSaid, StructuredFacts } from './page-said.ts';

const mostTags = 8;
const longestTag = 50;
/** A word of the title counts when the text has it so often. */
const oftenEnough = 2;
const shortestWord = 4;

export function tagsOf(
  said: PageSaid,
  data: StructuredFacts,
  title: string,
  isStopWord: (word: string) => boolean,
): { tags: string[]; from: GuessSource } {
  const named = unique([...said.articleTags, ...data.keywords, ...said.keywords.split(/[,;]/)], said.siteName);
  if (named.length > 0) return { tags: named, from: 'keywords' };
  return { tags: unique(wordsOf(title, said.paragraphs.join(' '), isStopWord), said.siteName), from: 'words' };
}

/** Each once, in whatever case; neither an address nor a sentence is a tag. */
function unique(words: readonly string[], siteName: string): string[] {
  const kept = new Map<string, string>();
  for (const word of words) {
    const tag = word.trim().replace(/^#/, '');
    const key = tag.toLowerCase();
    if (tag.length < 2 || tag.length > longestTag || /[/@]|^\d+$/.test(tag) || key === siteName.toLowerCase()) continue;
    if (!kept.has(key)) kept.set(key, tag);
  }
  return [...kept.values()].slice(0, mostTags);
}

const words = /\p{L}[\p{L}\p{N}-]*/gu;

function wordsOf(title: string, text: string, isStopWord: (word: string) => boolean): string[] {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...title.matchAll(words)]
    .map(([word]) => word)
    .filter((word) => word.length >= shortestWord && !isStopWord(word.toLowerCase()))
    .filter((word) => (counts.get(word.toLowerCase()) ?? 0) >= oftenEnough);
}
