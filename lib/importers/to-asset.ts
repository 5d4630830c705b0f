// One row of a catalogue file → one asset, or every reason why not. The last word has `assetSchema`.

import * as v from 'valibot';
import { t, tOf } from '../i18n/t.ts';
import { type Asset, assetSchema, isSafeLink } from '../model/asset.ts';
import { undefused } from '../model/formula.ts';
import type { Result } from '../model/result.ts';
import { readDay } from './day.ts';
import { dayFields, type Field, listFields, type Reading, type Source, sourcesOf } from './fields.ts';
import type { ParsedRow, RowError } from './importer.ts';
import { readList } from './list.ts';
import { notesOn } from './notes.ts';
import { exactAsset, isOwnRow, readOwnRow } from './own-table.ts';
import { shortHash, slug } from './slug.ts';
import { audienceOf, languageOf, statusOf, typeOf, usualAudience } from './vocabulary.ts';

/** `notes`: what somebody should know about a row that was taken. */
export type RowAnswer = { asset: Asset; hasOwnId: boolean; notes: RowError[] } | { errors: RowError[] };

/** Never throws. An asset without an id gets one made of its title and link: the same file gives the same ids. */
export function toAsset(parsed: ParsedRow, reading: Reading = {}): RowAnswer {
  if (!isOwnRow(parsed.row)) return readAsset(parsed, reading);
  const row = readOwnRow(parsed.row);
  const asset = exactAsset(row, reading.mapping);
  return asset === undefined ? readAsset({ ...parsed, row }, reading) : { asset, hasOwnId: true, notes: [] };
}

function readAsset({ line, row, file }: ParsedRow, reading: Reading): RowAnswer {
  const sources = sourcesOf(row, reading.mapping);
  const errors: RowError[] = [];
  const nameOf = (field: Field): string => sources.get(field)?.[0]?.name ?? field;
  const said = (field: string, message: string): RowError => ({
    ...{ line, field, message },
    ...(file !== undefined && { file }),
  });
  const report = (field: Field, message: string): undefined => {
    errors.push(said(nameOf(field), message));
  };
  const text = (field: Field): string => {
    const source = sources.get(field)?.find(({ value }) => isFilled(value));
    const read = source === undefined ? '' : asText(source);
    return read ?? report(field, t('options.import.notText1')) ?? '';
  };
  const known = <T>(field: Field, read: (word: string) => T | undefined, otherwise: T, choices: string): T => {
    const word = text(field);
    if (word === '') return otherwise;
    return read(word) ?? report(field, t('options.import.unknownWord', [word.slice(0, 40), choices])) ?? otherwise;
  };
  const days = dayFields.map((field) => {
    const source = sources.get(field)?.find(({ value }) => isFilled(value))?.name ?? '';
    const order = Object.hasOwn(reading.dayOrders ?? {}, source) ? reading.dayOrders?.[source] : undefined;
    const read: Result<string | undefined> = readDay(text(field), field === 'validUntil' ? 'end' : 'start', order);
    return [field, read.ok ? read.value : report(field, read.problem.message)] as const;
  });

  for (const [field, columns] of sources) {
    if (columns.some(({ value }) => typeof value === 'string' && value.includes('\uFFFD')))
      report(field, t('options.import.letterLost'));
  }
  const title = text('title').replace(/\s+/g, ' ');
  if (title === '') report('title', t('options.import.rowUntitled'));
  const type = typeOf(text('type')) || 'other';
  const url = readLink(text('url'));
  const isSafe = isSafeLink(url);
  if (url !== '' && !isSafe) report('url', t('options.import.badLink', [url.slice(0, 60)]));
  const ownId = text('id');

  const draft = {
    id: ownId || madeId(title, type, url, text('language')),
    type,
    title,
    summary: text('summary'),
    body: text('body'),
    url: isSafe ? url : '',
    language: known('language', languageOf, '', t('options.choices.language')),
    audience: known('audience', audienceOf, usualAudience(type), t('options.choices.audience')),
    status: known('status', statusOf, 'approved', t('options.choices.status')),
    owner: text('owner'),
    version: text('version'),
    ...Object.fromEntries(listFields.map((field) => [field, readList(sources.get(field) ?? [])])),
    ...Object.fromEntries(days.filter(([, value]) => value !== undefined)),
  };
  const parsed = v.safeParse(assetSchema, draft);
  if (!parsed.success) {
    for (const issue of parsed.issues) {
      const field = String(issue.path?.[0]?.key ?? '') as Field;
      if (!errors.some((error) => error.field === nameOf(field))) report(field, inWords(issue, field));
    }
  }
  if (errors.length > 0 || !parsed.success) return { errors };
  return { asset: parsed.output, hasOwnId: ownId !== '', notes: notesOn(sources, url, reading, said) };
}

function asText({ value }: Source): string | undefined {
  if (typeof value === 'string') return undefused(value).trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('\n').trim();
  return undefined;
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(typeof value === 'string' && value.trim() === '');

/** `www.example.com/a` means https; spaces inside are written as the address they mean. */
function readLink(text: string): string {
  const link = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(text) ? `https://${text}` : text;
  return /\s/.test(link) && isSafeLink(link) ? new URL(link).href : link;
}

function madeId(title: string, type: string, url: string, language: string): string {
  const readable = slug(title).slice(0, 60).replace(/-$/, '') || type;
  return `${readable}-${shortHash(url || `${type}\n${language}\n${title}`)}`;
}

/** Fields of which it can be said what is expected. */
const explained: readonly string[] = [...dayFields, 'type', 'url', 'language'];

function inWords(issue: v.BaseIssue<unknown>, field: string): string {
  if (issue.type === 'max_length' && 'requirement' in issue) {
    const most = String(issue.requirement);
    return Array.isArray(issue.input)
      ? t('options.import.tooManyEntries', [most])
      : t('options.import.tooManyCharacters', [most]);
  }
  if (!explained.includes(field)) return t('options.import.invalid');
  const kind = (dayFields as readonly string[]).includes(field) ? 'day' : field;
  return t('options.import.invalidFor', [tOf('options.choices', kind)]);
}
