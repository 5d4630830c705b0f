// Lists of people: search, invitations, connections, notifications. A row has one person: two places in the row must say
// so (photo and title link one profile, or link and name are alike), else the row is left out.
import { all, attr, closest, first, holds, isVisible, textOf } from '../dom.ts';
import { anchorsOf, cssOf, type Facts, locate, type Scope, type Sight } from '../locate.ts';
import { clean, isNameLike, isSameName } from '../text.ts';
import { strangers } from './anchors.ts';
import { type List, lists, rowName, rowOthers, rowTitle } from './anchors-list.ts';
import { profileIn } from './links.ts';

const mostRows = 50;

export interface Row {
  element: Element;
  name: Sight;
  slug: Sight;
}

export const listOf = (path: string): List | undefined =>
  lists.find((list) => list.paths.some((beginning) => path.startsWith(beginning)));

/** Names that the photo of a link gives. */
const photoNames = (link: Element): string[] =>
  [link, ...all(link, 'img[alt], figure[aria-label], [role=img][aria-label]')]
    .map((one) => clean(attr(one, 'alt') || attr(one, 'aria-label'), 200))
    .filter((name) => name !== '');

/** `others`: where somebody else stands in the row. */
export function readRow(
  page: Scope,
  element: Element,
  others = `${rowOthers}, ${strangers}`,
  isTheirs: (link: Element) => boolean = () => true,
): Row | undefined {
  const links = all(element, 'a[href*="/in/"]').filter(
    (link) => profileIn(link, page.url) !== '' && closest(link, others) === undefined && isTheirs(link),
  );
  const title = all(element, cssOf(rowTitle)).find((link) => links.includes(link));
  const lead = title ?? links[0];
  if (lead === undefined) return undefined;
  const slug = profileIn(lead, page.url);
  const same = links.filter((link) => profileIn(link, page.url) === slug);
  if (title === undefined && links[0] !== undefined && profileIn(links[0], page.url) !== slug) return undefined;
  const found = nameOf(page, element, title ?? same.find((link) => textOf(link) !== '') ?? lead, same);
  if (found === undefined) return undefined;
  const agreed =
    same.length -
    1 +
    Number(isNameLike(slug, found.value)) +
    Number(same.flatMap(photoNames).some((name) => name.includes(found.value) || isSameName(name, found.value)));
  if (agreed === 0) return undefined;
  const anchor = title === undefined ? 'row-links' : 'row-title';
  return {
    element,
    name: { ...found, agreed, state: 'ok' },
    slug: { value: slug, anchor, step: 2, state: 'ok', agreed },
  };
}

/** In the link itself; a notification names its person in bold beside the photo's link. */
function nameOf(page: Scope, row: Element, link: Element, same: readonly Element[]): Sight | undefined {
  const inLink = locate({ ...page, root: link }, rowName, 200);
  // The link may be the whole row: its first line is the name.
  const line = all(link, 'p, h3, span').find((one) => isVisible(one) && textOf(one) !== '') ?? link;
  const own = clean(textOf(line, 200).split(/\s[•·]/)[0] ?? '', 100);
  if (inLink !== undefined) return inLink;
  if (own !== '') return { value: own, anchor: 'link-words', step: 6, state: 'ok', agreed: 0 };
  const bold = locate({ ...page, root: row }, rowName, 200);
  const isTheirs = bold !== undefined && same.flatMap(photoNames).some((name) => name.includes(bold.value));
  return isTheirs ? bold : undefined;
}

/** Innermost rows in the order of the page. */
export function readPeople(page: Scope, list: List): Row[] {
  for (const { css } of anchorsOf(list.rows)) {
    const found = all(page.root, css ?? '').filter(
      (row) => first(row, 'a[href*="/in/"]') !== undefined && closest(row, strangers) === undefined,
    );
    // In document order a row's inner row follows at once.
    const inner = found.filter((row, index) => {
      const next = found[index + 1];
      return next === undefined || !holds(row, next);
    });
    const rows = inner.filter(isVisible).slice(0, mostRows);
    if (rows.length === 0) continue;
    return rows.map((row) => readRow(page, row)).filter((row) => row !== undefined);
  }
  return [];
}

export function addPeople(rows: readonly Row[], facts: Facts): void {
  rows.forEach((row, index) => {
    facts.add(`list.${index}.person.name`, row.name);
    facts.add(`list.${index}.person.slug`, row.slug);
  });
}
