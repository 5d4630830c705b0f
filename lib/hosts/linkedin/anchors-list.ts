// Rows of LinkedIn's lists of people, both renderers, dated 2026-11-24. The general row comes last: an item that holds a
// profile link. A row never names the person on screen.
import type { View } from '../../model/context.ts';
import { place, type Spec } from '../locate.ts';

export interface List {
  view: View;
  /** Beginning of the path. */
  paths: readonly string[];
  /** The first anchor that hits wins. */
  rows: Spec;
}
const item = ['list-item', 5, 'main [role=listitem]:has(a[href*="/in/"]), main li:has(a[href*="/in/"])'] as const;

export const lists: readonly List[] = [
  {
    view: 'search',
    paths: ['/search/results/people', '/search/results/all'],
    rows: place(
      'linkedin.rowsOfSearch',
      ['result-view', 4, '[data-view-name="people-search-result"]'],
      ['template-view', 4, '[data-view-name="search-entity-result-universal-template"]'],
      ['result-class', 7, 'li.reusable-search__result-container, .entity-result'],
      item,
    ),
  },
  {
    view: 'invitations',
    paths: ['/mynetwork/invitation-manager'],
    rows: place(
      'linkedin.rowsOfInvitations',
      ['invitation-class', 7, 'li.invitation-card, .invitation-card__container, .mn-invitation-card'],
      item,
    ),
  },
  {
    view: 'connections',
    paths: ['/mynetwork/invite-connect/connections', '/mynetwork/import-contacts/'],
    rows: place(
      'linkedin.rowsOfConnections',
      ['connection-class', 7, '.mn-connection-card'],
      ['connection-view', 4, '[data-view-name="connections-list"] > *'],
      item,
    ),
  },
  {
    view: 'notifications',
    paths: ['/notifications'],
    rows: place(
      'linkedin.rowsOfNotifications',
      ['card-class', 7, '.nt-card'],
      ['card-view', 4, '[data-view-name="notification-card-container"]'],
      item,
      ['article', 5, 'main article:has(a[href*="/in/"])'],
    ),
  },
];

/** The link whose words are the row's person; others are mutual contacts, mentions and pages. */
export const rowTitle = place(
  'linkedin.rowTitle',
  [
    'lockup-title',
    4,
    'a[data-view-name="search-result-lockup-title"], [data-view-name="search-result-lockup-title"] a',
  ],
  [
    'title-class',
    7,
    '.entity-result__title-text a, .invitation-card__title a, a.invitation-card__title, a:has(> .mn-connection-card__name), a.mn-connection-card__link, .mn-invitation-card__title a',
  ],
);
/** Somebody else inside a row. */
export const rowOthers =
  '.entity-result__insights, .reusable-search-simple-insight, [data-view-name="search-result-social-proof-insight"], .member-insights, .mn-invitation-card__insights, .invitation-card__insights, .entity-result__summary';

export const rowName: Spec = {
  id: 'linkedin.rowName',
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
