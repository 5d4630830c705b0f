// One file of Markdown with front matter, as static sites keep it: what stands between two `---` is the row, the rest is the text.

import { parseDocument } from 'yaml';
import { t } from '../i18n/t.ts';
import type { ParsedRow, RowError } from './importer.ts';

export const head = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
/** Times a YAML anchor may be used: a few lines of nested ones grow without end. */
const mostAliases = 50;

/** One file is one asset. Without a title in the head, the first heading is it. */
export function readMarkdown(text: string): ParsedRow | RowError {
  const match = head.exec(text);
  const body = (match === null ? text : text.slice(match[0].length)).trim();
  const heading = /^#\s+(.+?)\s*#*$/m.exec(body)?.[1];
  const read = match === null ? { row: {} } : readHead(match[1] ?? '');
  if ('message' in read) return { ...read, field: '' };
  const row: Record<string, unknown> = { ...read.row };
  if (!Object.keys(row).some((name) => /^(?:title|titel|name)$/i.test(name)) && heading !== undefined)
    row.title = withoutMarks(heading);
  if (!Object.keys(row).some((name) => /^(?:body|content|text)$/i.test(name))) row.body = withoutMarks(body);
  if (!Object.keys(row).some((name) => /^(?:summary|description|excerpt|abstract|zusammenfassung)$/i.test(name)))
    row.summary = firstParagraph(body);
  return { line: 1, row };
}

function readHead(text: string): { row: Record<string, unknown> } | { line: number; message: string } {
  const document = parseDocument(text, { strict: false, schema: 'core', version: '1.2' });
  const [error] = document.errors;
  if (error !== undefined)
    return {
      line: (error.linePos?.[0].line ?? 1) + 1,
      message: t('catalogue.refused.yaml'),
    };
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { row: {} };
    return { row: Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, asCell(entry)])) };
  } catch {
    return {
      line: 2,
      message: t('catalogue.refused.aliases'),
    };
  }
}

const asCell = (value: unknown): unknown =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.values(value).join(', ')
      : value;

/** Links keep their words, pictures their description; marks of emphasis, headings and code go. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/^```.*$/gm, '')
    .replace(/(\*\*|__|`)(?=\S)([^\n]*?\S)\1/g, '$2')
    .trim();

const longestSummary = 500;
const firstParagraph = (body: string): string => {
  const found = body.split(/\n\s*\n/).find((part) => part.trim() !== '' && !/^\s*(?:#|!\[|```|---|<|\||>)/.test(part));
  return withoutMarks(found ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, longestSummary);
};
