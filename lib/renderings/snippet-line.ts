// A snippet in one line, filled as an insertion would fill it: what a list shows, so that nobody chooses among braces.
import type { SnippetLine } from '../model/snippet.ts';
import { type FieldValues, parseTemplate } from './merge-fields.ts';

/** Blanks and line breaks count as one blank; a template with a mistake stands as it was written. */
export function snippetLine(template: string, values: FieldValues): SnippetLine {
  const parsed = parseTemplate(template);
  if (!parsed.ok) return [template.replace(/\s+/g, ' ').trim()];
  const line: SnippetLine = [];
  for (const piece of parsed.value) {
    const text = typeof piece === 'string' ? piece : values[piece.field] || piece.fallback;
    if (text === undefined && typeof piece !== 'string') line.push({ field: piece.field });
    else if (typeof line.at(-1) === 'string') line.push(`${line.pop()}${text}`);
    else line.push(text ?? '');
  }
  return line
    .map((part) => (typeof part === 'string' ? part.replace(/\s+/g, ' ') : part))
    .filter((part) => part !== '');
}
