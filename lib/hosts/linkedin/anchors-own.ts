// Where LinkedIn says who is signed in, dated 2026-11-24: photo of the navigation, the card beside the feed, and the data
// island of the first load.
import { place, type Spec } from '../locate.ts';

/** Data islands; that of the user is told by the type of what is in it. */
export const islands = place('linkedin.islands', ['island-id', 4, 'code[id^="bpr-guid-"]']);
export const ownName: Spec = {
  id: 'linkedin.ownName',
  same: 'name',
  anchors: [
    { id: 'nav-photo', step: 7, css: 'img.global-nav__me-photo[alt]', take: 'attr', arg: 'alt', check: 'name' },
    { id: 'nav-photo-any', step: 6, css: 'header nav button img[alt]', take: 'attr', arg: 'alt', check: 'name' },
  ],
};
export const ownSlug: Spec = {
  id: 'linkedin.ownSlug',
  anchors: [
    {
      id: 'identity-module',
      step: 7,
      css: '.feed-identity-module a[href*="/in/"], .profile-card a[href*="/in/"]',
      take: 'slug',
      arg: 'in',
    },
    {
      id: 'identity-view',
      step: 4,
      css: '[data-view-name^="identity-"][href*="/in/"], [data-view-name^="identity-"] a[href*="/in/"]',
      take: 'slug',
      arg: 'in',
    },
  ],
};
