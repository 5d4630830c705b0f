// What the rep made of a preview: as plain as everything else, and with its merge fields found again.
import { t } from '../i18n/t.ts';
import { type Asset, isSafeLink } from '../model/asset.ts';
import type { Edited, Rendering } from '../model/insertion.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Draft } from './draft.ts';
import { fieldsLeftIn } from './merge-fields.ts';
import { plainLine, plainLines, plainUrl } from './plain.ts';
import { oneLine } from './render-asset.ts';

/** Fails for a link that is no web address. */
export function renderEdited(edited: Edited, rendering: Rendering, asset: Asset | undefined): Result<Draft> {
  if (edited.link !== undefined && !isSafeLink(edited.link.url)) return fail('bad_link', t('writing.badLink'));
  const lines = plainLines(edited.lines.join('\n'));
  const link = edited.link && {
    text: plainLine(edited.link.text) || plainUrl(edited.link.url),
    url: plainUrl(edited.link.url),
  };
  const subject = plainLine(edited.subject ?? '');
  const summary = asset === undefined ? '' : oneLine(asset.summary);
  return ok({
    rendering,
    lines,
    link,
    ...(subject === '' ? {} : { subject }),
    leftOut: [],
    stillIn: summary !== '' && lines.join('\n').includes(summary) ? ['summary'] : [],
    unresolved: fieldsLeftIn([subject, ...lines, link?.text ?? ''].join('\n')),
  });
}
