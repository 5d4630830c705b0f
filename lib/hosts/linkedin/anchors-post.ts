// Where LinkedIn keeps a post's urn, author, text and reaction, in both renderers, dated 2026-11-24.
import { place, type Spec } from '../locate.ts';

export const emberPost = place(
  'linkedin.postEmber',
  ['post-urn', 2, '[data-urn^="urn:li:activity:"], [data-urn^="urn:li:ugcPost:"], [data-urn^="urn:li:share:"]'],
  ['post-view', 4, '[data-view-name="feed-full-update"]'],
);
/** The reaction control of a post (not of a comment), language-free first. */
export const reactionControl = place(
  'linkedin.reactionControl',
  ['reaction-view', 4, '[data-view-name="reaction-button"]'],
  ['reaction-class', 7, 'button.react-button__trigger'],
  ['reaction-label', 8, 'button[aria-label^="Reaction button state:" i]'],
);
/** Never part of the post's own header: its words, its comments, a quoted post. */
export const postInside =
  '[data-testid="expandable-text-box"], .update-components-text, .feed-shared-update-v2__description, .comments-comment-list, .comments-comments-list, [componentkey^="replaceableComment_"], [data-testid*="commentList" i], .update-components-mini-update-v2';
export const postWords = place(
  'linkedin.postWords',
  ['words-test', 4, '[data-testid="expandable-text-box"]'],
  ['words-class', 7, '.update-components-text, .feed-shared-update-v2__description'],
);
export const notWords = '.visually-hidden, [data-testid="expandable-text-button"]';

export const postUrn: Spec = {
  id: 'linkedin.postUrn',
  anchors: [
    { id: 'data-urn', step: 2, css: '[data-urn]', take: 'attr', arg: 'data-urn', check: 'activityUrn', self: true },
    {
      id: 'tracking-scope',
      step: 4,
      css: '[data-view-tracking-scope]',
      take: 'attr',
      arg: 'data-view-tracking-scope',
      check: 'updateUrn',
      self: true,
    },
    {
      id: 'comment-key',
      step: 2,
      css: '[componentkey^="replaceableComment_urn:li:comment:("]',
      take: 'attr',
      arg: 'componentkey',
      check: 'activityUrn',
    },
    {
      id: 'facepile',
      step: 4,
      css: '[data-testid^="ReactionFacepileCollection-urn:li:"]',
      take: 'attr',
      arg: 'data-testid',
      check: 'activityUrn',
    },
  ],
};
export const postAuthorSlug: Spec = {
  id: 'linkedin.postAuthorSlug',
  isIdentity: true,
  anchors: [
    { id: 'actor-link', step: 7, css: 'a.update-components-actor__meta-link[href*="/in/"]', take: 'slug', arg: 'in' },
    { id: 'actor-photo', step: 7, css: 'a.update-components-actor__image[href*="/in/"]', take: 'slug', arg: 'in' },
  ],
};
export const postAuthorName: Spec = {
  id: 'linkedin.postAuthorName',
  same: 'name',
  anchors: [
    {
      id: 'actor-name',
      step: 6,
      css: 'a.update-components-actor__meta-link .update-components-actor__title [dir] > [aria-hidden=true]',
      take: 'text',
      check: 'name',
    },
    {
      id: 'actor-title',
      step: 7,
      css: '.update-components-actor__title [aria-hidden=true]',
      take: 'text',
      check: 'name',
    },
    {
      id: 'actor-hidden-name',
      step: 6,
      css: '.update-components-actor__title [dir] > .visually-hidden',
      take: 'text',
      check: 'name',
    },
  ],
};
