// A reaction was given when the control of that post or comment turns on after the user's press, and taken back when it
// turns off. The new layout says its state in words only: a word that is not listed becomes a question.
import type { Attempt, Detector } from '../detect/detector.ts';
import { all, attr, closest, first, is, isConnected, isVisible } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf } from '../locate.ts';
import { reactionControl } from './anchors-post.ts';
import { comment, reactionItem } from './anchors-touches.ts';
import { type ReactionKind, reactionInLabel } from './labels.ts';
import { authorOfComment, authorOfPost, postAround } from './whom.ts';

/** Icon types of the old layout. */
const kindOfIcon: Readonly<Record<string, ReactionKind | 'curious'>> = {
  LIKE: 'like',
  PRAISE: 'celebrate',
  APPRECIATION: 'support',
  EMPATHY: 'love',
  INTEREST: 'insightful',
  ENTERTAINMENT: 'funny',
  MAYBE: 'curious',
};
const iconed = '[data-test-reactions-icon-type]';
interface State {
  /** Nothing where only an unknown word says it. */
  isOn: boolean | undefined;
  kind: string | undefined;
  label: string;
}

function iconIn(control: Element): string | undefined {
  const icon = is(control, iconed) ? control : first(control, iconed);
  return icon && kindOfIcon[attr(icon, 'data-test-reactions-icon-type')];
}

function stateOf(control: Element): State {
  const label = attr(control, 'aria-label');
  const said = reactionInLabel(label);
  const pressed = attr(control, 'aria-pressed');
  const drawn = iconIn(control);
  const isOn = pressed === '' ? (said === undefined ? undefined : said !== 'none') : pressed === 'true';
  return { isOn, kind: isOn === true ? (drawn ?? (said === 'none' ? undefined : said)) : undefined, label };
}

/** Post or comment around the control, and its own reaction control. */
function regionOf(page: Page, control: Element) {
  const inComment = closest(control, cssOf(comment));
  const post = postAround(page, control);
  const box = inComment ?? post?.card;
  if (box === undefined || post === undefined) return undefined;
  const own = (): Element | undefined =>
    all(box, cssOf(reactionControl)).find((one) => isVisible(one) && closest(one, cssOf(comment)) === inComment);
  const urn = post.urn?.value ?? '';
  const id =
    inComment && (attr(inComment, 'componentkey') || attr(inComment, 'data-id') || attr(inComment, 'data-urn'));
  return {
    box,
    own,
    urn,
    id: id ?? urn,
    people: inComment ? authorOfComment(page, inComment) : authorOfPost(page, post),
    post,
  };
}

export const reactions = (): Detector => ({
  id: 'linkedin-reaction',
  clicks: `${cssOf(reactionControl)}, ${cssOf(reactionItem)}`,
  start({ control }, page): Attempt | undefined {
    const region = regionOf(page, control);
    const shown = region?.own();
    if (region === undefined || shown === undefined) return undefined;
    // Likes of one's own posts touch nobody.
    if (region.people.length === 0 && region.post.isOwn === true) return undefined;
    const before = stateOf(shown);
    const isItem = !is(control, cssOf(reactionControl)) && is(control, cssOf(reactionItem));
    const name = region.id === '' ? undefined : `reaction:${region.id}`;
    const chosen = isItem ? iconIn(control) : undefined;
    let isUnsure = false;
    const now = (): State | undefined => {
      const own = isConnected(region.box) ? region.own() : undefined;
      return own && stateOf(own);
    };
    if (before.isOn === true)
      return isItem || name === undefined
        ? undefined
        : {
            about: region.box,
            takesBack: name,
            look: () => (now()?.isOn === false ? { cue: 'reaction-off' } : undefined),
            mayBeDone: () => false,
          };
    return {
      about: region.box,
      draft: {
        kind: 'reaction',
        people: region.people,
        threadId: region.urn,
        subject: '',
        note: '',
        links: [],
      },
      look() {
        const state = now();
        isUnsure = state !== undefined && state.isOn === undefined && state.label !== before.label;
        if (before.isOn !== false || state?.isOn !== true) return undefined;
        // State and picture may turn one after the other.
        const kind = chosen ?? state.kind;
        return { cue: 'reaction-on', holdMs: 100, ...(kind !== undefined && { more: { variant: kind } }) };
      },
      mayBeDone: () => isUnsure,
      ...(name !== undefined && { name }),
    };
  },
});
