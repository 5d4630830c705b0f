// Which snippets are offered: those for the open composer, by words of their name and text. Pure.
import type { Channel } from '../../lib/model/insertion.ts';
import type { Snippet } from '../../lib/model/snippet.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Each typed word must stand in the name or the text; hits in the name come first. */
export function snippetsFor<S extends Snippet>(
  snippets: readonly S[],
  text: string,
  channel: Channel | undefined,
): S[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const offered = snippets.filter(
    ({ channels }) => channel === undefined || channels.length === 0 || channels.includes(channel),
  );
  const hits = offered.filter((snippet) => {
    const where = fold(`${snippet.name} ${snippet.text}`);
    return words.every((word) => where.includes(word));
  });
  const isInName = (snippet: Snippet): boolean => words.every((word) => fold(snippet.name).includes(word));
  return [...hits.filter(isInName), ...hits.filter((snippet) => !isInName(snippet))];
}

/** A template: it names an asset. */
export const isTemplate = ({ text, subject }: Pick<Snippet, 'text' | 'subject'>): boolean =>
  /\{\{\s*asset\./.test(`${subject} ${text}`);
