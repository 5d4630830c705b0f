// One row of a file of snippets to a draft, or every reason why not. Column names in English and German.
import { t } from '../i18n/t.ts';
import { undefused } from '../model/formula.ts';
import { type Channel, channels } from '../model/insertion.ts';
import { longestFolder, longestName, longestSubject, longestText } from '../model/snippet.ts';
import type { RowError } from './importer.ts';
import { slug } from './slug.ts';
import { languageOf } from './vocabulary.ts';

const fields = {
  name: 'name title titel bezeichnung',
  folder: 'folder ordner category kategorie',
  language: 'language sprache lang',
  channels: 'channels channel kanaele kanal',
  subject: 'subject betreff',
  text: 'text body inhalt textbaustein snippet',
} as const;
type Field = keyof typeof fields;
const longest = { name: longestName, folder: longestFolder, subject: longestSubject, text: longestText };

const channelNames: Record<Channel, string> = {
  email: 'email mail e-mail',
  message: 'message nachricht',
  note: 'note notiz einladung',
  comment: 'comment kommentar',
  post: 'post beitrag',
  inmail: 'inmail',
};

const lookUp = <K extends string>(table: Readonly<Record<K, string>>, word: string): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key].split(' ').includes(slug(word)));

export interface Cell {
  /** As the file writes it. */
  name: string;
  value: unknown;
}

/** The columns that mean something here; of two for one field the first. */
export function columnsOf(row: Readonly<Record<string, unknown>>): Map<Field, Cell> {
  const columns = new Map<Field, Cell>();
  for (const [name, value] of Object.entries(row)) {
    const field = lookUp(fields, name);
    if (field !== undefined && !columns.has(field)) columns.set(field, { name, value });
  }
  return columns;
}

/** The draft is complete where there are no errors; the last word has `snippetDraftSchema`. */
export function toSnippet(columns: ReadonlyMap<Field, Cell>, line: number): { draft: object; errors: RowError[] } {
  const errors: RowError[] = [];
  const report = (field: Field, message: string): void => {
    errors.push({ line, field: columns.get(field)?.name ?? field, message });
  };
  const text = (field: Exclude<Field, 'channels' | 'language'>): string => {
    const value = columns.get(field)?.value ?? '';
    if (typeof value !== 'string') report(field, t('options.import.notText1'));
    const read = undefused(typeof value === 'string' ? value : '');
    const most = longest[field];
    if (read.includes('\uFFFD')) report(field, t('options.import.letterLost'));
    if (read.length > most) report(field, t('writing.import.tooLong', [String(read.length), String(most)]));
    return read;
  };
  const name = text('name').trim();
  const body = text('text');
  if (name === '') report('name', t('writing.import.noName'));
  if (body.trim() === '') report('text', t('writing.import.noText'));
  const said = wordsOf(columns.get('language')?.value)[0] ?? '';
  const language = said === '' ? '' : languageOf(said);
  if (language === undefined) report('language', t('writing.import.badLanguage', [said.slice(0, 40)]));
  const offered = wordsOf(columns.get('channels')?.value).map((word) => ({
    word,
    channel: lookUp(channelNames, word),
  }));
  for (const { word, channel } of offered)
    if (channel === undefined) report('channels', t('writing.import.badChannel', [word.slice(0, 40)]));
  return {
    draft: {
      ...{ name, text: body, language: language ?? '', folder: text('folder').trim(), subject: text('subject') },
      channels: channels.filter((one) => offered.some(({ channel }) => channel === one)),
    },
    errors,
  };
}

/** `mail; note` and `["mail", "note"]`. */
const wordsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .flatMap((part) => (typeof part === 'string' ? part.split(/[;,|\n]/) : []))
    .map((word) => word.trim())
    .filter((word) => word !== '');
