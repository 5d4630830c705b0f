// Rows of LinkedIn's lists of people, both renderers, dated 2026-11-24. The general row comes last: an item that holds a
// profile link. A row never names the person on screen.
import type { View } from '../../model/context.ts';
import type { Spec } from '../locate.ts';

export interface List {
  view: View;
  /** Beginning of the path. */
  paths: readonly string[];
  /** First that hits wins. */
  rows: readonly string[];
}
const item = 'main [role=listitem]:has(a[href*="/in/"]), main li:has(a[href*="/in/"])';

export const lists: readonly List[] = [
  {
    view: 'search',
    paths: ['/search/results/people', '/search/results/all'],
    rows: [
      '[data-view-name="people-search-result"]',
      '[data-view-name="search-entity-result-universal-template"]',
      'li.reusable-search__result-container, .entity-result',
      item,
    ],
  },
  {
    view: 'invitations',
    paths: ['/mynetwork/invitation-manager'],
    rows: ['li.invitation-card, .invitation-card__container, .mn-invitation-card', item],
  },
  {
    view: 'connections',
    paths: ['/mynetwork/invite-connect/connections', '/mynetwork/import-contacts/'],
    rows: ['.mn-connection-card', '[data-view-name="connections-list"] > *', item],
  },
  {
    view: 'notifications',
    paths: ['/notifications'],
    rows: ['.nt-card', '[data-view-name="notification-card-container"]', item, 'main article:has(a[href*="/in/"])'],
  },
];

/** The link whose words are the row's person; others are mutual contacts, mentions and pages. */
export const rowTitle =
  'a[data-view-name="search-result-lockup-title"], [data-view-name="search-result-lockup-title"] a, .entity-result__title-text a, .invitation-card__title a, a.invitation-card__title, a:has(> .mn-connection-card__name), a.mn-connection-card__link, .mn-invitation-card__title a';
/** Somebody else inside a row. */
export const rowOthers =
  '.entity-result__insights, .reusable-search-simple-insight, [data-view-name="search-result-social-proof-insight"], .member-insights, .mn-invitation-card__insights, .invitation-card__insights, .entity-result__summary';

export const rowName: Spec = {
  same: 'name',
  anchors: [
    {
      id: 'title-drawn',
      step: 6,
      css: '[dir] > [aria-hidden=true], span[aria-hidden=true]',
      take: 'visible',
      check: 'name',
    },
    {
      id: 'name-class',
      step: 7,
      css: '.mn-connection-card__name, .invitation-card__name, .mn-invitation-card__name, .entity-result__title-text',
      take: 'visible',
      check: 'name',
    },
    { id: 'strong', step: 6, css: 'strong', take: 'visible', check: 'name' },
  ],
};
