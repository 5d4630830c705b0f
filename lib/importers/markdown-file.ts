// One file of Markdown with front matter, as static sites keep it: what stands between two `---` is the row, the rest is the text.
// The patterns look at no more than some hundred letters each: a file made for it must not hold the page up.

import { parseDocument } from 'yaml';
import { t } from '../i18n/t.ts';
import type { ParsedRow, ParseError } from './importer.ts';

export const head = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
/** Times a YAML anchor may be used: a few lines of nested ones grow without end. */
const mostAliases = 50;
/** Characters of the longest file that is read: one file is one asset, and a book is none. */
const longestFile = 1_000_000;
/** Characters of the longest head. */
const longestHead = 100_000;

/** One file is one asset. Without a title in the head, the first heading is it. */
export function readMarkdown(text: string): ParsedRow | ParseError {
  if (text.length > longestFile)
    return { line: 1, field: '', message: t('catalogue.refused.markdownLong', [longestFile]), isRow: true };
  const match = head.exec(text);
  const body = (match === null ? text : text.slice(match[0].length)).trim();
  const read = match === null ? { row: {} } : readHead(match[1] ?? '');
  if ('message' in read) return { ...read, field: '', isRow: true };
  const row: Record<string, unknown> = { ...read.row };
  const heading = firstHeading(body);
  if (!Object.keys(row).some((name) => /^(?:title|titel|name)$/i.test(name)) && heading !== undefined)
    row.title = withoutMarks(heading);
  if (!Object.keys(row).some((name) => /^(?:body|content|text)$/i.test(name))) row.body = withoutMarks(body);
  if (!Object.keys(row).some((name) => /^(?:summary|description|excerpt|abstract|zusammenfassung)$/i.test(name)))
    row.summary = firstParagraph(body);
  return { line: 1, row };
}

function readHead(text: string): { row: Record<string, unknown> } | { line: number; message: string } {
  if (text.length > longestHead) return { line: 2, message: t('catalogue.refused.yaml') };
  try {
    const document = parseDocument(text, { strict: false, schema: 'core', version: '1.2' });
    const [error] = document.errors;
    if (error !== undefined) return { line: (error.linePos?.[0].line ?? 1) + 1, message: t('catalogue.refused.yaml') };
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { row: {} };
    return { row: Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, asCell(entry)])) };
  } catch {
    // Too many references, or nested deeper than can be followed.
    return { line: 2, message: t('catalogue.refused.aliases') };
  }
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** A list stays one and a table becomes its values; what is no text in them is left out. */
function asCell(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return value;
  const values = Object.values(value).filter(isPlain).map(String);
  return Array.isArray(value) ? values : values.join(', ');
}

function firstHeading(body: string): string | undefined {
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at);
    const line = body.slice(at, end < 0 ? body.length : end);
    if (/^#[ \t]/.test(line)) {
      const words = line.slice(1, 1_000).trim();
      return words.replace(/#+$/, '').trim() || undefined;
    }
    at += line.length + 1;
  }
  return undefined;
}

/** Links keep their words, pictures their description; marks of emphasis, headings and code go. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/!\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/\[([^\]]{1,500})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/^```.*$/gm, '')
    .replace(/(\*\*|__|`)(?=\S)([^\n]{0,300}?\S)\1/g, '$2')
    .trim();

const longestSummary = 500;
/** Characters in which the first paragraph must begin. */
const looked = 20_000;
const firstParagraph = (body: string): string => {
  const found = body
    .slice(0, looked)
    .split(/\n[ \t]*\n/)
    .find((part) => part.trim() !== '' && !/^\s*(?:#|!\[|```|---|<|\||>)/.test(part));
  return withoutMarks(found ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, longestSummary);
};
