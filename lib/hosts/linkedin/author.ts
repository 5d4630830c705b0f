// Who wrote a post. Ember has an actor block. SDUI has only a control menu whose label names the author: that name must be
// the name of a profile link inside the card. "X likes this" and mentions are links too, and they are somebody else.
import { memberIdOnly } from '../checks.ts';
import { all, attr, closest, first, is, isVisible, textOf } from '../dom.ts';
import { locate, type Scope, type Sight } from '../locate.ts';
import { clean, wordsOf } from '../text.ts';
import { strangers } from './anchors.ts';
import { postAuthorName, postAuthorSlug, postInside } from './anchors-post.ts';
import { nameInControlMenu } from './labels.ts';
import { profileIn } from './links.ts';
import { ownOf } from './own.ts';

export interface Author {
  name: Sight | undefined;
  /** Absent for a company's post. */
  slug: Sight | undefined;
}

/** Profile and company links of the card's header, those with words first. */
function headerLinks(card: Element): Element[] {
  return all(card, 'a[href*="/in/"], a[href*="/company/"]').filter(
    (link) => isVisible(link) && closest(link, `${postInside}, ${strangers}`) === undefined,
  );
}

/** `Iris Author • 2nd …` begins with the name and something that is no letter. */
function isNamed(link: Element, name: string): boolean {
  const text = textOf(link, 400);
  const label = clean(attr(link, 'aria-label'), 400);
  const starts = text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
  return starts || (label !== '' && ` ${wordsOf(label).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `));
}

/** The name a control menu gives, or, in a language that is not listed, the link's name that two button labels carry. */
function saidName(card: Element, links: readonly Element[]): Sight | undefined {
  const labels = all(card, 'button[aria-label], [role=button][aria-label]')
    .filter((button) => closest(button, postInside) === undefined)
    .map((button) => clean(attr(button, 'aria-label'), 400));
  const names = new Set(labels.map(nameInControlMenu).filter((name) => name !== ''));
  const [name] = names;
  if (names.size === 1 && name !== undefined)
    return { value: name, anchor: 'control-menu', step: 8, state: 'weak', agreed: 0 };
  if (names.size > 1) return undefined;
  const shown = new Set(links.map((link) => textOf(first(link, '[aria-hidden=true]') ?? link, 200)));
  const twice = [...shown].filter(
    (text) => wordsOf(text).length > 1 && labels.filter((label) => label.includes(text)).length > 1,
  );
  const [only] = twice;
  return twice.length === 1 && only !== undefined
    ? { value: only, anchor: 'two-labels', step: 8, state: 'weak', agreed: 0 }
    : undefined;
}

function sduiAuthor(page: Scope, card: Element): Author | undefined {
  const links = headerLinks(card);
  const name = saidName(card, links);
  if (name === undefined) return undefined;
  const named = links.filter((link) => isNamed(link, name.value));
  const slugs = new Set(named.map((link) => profileIn(link, page.url)).filter((slug) => slug !== ''));
  const [slug] = slugs;
  const isCompany = named.some((link) => is(link, 'a[href*="/company/"]'));
  // Two people of one name in the card: nobody knows which.
  if (slugs.size > 1 || (slug !== undefined && isCompany) || named.length === 0) return undefined;
  const agreed = named.length;
  return {
    name: { ...name, agreed, state: 'ok' },
    slug: slug === undefined ? undefined : { value: slug, anchor: 'author-link', step: 2, state: 'ok', agreed },
  };
}

/** Nothing when it cannot be told; then nobody is named. */
export function authorOf(page: Scope, card: Element): Author | undefined {
  const scope = { ...page, root: card };
  const name = locate(scope, postAuthorName, 200);
  if (name === undefined) return sduiAuthor(page, card);
  const slug = locate(scope, postAuthorSlug, 200);
  return slug?.state === 'conflict' ? undefined : { name, slug };
}

/** Whether it is the signed-in user's own; nothing when the page does not show who that is. */
export function isOwnPost(page: Scope, author: Author): boolean | undefined {
  const { name, slug, memberId } = ownOf(page);
  if (author.slug !== undefined && (slug !== undefined || memberId !== ''))
    if (memberIdOnly(author.slug.value) === '' ? slug !== undefined : memberId !== '')
      return author.slug.value === slug?.value || author.slug.value === memberId;
  if (name === undefined || author.name === undefined) return undefined;
  return wordsOf(name.value).join(' ') === wordsOf(author.name.value).join(' ');
}
