// `{{person.firstName|there}}`: a field and, after the bar, what stands there when its value is missing. No nesting, no code:
// a template is read once, values are never read again.

import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type MergeField, mergeFields } from '../model/snippet.ts';

export type Piece =
  | string
  | {
      field: MergeField;
      /** Absent = none was given; it may be empty. */
      fallback: string | undefined;
      /** As it was written. */
      source: string;
    };

export const isMergeField = (name: string): name is MergeField => (mergeFields as readonly string[]).includes(name);

/** Line and column, both from 1; a column is one sign as people count them. */
function placeOf(text: string, at: number): [line: string, column: string] {
  const before = text.slice(0, at).split('\n');
  return [String(before.length), String(Array.from(before.at(-1) ?? '').length + 1)];
}

/** Letters to change, add or take away; capped, since only near misses matter. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

function unknownField(name: string, [line, column]: [string, string]) {
  const short = name.slice(0, 60);
  const near = mergeFields
    .map((field) => ({ field, off: distance(short.toLowerCase(), field.toLowerCase()) }))
    .sort((a, b) => a.off - b.off)[0];
  const sentence =
    near !== undefined && near.off <= 3
      ? t('writing.template.unknownNear', [short, line, column, near.field])
      : t('writing.template.unknown', [short, line, column]);
  return fail('merge_field', sentence);
}

/** Takes a template apart, or says in a sentence what is wrong and where. */
export function parseTemplate(text: string): Result<Piece[]> {
  const pieces: Piece[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('{{', from);
    if (open < 0) break;
    if (open > from) pieces.push(text.slice(from, open));
    const close = text.indexOf('}}', open + 2);
    const inner = text.slice(open + 2, close < 0 ? undefined : close);
    if (inner.includes('{'))
      return fail('merge_field', t('writing.template.brace', placeOf(text, open + 2 + inner.indexOf('{'))));
    if (close < 0) return fail('merge_field', t('writing.template.open', placeOf(text, open)));
    const bar = inner.indexOf('|');
    const field = (bar < 0 ? inner : inner.slice(0, bar)).trim();
    if (!isMergeField(field)) return unknownField(field, placeOf(text, open));
    pieces.push({
      field,
      fallback: bar < 0 ? undefined : inner.slice(bar + 1).trim(),
      source: text.slice(open, close + 2),
    });
    from = close + 2;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return ok(pieces);
}

export type FieldValues = Partial<Record<MergeField, string>>;

/**
 * Puts the values in. A field without value and fallback stays as `{{name}}` and is named in `unresolved`, so that nobody
 * sends a hole unseen.
 */
export function fillTemplate(
  pieces: readonly Piece[],
  values: FieldValues,
): { text: string; unresolved: MergeField[] } {
  const unresolved = new Set<MergeField>();
  const text = pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = values[piece.field] || piece.fallback;
      if (value !== undefined) return value;
      unresolved.add(piece.field);
      return `{{${piece.field}}}`;
    })
    .join('');
  return { text, unresolved: [...unresolved] };
}

/** Fields of a template, each once. */
export const fieldsOf = (pieces: readonly Piece[]): Set<MergeField> =>
  new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.field])));

/** Merge fields that still stand in a finished text. */
export const fieldsLeftIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\{\{\s*([\p{L}.]+)[^{}]*\}\}/gu)]
      .map((match) => match[1] ?? '')
      .filter((name) => /^(person|account|own|thread|asset|today)(\.|$)/.test(name)),
  ),
];
