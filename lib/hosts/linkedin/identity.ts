// Who a profile page shows. URL, links of the top card, heading and title are asked; nobody is named unless two agree.
import { locate, type Scope, type Sight, type Spec } from '../locate.ts';
import { isNameLike, isSameName } from '../text.ts';
import { titleName } from './anchors.ts';

export interface Identity {
  slug: Sight | undefined;
  name: Sight | undefined;
  isAmbiguous: boolean;
}

/**
 * `ambiguous` when the top card's links name another vanity than the URL, when the title names another person and the
 * vanity cannot settle it, or when nothing but the heading speaks for the name. A page keeps its old person on screen
 * for seconds after the URL has changed.
 */
export function identify(scope: Scope, slugSpec: Spec, nameSpec: Spec): Identity {
  const slug = locate(scope, slugSpec, 200);
  const heading = locate(scope, nameSpec, 200);
  const title = locate(scope, titleName, 200);
  if (heading === undefined) return { slug, name: undefined, isAmbiguous: true };
  const isTitleSame = title !== undefined && isSameName(title.value, heading.value);
  const isSlugSure = slug !== undefined && slug.state !== 'conflict' && slug.agreed > 0;
  const isLike = slug !== undefined && isNameLike(slug.value, heading.value);
  const isSure =
    slug?.state !== 'conflict' && (isSlugSure ? title === undefined || isTitleSame || isLike : isTitleSame && isLike);
  const agreed = heading.agreed + Number(isTitleSame) + Number(isLike);
  const name: Sight = { ...heading, agreed, state: agreed > 0 ? 'ok' : 'weak' };
  return {
    slug: slug && { ...slug, state: isSure && slug.state === 'weak' ? 'ok' : slug.state },
    name,
    isAmbiguous: !isSure,
  };
}
