// A snippet with its fields filled; about an asset, with the asset's link at the end unless the text places it itself.
import type { Asset } from '../model/asset.ts';
import { ok, type Result } from '../model/result.ts';
import type { SnippetDraft } from '../model/snippet.ts';
import type { Draft } from './draft.ts';
import { type FieldValues, fieldsOf, fillTemplate, parseTemplate } from './merge-fields.ts';
import { plainLine, plainLines, plainUrl } from './plain.ts';

/** Says what is wrong with the fields of a snippet, and where. */
export function checkSnippet(snippet: Pick<SnippetDraft, 'subject' | 'text'>): Result<true> {
  for (const template of [snippet.subject, snippet.text]) {
    const parsed = parseTemplate(template);
    if (!parsed.ok) return parsed;
  }
  return ok(true);
}

/** Fails only for a mistake in a merge field. */
export function renderSnippet(
  snippet: Pick<SnippetDraft, 'subject' | 'text'>,
  values: FieldValues,
  asset: Asset | undefined,
): Result<Draft> {
  const subject = parseTemplate(snippet.subject);
  if (!subject.ok) return subject;
  const body = parseTemplate(snippet.text);
  if (!body.ok) return body;
  const named = fieldsOf(body.value);
  const filled = fillTemplate(body.value, values);
  const heading = fillTemplate(subject.value, values);
  const line = plainLine(heading.text);
  return ok({
    rendering: 'text',
    lines: plainLines(filled.text),
    link: linkOf(asset, named),
    ...(line === '' ? {} : { subject: line }),
    leftOut: [],
    stillIn: [],
    unresolved: [...new Set([...filled.unresolved, ...heading.unresolved])],
  });
}

function linkOf(asset: Asset | undefined, named: ReadonlySet<string>): Draft['link'] {
  if (asset === undefined || asset.url === '' || named.has('asset.url')) return undefined;
  const url = plainUrl(asset.url);
  return { text: named.has('asset.title') ? url : plainLine(asset.title), url };
}
