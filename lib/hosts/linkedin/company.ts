// A company page: slug from the address, name from the page's heading. Only what is shown.
import { all, first, isVisible } from '../dom.ts';
import { type Facts, locate, type Scope, type Spec, slugOf } from '../locate.ts';
import { isNameLike, isSameName } from '../text.ts';
import { nameInTitle } from './anchors.ts';

export const name: Spec = {
  id: 'linkedin.companyName',
  anchors: [{ id: 'heading-1', step: 6, css: 'main h1', take: 'visible', check: 'name' }],
};
export const website: Spec = {
  id: 'linkedin.companyWebsite',
  anchors: [
    { id: 'website-control', step: 4, css: 'main a[data-control-name*="website"]', take: 'attr', arg: 'href' },
    { id: 'website-list', step: 6, css: 'main dd a[href^="http"][rel*="noopener"]', take: 'attr', arg: 'href' },
  ],
};
const ownLinks = 'main a[href*="/company/"]';

/** `ready` = facts were added; `ambiguous` = slug and heading do not belong together. */
export function readCompany(page: Scope, facts: Facts): 'ready' | 'ambiguous' | undefined {
  const slug = slugOf(URL.canParse(page.url) ? new URL(page.url).pathname : '', 'company');
  const heading = locate(page, name, 200);
  if (slug === '' || heading === undefined) return undefined;
  const title = nameInTitle(page).replace(/:.*$/, '');
  const isSaid = isSameName(title, heading.value);
  const isLinked = all(page.root, ownLinks).some(
    (link) => isVisible(link) && first(link, 'img') === undefined && linkSlug(link, page.url) === slug,
  );
  const agreed = Number(isSaid) + Number(isLinked) + Number(isNameLike(slug, heading.value));
  if (agreed === 0) return 'ambiguous';
  facts.derive('company.slug', slug, { value: slug, anchor: 'url', step: 1, state: 'ok', agreed: agreed - 1 });
  facts.add('company.name', { ...heading, agreed, state: 'ok' });
  facts.add('company.website', locate(page, website));
  return 'ready';
}

function linkSlug(link: Element, base: string): string {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, base) ? slugOf(new URL(href, base).pathname, 'company') : '';
}
