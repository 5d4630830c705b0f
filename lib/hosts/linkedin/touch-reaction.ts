// A reaction was given when the control of that post or comment turns on after the user's press, and taken back when it
// turns off. Another kind instead takes the first one back and is a new one. The new layout says its state in words only: a
// word that is not listed becomes a question.
import type { TouchPerson } from '../../model/touch.ts';
import type { Attempt, Detector, Draft, Proof } from '../detect/detector.ts';
import { all, attr, closest, first, holds, is, isConnected, isVisible, parentOf } from '../dom.ts';
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

type Region = NonNullable<ReturnType<typeof regionOf>>;
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
  const people = inComment ? authorOfComment(page, inComment) : authorOfPost(page, post);
  // Likes of one's own posts touch nobody.
  return { box, own, id: id ?? urn, draft: draftOf(people, urn), isOwn: people.length === 0 && post.isOwn === true };
}
const draftOf = (people: TouchPerson[], threadId: string): Draft => ({
  ...{ kind: 'reaction', people, threadId },
  ...{ subject: '', note: '', links: [] },
});
const nameOf = ({ id }: Region): string | undefined => (id === '' ? undefined : `reaction:${id}`);

/** From one known state to a reaction: given, or changed into another kind. Nothing where only unknown words say it. */
function turnOf(before: State, now: State | undefined, chosen: string | undefined): Proof | undefined {
  if (now?.isOn !== true) return undefined;
  // State and picture may turn one after the other.
  const kind = now.kind ?? chosen;
  if (before.isOn === false)
    return { cue: 'reaction-on', holdMs: 100, ...((chosen ?? kind) && { more: { variant: chosen ?? kind } }) };
  const isChanged = before.isOn === true && kind !== undefined && now.kind !== undefined && kind !== before.kind;
  return isChanged ? { cue: 'reaction-changed', holdMs: 100, more: { variant: kind } } : undefined;
}

/** The control itself, or one of the menu that stands in the post's own card. */
function inCard(region: Region, shown: Element, isItem: boolean, chosen: string | undefined): Attempt | undefined {
  const before = stateOf(shown);
  const name = nameOf(region);
  let isUnsure = false;
  const now = (): State | undefined => {
    const own = isConnected(region.box) ? region.own() : undefined;
    return own && stateOf(own);
  };
  if (before.isOn === true && !isItem)
    return name === undefined
      ? undefined
      : {
          about: region.box,
          takesBack: name,
          look: () => (now()?.isOn === false ? { cue: 'reaction-off' } : undefined),
          mayBeDone: () => false,
        };
  return {
    about: region.box,
    draft: region.draft,
    look() {
      const state = now();
      isUnsure = state !== undefined && state.isOn === undefined && state.label !== before.label;
      return turnOf(before, state, chosen);
    },
    mayBeDone: () => isUnsure,
    ...(name !== undefined && { name }),
    ...(name !== undefined && before.isOn === true && { takesBack: name, isInstead: true }),
  };
}

const holder = '[data-urn], [componentkey], [data-view-tracking-scope], article, [role=listitem]';
const mostControls = 200;

/** What opened the menu that holds this item, where the page says so. */
function openerOf(page: Page, item: Element): Element | undefined {
  for (let node: Element | undefined = item; node !== undefined; node = parentOf(node)) {
    const id = attr(node, 'id');
    const css = `[aria-controls="${CSS.escape(id)}"], [popovertarget="${CSS.escape(id)}"]`;
    const opener = id === '' ? undefined : first(page.document, css);
    if (opener !== undefined) return opener;
  }
  return undefined;
}

/** An item of a menu that stands outside the card: it was for the one control of the page that turns afterwards. */
function floating(page: Page, item: Element): Attempt {
  const opener = openerOf(page, item);
  const box = opener && regionOf(page, opener)?.box;
  const controls = all(page.document, cssOf(reactionControl))
    .filter((one) => isVisible(one) && (box === undefined || holds(box, one)))
    .slice(0, mostControls)
    .map((control) => ({ control, around: closest(control, holder), before: stateOf(control) }));
  const chosen = iconIn(item);
  const states = () =>
    controls.flatMap(({ control, around, before }) => {
      const node = isConnected(control) ? control : around && all(around, cssOf(reactionControl)).find(isVisible);
      return node === undefined ? [] : [{ node, before, now: stateOf(node) }];
    });
  const attempt: Attempt = {
    about: item,
    draft: draftOf([], ''),
    look() {
      const turned = states().filter(({ before, now }) => turnOf(before, now, chosen) !== undefined);
      const [one] = turned;
      const proof = one && turnOf(one.before, one.now, chosen);
      if (one === undefined || proof === undefined || turned.length > 1) return undefined;
      const region = regionOf(page, one.node);
      if (region === undefined || region.isOwn) return 'failed';
      const name = nameOf(region);
      const isChange = name !== undefined && one.before.isOn === true;
      Object.assign(attempt, name !== undefined && { name }, isChange && { takesBack: name, isInstead: true });
      return { ...proof, more: { ...region.draft, ...proof.more } };
    },
    mayBeDone() {
      const unsure = states().filter(({ before, now }) => now.isOn === undefined && now.label !== before.label);
      const [one] = unsure;
      const region = one && regionOf(page, one.node);
      Object.assign(attempt, region && { draft: region.draft });
      return unsure.length === 1 && region !== undefined && !region.isOwn;
    },
  };
  return attempt;
}

export const reactions = (): Detector => ({
  id: 'linkedin-reaction',
  clicks: `${cssOf(reactionControl)}, ${cssOf(reactionItem)}`,
  start({ control }, page): Attempt | undefined {
    const isItem = !is(control, cssOf(reactionControl)) && is(control, cssOf(reactionItem));
    const region = regionOf(page, control);
    const shown = region?.own();
    if (region !== undefined && shown !== undefined)
      return region.isOwn ? undefined : inCard(region, shown, isItem, isItem ? iconIn(control) : undefined);
    return isItem ? floating(page, control) : undefined;
  },
});
