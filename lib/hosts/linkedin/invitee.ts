// Whom an invitation goes to when its dialog stands over a list: the vanity its address carries, or the one row whose name
// the dialog says. On a profile it is the profile.
import type { PersonOnScreen } from '../../model/context.ts';
import { all, attr, closest, textOf } from '../dom.ts';
import { isSameName, wordsOf } from '../text.ts';
import type { Field } from './composer.ts';
import type { Row } from './people-list.ts';
import { deepAll } from './reach.ts';

const vanityIn = (url: string, base: string): string =>
  URL.canParse(url, base) ? (new URL(url, base).searchParams.get('vanityName') ?? '') : '';

function vanitiesIn(document: Document, url: string): ReadonlySet<string> {
  const frames = deepAll(document, 'iframe[src*="/preload/custom-invite"]');
  return new Set(
    [vanityIn(url, url), ...frames.map((one) => vanityIn(attr(one, 'src'), url))].filter((one) => one !== ''),
  );
}

/** The dialog over a profile is for somebody else: a suggested person, whose button was clicked there. */
export function isForAnother(document: Document, url: string, note: Field, person: PersonOnScreen): boolean {
  const dialog = closest(note.element, '[role=dialog], dialog');
  const bold = dialog === undefined ? [] : all(dialog, 'strong').map((one) => textOf(one, 200));
  const names = bold.filter((name) => wordsOf(name).length > 1 && !/\p{N}/u.test(name));
  const vanities = vanitiesIn(document, url);
  const isOther = vanities.size > 0 && person.linkedinSlug !== '' && !vanities.has(person.linkedinSlug);
  return isOther || (names.length > 0 && !names.some((name) => isSameName(name, person.name)));
}

/** Nothing unless exactly one row fits. */
export function inviteeOf(document: Document, url: string, note: Field, rows: readonly Row[]): Row | undefined {
  const vanities = vanitiesIn(document, url);
  const dialog = closest(note.element, '[role=dialog], dialog');
  const words = dialog === undefined ? '' : textOf(dialog, 2_000);
  const fitting =
    vanities.size > 0
      ? rows.filter((row) => vanities.has(row.slug.value))
      : rows.filter((row) => words.includes(row.name.value));
  const slugs = new Set(fitting.map((row) => row.slug.value));
  return slugs.size === 1 ? fitting[0] : undefined;
}
