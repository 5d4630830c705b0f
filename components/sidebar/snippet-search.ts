// Which snippets are offered, and in which order: by channel, folder, words of name, folder and text, and by use. Pure.
import type { Channel } from '../../lib/model/insertion.ts';
import type { KeptSnippet, Snippet } from '../../lib/model/snippet.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** What the order needs; a list without it stays in its own order. */
type Used = Partial<Pick<KeptSnippet, 'used' | 'usedAt'>>;
type Findable = Pick<Snippet, 'name' | 'text' | 'folder' | 'channels'> & Used;

/** Most used first, of two alike the one used last; else as they came. */
export const byUse = (a: Used, b: Used): number =>
  (b.used ?? 0) - (a.used ?? 0) || (b.usedAt ?? '').localeCompare(a.usedAt ?? '');

/** 0: all words stand in the name · 1: in name and folder · 2: in name, folder and text · nothing: not in there. */
function rankOf({ name, folder = '', text }: Findable, words: readonly string[]): number | undefined {
  const places = [name, `${name} ${folder}`, `${name} ${folder} ${text}`].map(fold);
  const at = places.findIndex((place) => words.every((word) => place.includes(word)));
  return at < 0 ? undefined : at;
}

/**
 * Each typed word must stand in the name, the folder or the text; hits in the name come first, then those in the folder; among
 * equals the most used.
 */
export function snippetsFor<S extends Findable>(
  snippets: readonly S[],
  text: string,
  channel: Channel | undefined,
  folder?: string,
): S[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return snippets
    .filter(({ channels }) => channel === undefined || channels.length === 0 || channels.includes(channel))
    .filter((snippet) => folder === undefined || (snippet.folder ?? '') === folder)
    .flatMap((snippet) => {
      const rank = rankOf(snippet, words);
      return rank === undefined ? [] : [{ snippet, rank }];
    })
    .sort((a, b) => a.rank - b.rank || byUse(a.snippet, b.snippet))
    .map(({ snippet }) => snippet);
}

/** Each folder once, in the order of the alphabet; without the unnamed one. */
export const foldersOf = (snippets: readonly Pick<Snippet, 'folder'>[]): string[] =>
  [...new Set(snippets.map(({ folder }) => folder ?? ''))]
    .filter((name) => name !== '')
    .sort((a, b) => a.localeCompare(b));

/** A template: it names an asset. */
export const isTemplate = ({ text, subject }: Pick<Snippet, 'text' | 'subject'>): boolean =>
  /\{\{\s*asset\./.test(`${subject} ${text}`);
