// Whom an invitation goes to when its dialog stands over a list: the vanity its address carries, or the one row whose name
// the dialog says. On a profile it is the profile.
import { attr, closest, textOf } from '../dom.ts';
import type { Field } from './composer.ts';
import type { Row } from './people-list.ts';
import { deepAll } from './reach.ts';

const vanityIn = (url: string, base: string): string =>
  URL.canParse(url, base) ? (new URL(url, base).searchParams.get('vanityName') ?? '') : '';

/** Nothing unless exactly one row fits. */
export function inviteeOf(document: Document, url: string, note: Field, rows: readonly Row[]): Row | undefined {
  const frames = deepAll(document, 'iframe[src*="/preload/custom-invite"]').map((one) =>
    vanityIn(attr(one, 'src'), url),
  );
  const vanities = new Set([vanityIn(url, url), ...frames].filter((one) => one !== ''));
  const dialog = closest(note.element, '[role=dialog], dialog');
  const words = dialog === undefined ? '' : textOf(dialog, 2_000);
  const fitting =
    vanities.size > 0
      ? rows.filter((row) => vanities.has(row.slug.value))
      : rows.filter((row) => words.includes(row.name.value));
  const slugs = new Set(fitting.map((row) => row.slug.value));
  return slugs.size === 1 ? fitting[0] : undefined;
}
