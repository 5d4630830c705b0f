// The rep's snippets as a file to take along: what the import reads again. Pure.
import type { Snippet } from '../../lib/model/snippet.ts';
import { csvText } from '../csv.ts';

const columns = ['name', 'folder', 'language', 'channels', 'subject', 'text'] as const;
type Row = Record<Exclude<(typeof columns)[number], 'channels'>, string> & { channels: string[] };

const rowOf = ({ name, folder = '', language, channels, subject, text }: Snippet): Row => ({
  ...{ name, folder, language, channels: [...channels], subject, text },
});

/** What could be a formula is defused; the import takes that off again. */
export const snippetsCsv = (snippets: readonly Snippet[]): string =>
  csvText([
    columns,
    ...snippets
      .map(rowOf)
      .map((row) => columns.map((name) => (name === 'channels' ? row.channels.join('; ') : row[name]))),
  ]);

export const snippetsJson = (snippets: readonly Snippet[]): string =>
  `${JSON.stringify(snippets.map(rowOf), null, 2)}\n`;
