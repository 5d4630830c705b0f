// A file of snippets, CSV or JSON, to drafts and row errors with their line. Not a catalogue: it takes the two formats apart
// with the same importers and reads other columns. Pure; whether the merge fields are right is asked through `check`.
import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import type { Result } from '../model/result.ts';
import { type SnippetDraft, snippetDraftSchema } from '../model/snippet.ts';
import { csv } from './csv.ts';
import type { RowError } from './importer.ts';
import { json } from './json.ts';
import { inPieces } from './pieces.ts';
import { columnsOf, toSnippet } from './snippet-row.ts';

export interface SnippetFile {
  /** `CSV` or `JSON`; empty when it is neither. */
  format: string;
  drafts: SnippetDraft[];
  /** In the order of the file; line 1 and no field when the whole file is meant. */
  errors: RowError[];
  /** Rows that could be taken apart, with those that were then refused. */
  rows: number;
}

const refused = (format: string, message: string): SnippetFile => ({
  ...{ format, drafts: [], rows: 0 },
  errors: [{ line: 1, field: '', message }],
});

/** Never throws and writes nothing. @param check what is wrong with the merge fields of a draft, in a sentence */
export function readSnippets(
  fileName: string,
  text: string,
  check: (draft: SnippetDraft) => Result<unknown>,
): SnippetFile {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (clean.trim() === '') return refused('', t('options.import.empty'));
  if (clean.includes('\0') || clean.startsWith('PK\u0003\u0004')) return refused('', t('writing.import.notText'));
  const importer = [json, csv].find((one) => one.accepts(fileName, clean));
  if (importer === undefined) return refused('', t('writing.import.notText'));
  const file: SnippetFile = { format: importer.label, drafts: [], errors: [], rows: 0 };
  for (const entry of importer.parse(inPieces(clean))) {
    if (typeof entry === 'number') continue;
    if (!('row' in entry)) {
      file.errors.push({ line: entry.line, field: entry.field, message: entry.message });
      continue;
    }
    const columns = columnsOf(entry.row);
    if (file.rows === 0 && importer.id === 'csv' && !(columns.has('name') && columns.has('text')))
      return refused(
        importer.label,
        t('writing.import.noColumns', [Object.keys(entry.row).slice(0, 8).join(', ') || '–']),
      );
    file.rows += 1;
    const { draft, errors } = toSnippet(columns, entry.line);
    const parsed = v.safeParse(snippetDraftSchema, draft);
    if (errors.length > 0 || !parsed.success) {
      file.errors.push(...errors);
      continue;
    }
    const checked = check(parsed.output);
    if (checked.ok) file.drafts.push(parsed.output);
    else
      file.errors.push({ line: entry.line, field: columns.get('text')?.name ?? '', message: checked.problem.message });
  }
  if (file.rows === 0 && file.errors.length === 0) return refused(importer.label, t('writing.import.noRows'));
  return file;
}
