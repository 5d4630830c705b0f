// A comment was made when the user's press emptied its editor and a new comment with these words stands under that post;
// inside another comment it is a reply to whoever wrote that one.
import { bodyText } from '../body-text.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import { linksIn } from '../detect/draft.ts';
import { all, attr, closest, first, holds, isConnected, isVisible, parentOf, rawText } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf } from '../locate.ts';
import { reactionControl } from './anchors-post.ts';
import { comment } from './anchors-touches.ts';
import { fields } from './composer.ts';
import { bare } from './touch-message.ts';
import { authorOfComment, authorOfPost, postAround } from './whom.ts';

const mostSteps = 12;

/** The editor whose own box holds the control; a box ends where a reaction control begins. */
function editorAround(page: Page, control: Element): Element | undefined {
  const open = fields(page.document).filter(({ kind }) => kind === 'comment');
  return open.find(({ element }) => {
    if (holds(element, control)) return true;
    let node = parentOf(element);
    for (let step = 0; node !== undefined && step < mostSteps; step++, node = parentOf(node)) {
      if (first(node, cssOf(reactionControl)) !== undefined) return false;
      if (holds(node, control)) return true;
    }
    return false;
  })?.element;
}

/** The comment that is answered: around the editor, or right before its box. */
function answered(field: Element): Element | undefined {
  const around = closest(field, cssOf(comment));
  if (around !== undefined) return around;
  const box = closest(field, '[class*="comment-box--reply"], [class*="replies"]');
  const before = box?.previousElementSibling ?? undefined;
  return before && (closest(before, cssOf(comment)) ?? all(before, cssOf(comment)).at(-1));
}

const idOf = (one: Element): string => attr(one, 'componentkey') || attr(one, 'data-id') || attr(one, 'data-urn');

function attemptOf(page: Page, field: Element): Attempt | undefined {
  const text = bodyText(field, '');
  const words = bare(text);
  const post = postAround(page, field);
  if (words === '' || post === undefined) return undefined;
  const parent = answered(field);
  const comments = (): Element[] => (isConnected(post.card) ? all(post.card, cssOf(comment)) : []);
  const before = new Set(comments().map(idOf));
  const nodes = new Set(comments());
  const people = parent === undefined ? authorOfPost(page, post) : authorOfComment(page, parent);
  let isCleared = false;
  return {
    about: field,
    text,
    draft: {
      kind: parent === undefined ? 'comment' : 'comment_reply',
      people,
      threadId: post.urn?.value ?? '',
      subject: '',
      note: '',
      links: linksIn(text),
    },
    look() {
      const isGone = !isConnected(field) || !isVisible(field);
      isCleared ||= !isGone && bodyText(field, '', 100) === '';
      if (!isCleared && !isGone) return undefined;
      const isNew = (one: Element): boolean => !nodes.has(one) && (idOf(one) === '' || !before.has(idOf(one)));
      const made = comments().some((one) => isNew(one) && bare(rawText(one)).includes(words));
      return made ? { cue: 'own-comment' } : undefined;
    },
    mayBeDone: () => isCleared,
  };
}

export const comments = (): Detector => ({
  id: 'linkedin-comment',
  clicks: 'button, [role=button]',
  keys: ['Mod+Enter'],
  start({ control }, page) {
    const field = editorAround(page, control);
    return field && attemptOf(page, field);
  },
});
