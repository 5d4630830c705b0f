// Whom a press is about: the profile, the row, the comment or the post that holds the control. Nobody where the region does
// not say it twice; then the sidebar asks.
import type { TouchPerson } from '../../model/touch.ts';
import { memberIdOnly } from '../checks.ts';
import { personOnScreen } from '../detect/draft.ts';
import { all, attr, closest, first, holds, isVisible, parentOf } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf, Facts, scopeOf as hostScope, type Scope } from '../locate.ts';
import { emberHeading, sduiTopCard, strangers } from './anchors.ts';
import { rowOthers } from './anchors-list.ts';
import { comment, commentWords } from './anchors-touches.ts';
import { pathOf as pathIn } from './links.ts';
import { ownOf } from './own.ts';
import { readRow } from './people-list.ts';
import { authorAsPerson, findPost, type SeenPost } from './post.ts';
import { readProfile } from './profile.ts';
import { words } from './words.ts';

/** The whole page, with LinkedIn's own words. */
export const scopeOf = (page: Page): Scope => hostScope(page, words);
export const pathOf = ({ url }: Page): string => pathIn(url);

/** `slug`: vanity or member id; LinkedIn uses either. */
export const personOf = (name: string, slug: string): TouchPerson => {
  const memberId = memberIdOnly(slug);
  return {
    name,
    email: '',
    linkedinSlug: memberId === '' ? slug : '',
    title: '',
    company: '',
    ...(memberId !== '' && { linkedinMemberId: memberId }),
  };
};

/** The key under which a person is the same one twice; empty for nobody. */
export const keyOf = (people: readonly TouchPerson[]): string =>
  people[0]?.linkedinSlug || people[0]?.linkedinMemberId || people[0]?.name || '';

const withoutOwn = (page: Page, people: readonly TouchPerson[]): TouchPerson[] => {
  const { slug, memberId } = ownOf(scopeOf(page));
  return people.filter(
    (one) =>
      (one.linkedinSlug === '' || one.linkedinSlug !== slug?.value) &&
      (one.linkedinMemberId === undefined || one.linkedinMemberId !== memberId),
  );
};

/** The top card of the profile that is drawn now. */
export function topCard({ document }: Page): Element | undefined {
  const card = all(document, cssOf(sduiTopCard)).find((one) => isVisible(one) && closest(one, strangers) === undefined);
  if (card !== undefined) return card;
  const heading = all(document, cssOf(emberHeading)).find((one) => isVisible(one));
  return heading && closest(heading, 'section');
}

export function profileOnScreen(page: Page): TouchPerson[] {
  if (!pathOf(page).startsWith('/in/')) return [];
  const { person, state } = readProfile(page.document, scopeOf(page), new Facts());
  return person === undefined || state !== 'ready' ? [] : withoutOwn(page, [personOnScreen(person)]);
}

const vanityIn = (control: Element, { url }: Page): string => {
  const href = attr(control, 'href');
  return URL.canParse(href, url) ? (new URL(href, url).searchParams.get('vanityName') ?? '') : '';
};
const rowAround =
  '[role=listitem], li, article, [data-view-name="people-search-result"], .entity-result, .discover-person-card, .mn-connection-card, .invitation-card';

/** The box that speaks of one person: a row, or the nearest node with two links to one profile. */
function boxAround(control: Element): Element | undefined {
  const row = closest(control, rowAround);
  if (row !== undefined && first(row, 'a[href*="/in/"]') !== undefined) return row;
  let node = parentOf(control);
  for (let step = 0; node !== undefined && step < 8; step++, node = parentOf(node))
    if (all(node, 'a[href*="/in/"]').length > 1) return node;
  return undefined;
}

export interface Whom {
  people: TouchPerson[];
  /** Where the person stands; looked at again for the proof. */
  box: Element | undefined;
}

/** Profile, row or card around a control. A link that names a vanity is believed before anything else. */
export function whom(page: Page, control: Element): Whom {
  const card = topCard(page);
  const vanity = vanityIn(control, page);
  if (card !== undefined && holds(card, control) && pathOf(page).startsWith('/in/')) {
    const people = profileOnScreen(page);
    const isOther = vanity !== '' && people[0] !== undefined && people[0].linkedinSlug !== vanity;
    return { people: isOther ? [personOf('', vanity)] : people, box: card };
  }
  const box = boxAround(control);
  const row = box && readRow(scopeOf(page), box, rowOthers);
  const isRow = row !== undefined && (vanity === '' ? row.name.agreed > 1 : row.slug.value === vanity);
  const people = isRow ? [personOf(row.name.value, row.slug.value)] : vanity === '' ? [] : [personOf('', vanity)];
  return { people: withoutOwn(page, people), box };
}

/** The post that holds this node. */
export function postAround(page: Page, node: Element): SeenPost | undefined {
  const post = findPost(scopeOf(page), node);
  return post !== undefined && holds(post.card, node) && !post.isOther ? post : undefined;
}

export function authorOfPost(page: Page, post: SeenPost): TouchPerson[] {
  const author = authorAsPerson(post);
  return author === undefined ? [] : withoutOwn(page, [personOf(author.name, author.slug || author.memberId)]);
}

/** Who wrote the comment: not whom it mentions, nor who answered it. */
export function authorOfComment(page: Page, node: Element): TouchPerson[] {
  const row = readRow(scopeOf(page), node, commentWords, (link) => closest(link, cssOf(comment)) === node);
  return row === undefined ? [] : withoutOwn(page, [personOf(row.name.value, row.slug.value)]);
}
