// Who is signed in: own photo in the navigation, own card beside the feed, and the data island of the first load. The
// island is read once per document, since after a navigation inside the page it may be old; nobody else stands in it.
import { all, rawText } from '../dom.ts';
import { cssOf, type Facts, locate, type Scope, type Sight } from '../locate.ts';
import { clean, isSameName } from '../text.ts';
import { islands, ownName, ownSlug } from './anchors-own.ts';

export interface Own {
  name: Sight | undefined;
  /** Public id. */
  slug: Sight | undefined;
  memberId: string;
}
interface Island {
  name: string;
  slug: string;
  memberId: string;
}
const mostLength = 200_000;
const meType = 'com.linkedin.voyager.common.Me';
const firstLoad = new WeakMap<object, Island | undefined>();

const textIn = (value: object, name: string): string => {
  const text = (value as Record<string, unknown>)[name];
  return typeof text === 'string' ? clean(text, 200) : '';
};

/** The mini profile that the user's own record names, in a list of what came with it. */
function meIn(text: string): Island | undefined {
  try {
    const island: unknown = JSON.parse(text);
    if (typeof island !== 'object' || island === null || !('data' in island) || !('included' in island))
      return undefined;
    const { data, included } = island;
    if (typeof data !== 'object' || data === null || !Array.isArray(included)) return undefined;
    const urn = textIn(data, '*miniProfile');
    if (textIn(data, '$type') !== meType || urn === '') return undefined;
    const me: unknown = included.find(
      (one) => typeof one === 'object' && one !== null && textIn(one, 'entityUrn') === urn,
    );
    if (typeof me !== 'object' || me === null) return undefined;
    return {
      name: `${textIn(me, 'firstName')} ${textIn(me, 'lastName')}`.trim(),
      slug: textIn(me, 'publicIdentifier'),
      memberId: urn.slice(urn.lastIndexOf(':') + 1),
    };
  } catch {
    return undefined;
  }
}

function islandOf(page: Scope): Island | undefined {
  if (!firstLoad.has(page.root)) {
    const texts = all(page.root, cssOf(islands)).map(rawText);
    const own = texts.find((text) => text.length < mostLength && text.includes(meType));
    firstLoad.set(page.root, own === undefined ? undefined : meIn(own));
  }
  return firstLoad.get(page.root);
}

/** `page` is the whole page. Two places that name two people name nobody. */
export function ownOf(page: Scope): Own {
  const island = islandOf(page);
  const name = locate(page, ownName, 200);
  const slug = locate(page, ownSlug, 200);
  const isOther =
    island !== undefined &&
    ((name !== undefined && !isSameName(name.value, island.name)) ||
      (slug !== undefined && slug.value !== island.slug));
  if (isOther) return { name: undefined, slug: undefined, memberId: '' };
  const both = (value: string, sight: Sight | undefined): Sight | undefined => {
    if (island === undefined || value === '') return sight;
    return { value, anchor: 'me-island', step: 2, state: 'ok', agreed: Number(sight !== undefined) };
  };
  return {
    name: both(island?.name ?? '', name),
    slug: both(island?.slug ?? '', slug),
    memberId: island?.memberId ?? '',
  };
}

export function addOwn({ name, slug }: Own, facts: Facts): void {
  facts.add('account.own', name);
  facts.add('account.own.slug', slug);
}
