// Recent activity of one person: the address names the person, a link of the page with that vanity gives the name. Posts
// they only commented on are by others.
import { all, closest, first, isVisible, textOf } from '../dom.ts';
import { locate, type Scope, type Sight, slugOf } from '../locate.ts';
import { isNameLike, isSameName, wordsOf } from '../text.ts';
import { strangers } from './anchors.ts';
import { postAuthorName } from './anchors-post.ts';
import { pathOf, profileIn } from './links.ts';

export interface Active {
  slug: Sight;
  name: Sight;
}

/** Nothing when no link of the page belongs to the address: the page may still show the person before. */
export function readActivity(page: Scope): Active | undefined {
  const slug = slugOf(pathOf(page.url), 'in');
  const links = all(page.root, 'main a[href*="/in/"]').filter(
    (link) =>
      isVisible(link) &&
      closest(link, strangers) === undefined &&
      closest(link, '.update-components-text') === undefined,
  );
  const own = links.filter((link) => profileIn(link, page.url) === slug);
  const named = own
    .map((link) => {
      const actor = locate(
        { ...page, root: closest(link, '.update-components-actor__container') ?? link },
        postAuthorName,
      );
      return actor?.value ?? textOf(first(link, '[aria-hidden=true], h1, h2, h3') ?? link, 200);
    })
    .filter((name) => wordsOf(name).length > 0);
  const [name] = named;
  if (slug === '' || name === undefined || named.some((other) => !isSameName(other, name))) return undefined;
  const isTitled =
    wordsOf(page.title).length > 0 && ` ${wordsOf(page.title).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `);
  const agreed = named.length - 1 + Number(isTitled) + Number(isNameLike(slug, name));
  if (agreed === 0) return undefined;
  return {
    slug: { value: slug, anchor: 'url', step: 1, state: 'ok', agreed: own.length },
    name: { value: name, anchor: 'own-link', step: 6, state: 'ok', agreed },
  };
}
