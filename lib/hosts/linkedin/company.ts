// A company page: slug from the address, name from the page's heading. Only what is shown. Most of them are Ember; an SDUI
// one has its heading in a card with a key.
import { all, attr, closest, isVisible, textOf } from '../dom.ts';
import { cssOf, type Facts, locate, place, type Scope, type Sight, type Spec, slugOf } from '../locate.ts';
import { isNameLike, isSameName } from '../text.ts';
import { nameInTitle, strangers } from './anchors.ts';
import { pathOf } from './links.ts';

export const name: Spec = {
  id: 'linkedin.companyName',
  same: 'name',
  anchors: [
    { id: 'heading-1', step: 6, css: 'main h1', take: 'visible', check: 'name' },
    {
      id: 'top-card-heading',
      step: 6,
      css: 'main [componentkey*="Topcard" i] h2, main [componentkey*="organization" i] h2',
      take: 'visible',
      check: 'name',
    },
  ],
};
export const website: Spec = {
  id: 'linkedin.companyWebsite',
  anchors: [
    {
      id: 'website-control',
      step: 4,
      css: 'main a[data-control-name*="website"]',
      take: 'attr',
      arg: 'href',
      check: 'webUrl',
    },
    {
      id: 'website-list',
      step: 6,
      css: 'main dd a[href^="http"][rel*="noopener"]',
      take: 'attr',
      arg: 'href',
      check: 'webUrl',
    },
    {
      id: 'website-card',
      step: 6,
      css: 'main [componentkey*="Topcard" i] a[href^="http"]:not([href*="linkedin.com"]), main a.org-top-card-primary-actions__action[href^="http"]:not([href*="linkedin.com"])',
      take: 'attr',
      arg: 'href',
      check: 'webUrl',
    },
  ],
};
const kinds = ['company', 'school', 'showcase'] as const;
const ownParts =
  /^\/(?:company|school|showcase)\/[^/]+\/(?:about|people|jobs|posts|life|insights|videos|events|products|alumni)\b/;
export const infoList = place('linkedin.companyInfo', ['info-item', 7, '.org-top-card-summary-info-list__info-item']);
export const topCard = place('linkedin.companyCard', ['card-key', 4, '[componentkey*="Topcard" i]']);

const slugIn = (path: string): string => kinds.map((kind) => slugOf(path, kind)).find((slug) => slug !== '') ?? '';

/** Industry and place stand in this order beneath the name; counts of followers and employees have digits. */
function infoOf(page: Scope, heading: Element | undefined): { industry: string; place: string } {
  const listed = all(page.root, cssOf(infoList)).filter(isVisible);
  const card = heading && closest(heading, cssOf(topCard));
  const lines = (listed.length > 0 ? listed : card === undefined ? [] : all(card, 'p').filter(isVisible))
    .flatMap((one) => textOf(one).split(/\s+[·•]\s+/))
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/\p{N}/u.test(text));
  return listed.length === 0 && lines.length < 2
    ? { industry: '', place: '' }
    : { industry: lines[0] ?? '', place: lines[1] ?? '' };
}

/** `ready` = facts were added; `ambiguous` = slug and heading do not belong together. */
export function readCompany(page: Scope, facts: Facts): 'ready' | 'ambiguous' | undefined {
  const slug = slugIn(pathOf(page.url));
  const heading = locate(page, name, 200);
  if (slug === '' || heading === undefined) return undefined;
  const title = nameInTitle(page).replace(/:.*$/, '');
  const isSaid = isSameName(title, heading.value);
  // Links to the page's own parts; a page keeps those of the company before for seconds.
  const parts = all(page.root, 'main a[href]')
    .filter((link) => isVisible(link) && closest(link, strangers) === undefined)
    .map((link) => pathOf(attr(link, 'href'), page.url))
    .filter((path) => ownParts.test(path))
    .map(slugIn);
  const isLinked = parts.includes(slug);
  const isOther = parts.length > 0 && !isLinked;
  const isLike = isNameLike(slug, heading.value);
  // An address with a number says nothing about the name.
  const isNumber = /^\d+$/.test(slug);
  const isSure = isLinked || isLike || (isNumber && isSaid && parts.length === 0);
  if ((isOther && !isNumber) || !isSure) return 'ambiguous';
  const agreed = Number(isSaid) + Number(isLinked) + Number(isLike);
  const sight = (value: string, anchor: string): Sight | undefined =>
    value === '' ? undefined : { value, anchor, step: 7, state: 'weak', agreed: 0 };
  const { industry, place } = infoOf(page, all(page.root, 'main h1, main h2').find(isVisible));
  facts.derive('company.slug', slug, { value: slug, anchor: 'url', step: 1, state: 'ok', agreed: agreed - 1 });
  facts.add('company.name', { ...heading, agreed, state: 'ok' });
  facts.add('company.website', locate(page, website));
  facts.add('company.industry', sight(industry, 'info-list'));
  facts.add('company.location', sight(place, 'info-list'));
  return 'ready';
}
