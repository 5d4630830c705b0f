// A repost or a post of one's own was made when the toast that leads to it appears after the user's press; it has a link to
// the new post in every language. A repost touches the author of what is passed on. A box or a menu that closed without
// the toast asks the rep.
import type { TouchPerson } from '../../model/touch.ts';
import { bodyText } from '../body-text.ts';
import type { Attempt, Detector, Draft } from '../detect/detector.ts';
import { linksIn } from '../detect/draft.ts';
import { all, attr, closest, first, is, isConnected, isVisible } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf } from '../locate.ts';
import {
  badToast,
  dismissControl,
  menuItem,
  postToast,
  quotedPost,
  repostControl,
  shareBox,
  shareSend,
} from './anchors-touches.ts';
import { fields } from './composer.ts';
import { ownOf } from './own.ts';
import { deepAll } from './reach.ts';
import { authorOfPost, pathOf, personOf, postAround, scopeOf } from './whom.ts';

const otherMenu = '[aria-haspopup], [aria-expanded]';
const menuMs = 600_000;
const mostHolders = 500;

const toasts = (page: Page): Element[] => deepAll(page.document, cssOf(postToast)).filter(isVisible);
const numberIn = (text: string): string => /(\d{15,25})/.exec(text)?.[1] ?? '';

/** Numbers of the posts that stand there already: copying a link shows a toast that leads to one of them. */
function drawn({ document }: Page): ReadonlySet<string> {
  const holders = all(document, '[data-urn], [data-testid^="ReactionFacepileCollection-"], [data-view-tracking-scope]');
  const texts = holders
    .slice(0, mostHolders)
    .flatMap((one) => [attr(one, 'data-urn'), attr(one, 'data-testid'), attr(one, 'data-view-tracking-scope')]);
  return new Set(texts.map(numberIn));
}

function attemptOf(page: Page, about: Element, draft: Draft, box?: Element, text = ''): Attempt {
  const before = new Set(toasts(page));
  const old = drawn(page);
  const failures = (): Element[] => deepAll(page.document, badToast).filter(isVisible);
  const failed = new Set(failures());
  const isGone = (): boolean => !isConnected(about) || !isVisible(about);
  const isOpen = (): boolean => box !== undefined && isConnected(box) && isVisible(box);
  return {
    about,
    text,
    draft,
    look() {
      if (failures().some((one) => !failed.has(one))) return 'failed';
      // From the menu into the share box: that is another press.
      if (box === undefined && deepAll(page.document, cssOf(shareBox)).some(isVisible)) return 'failed';
      const isNew = (one: Element): boolean => !before.has(one) && !old.has(numberIn(attr(one, 'href')));
      return !isOpen() && toasts(page).some(isNew) ? { cue: 'post-toast' } : undefined;
    },
    mayBeDone: () => (box === undefined ? isGone() : !isOpen()),
    pressed: ({ key, node }) => isOpen() && (key === 'Escape' || closest(node, dismissControl) !== undefined),
  };
}

export function shares(): Detector {
  let meant: { people: TouchPerson[]; urn: string; at: number; path: string } | undefined;
  return {
    id: 'linkedin-share',
    clicks: `${cssOf(repostControl)}, ${menuItem}, ${cssOf(shareSend)}, ${otherMenu}`,
    start({ control, at }, page) {
      const path = pathOf(page);
      const box = closest(control, cssOf(shareBox));
      const isMeant = meant !== undefined && at - meant.at < menuMs && meant.path === path;
      const base = { threadId: '', subject: '', note: '', links: [] };
      if (box !== undefined) {
        const field = fields(page.document).find(({ kind }) => kind === 'post')?.element;
        const text = field === undefined ? '' : bodyText(field, '');
        const isRepost = isMeant && first(box, quotedPost) !== undefined;
        if (text === '' && !isRepost) return undefined;
        const { name, slug } = ownOf(scopeOf(page));
        const own = name === undefined ? [] : [personOf(name.value, slug?.value ?? '')];
        const draft: Draft = isRepost
          ? {
              ...base,
              kind: 'repost',
              variant: 'with-thoughts',
              people: meant?.people ?? [],
              threadId: meant?.urn ?? '',
            }
          : { ...base, kind: 'own_post', people: own };
        return attemptOf(page, field ?? control, { ...draft, links: linksIn(text) }, box, text);
      }
      const post = postAround(page, control);
      if (post !== undefined && closest(control, cssOf(repostControl)) !== undefined) {
        meant = { people: authorOfPost(page, post), urn: post.urn?.value ?? '', at, path };
        return undefined;
      }
      // Another menu was opened: its items are not about reposting.
      if (!is(control, menuItem)) meant = undefined;
      if (!isMeant || meant === undefined) return undefined;
      const draft: Draft = { ...base, kind: 'repost', variant: 'instant', people: meant.people, threadId: meant.urn };
      return attemptOf(page, control, draft);
    },
  };
}
