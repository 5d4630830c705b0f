// Following a person and endorsing a skill: one control that turns on. Its key, its state or its icon must say so after the
// press; off again takes the touch back. A control that is gone, or that only said something in other words, asks the rep.
import type { Attempt, Detector } from '../detect/detector.ts';
import { all, attr, first, is, isConnected, isVisible, textOf } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf, type Spec } from '../locate.ts';
import { doneIcon, endorseControl, followControl } from './anchors-touches.ts';
import { authorOfPost, keyOf, pathOf, postAround, profileOnScreen, whom } from './whom.ts';

/** On, off, or nothing where only words say it. */
function isOn(control: Element): boolean | undefined {
  const pressed = attr(control, 'aria-pressed');
  if (pressed !== '') return pressed === 'true';
  const key = attr(control, 'componentkey');
  if (/_(?:following|endorsed|unfollow)$/i.test(key)) return true;
  if (/_(?:follow|notFollowing|endorse)$/i.test(key)) return false;
  if (first(control, doneIcon) !== undefined) return true;
  return first(control, '[data-test-icon^="add"], [data-test-icon^="plus"], use[href*="#add"]') === undefined
    ? undefined
    : false;
}

const wordsOn = (control: Element): string => `${attr(control, 'aria-label')} ${textOf(control, 100)}`;

function toggle(page: Page, control: Element, kind: 'follow' | 'endorsement', spec: Spec): Attempt | undefined {
  const post = kind === 'follow' ? postAround(page, control) : undefined;
  const onProfile = kind === 'endorsement' ? profileOnScreen(page) : [];
  const around = whom(page, control);
  const people = post !== undefined ? authorOfPost(page, post) : kind === 'endorsement' ? onProfile : around.people;
  const box = kind === 'endorsement' ? control.parentElement : (post?.card ?? around.box ?? control.parentElement);
  const was = isOn(control);
  if (box === null) return undefined;
  const at = all(box, cssOf(spec)).indexOf(control);
  // The place of the control in its box holds while a page draws it anew.
  const now = (): Element | undefined => (isConnected(control) ? control : all(box, cssOf(spec))[at]);
  const state = (): boolean | undefined => {
    const one = isConnected(box) ? now() : undefined;
    return one !== undefined && isVisible(one) ? isOn(one) : undefined;
  };
  const words = wordsOn(control);
  /** Gone with its box, or saying in words alone that something changed. */
  const isUnsure = (): boolean => {
    const one = isConnected(box) ? now() : undefined;
    return one === undefined || !isVisible(one) || (isOn(one) === undefined && wordsOn(one) !== words);
  };
  const skill = kind === 'endorsement' ? attr(control, 'componentkey') || attr(control, 'aria-label') : '';
  const name = `${kind}:${keyOf(people)}:${skill}`;
  if (was)
    return {
      about: control,
      takesBack: name,
      look: () => (state() === false ? { cue: 'turned-off' } : undefined),
      mayBeDone: () => false,
    };
  return {
    about: control,
    draft: { kind, people, threadId: post?.urn?.value ?? '', subject: '', note: '', links: [] },
    look: () =>
      was === false && state() === true ? { cue: kind === 'follow' ? 'following-state' : 'endorsed-state' } : undefined,
    mayBeDone: isUnsure,
    ...(keyOf(people) !== '' && { name }),
  };
}

export const follows = (): Detector => ({
  id: 'linkedin-follow',
  clicks: cssOf(followControl),
  start: ({ control }, page) =>
    /^\/(?:company|school|showcase)\//.test(pathOf(page)) || is(control, cssOf(endorseControl))
      ? undefined
      : toggle(page, control, 'follow', followControl),
});
export const endorsements = (): Detector => ({
  id: 'linkedin-endorse',
  clicks: cssOf(endorseControl),
  start: ({ control }, page) => toggle(page, control, 'endorsement', endorseControl),
});
