// An invitation was sent when, after the user's press, that member's control has turned from "connect" to "pending", in
// the box where it was pressed. A dialog may stand between press and sending; its note decides the variant. Dialogs that
// speak of a limit mean that nothing was sent.
import type { TouchPerson } from '../../model/touch.ts';
import { day } from '../day.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import type { Press } from '../detect/press.ts';
import { all, attr, closest, fieldValue, first, is, isConnected, isVisible, textOf } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf } from '../locate.ts';
import { isSameName, wordsOf } from '../text.ts';
import { noteField } from './anchors-editors.ts';
import {
  badToast,
  connectControl,
  dialogButtons,
  dismissControl,
  inviteDialog,
  limitSign,
  pendingControl,
} from './anchors-touches.ts';
import { deepAll } from './reach.ts';
import { keyOf, pathOf, profileOnScreen, topCard, type Whom, whom } from './whom.ts';

/** How long a dialog may stand before its button is pressed. */
const dialogMs = 600_000;

interface Asked extends Whom {
  control: Element;
  at: number;
  path: string;
}

const shown = (page: Page, css: string): Element[] => deepAll(page.document, css).filter(isVisible);
const hasIn = (box: Element, css: string): boolean => is(box, css) || all(box, css).some(isVisible);

/** `…urn:li:member:42_connect` → `…urn:li:member:42_pending`. */
const pendingKey = (control: Element): string => {
  const holder = closest(control, '[componentkey$="_connect"]');
  return holder === undefined ? '' : attr(holder, 'componentkey').replace(/_connect$/, '_pending');
};

/** Names that the dialog says in bold; it may be for somebody else than the page. */
const boldNames = (dialog: Element): string[] =>
  all(dialog, 'strong')
    .map((one) => textOf(one, 200))
    .filter((name) => wordsOf(name).length > 1 && !/\p{N}/u.test(name));

function inviteeIn(dialog: Element, asked: Asked | undefined, page: Page): TouchPerson[] {
  const people = asked?.people ?? profileOnScreen(page);
  const names = boldNames(dialog);
  const [person] = people;
  if (person === undefined || names.length === 0 || person.name === '') return people;
  return names.some((name) => isSameName(name, person.name)) ? people : [];
}

/** The box as it is now: drawn anew, the top card of the same profile. */
function boxNow(page: Page, { box, people }: Whom): Element | undefined {
  if (box !== undefined && isConnected(box)) return box;
  const [now] = profileOnScreen(page);
  return now !== undefined && keyOf([now]) === keyOf(people) ? topCard(page) : undefined;
}

function sending(page: Page, asked: Whom & { control?: Element }, about: Element, dialog?: Element): Attempt {
  const { control } = asked;
  const key = control === undefined ? '' : pendingKey(control);
  const css = key === '' ? '' : `[componentkey="${CSS.escape(key)}"]`;
  const hadKey = css !== '' && shown(page, css).length > 0;
  const hadPending = asked.box !== undefined && hasIn(asked.box, cssOf(pendingControl));
  const before = new Set(shown(page, `${badToast}, ${cssOf(limitSign)}`));
  const note = dialog && all(dialog, cssOf(noteField)).find(isVisible);
  const hasNote = note !== undefined && fieldValue(note).trim() !== '';
  const isOpen = (): boolean => dialog !== undefined && shown(page, cssOf(inviteDialog)).length > 0;
  const path = pathOf(page);
  let isTakenBack = false;
  return {
    about,
    text: note === undefined ? '' : fieldValue(note),
    draft: {
      kind: 'connection_request',
      variant: hasNote ? 'with-note' : 'without-note',
      people: asked.people,
      threadId: '',
      subject: '',
      note: '',
      links: [],
    },
    look() {
      if (isTakenBack) return 'failed';
      if (css !== '' && !hadKey && shown(page, css).length > 0) return { cue: 'pending-control' };
      const box = boxNow(page, asked);
      if (!hadPending && box !== undefined && hasIn(box, cssOf(pendingControl))) return { cue: 'pending-control' };
      return shown(page, `${badToast}, ${cssOf(limitSign)}`).some((one) => !before.has(one)) ? 'failed' : undefined;
    },
    mayBeDone: () =>
      pathOf(page) === path &&
      (dialog === undefined ? control !== undefined && !isConnected(control) : !isOpen() && !isTakenBack),
    pressed(press: Press) {
      isTakenBack ||= isOpen() && (press.key === 'Escape' || closest(press.node, dismissControl) !== undefined);
      return isTakenBack;
    },
    ...(keyOf(asked.people) !== '' && {
      dedupeKey: `linkedin-invite:${keyOf(asked.people)}:${day(new Date())}`,
    }),
  };
}

export function invitations(): Detector {
  let asked: Asked | undefined;
  let open: { about: Element; at: number; end: () => void } | undefined;
  /** Only the last press counts; the second of a double click is the same press. */
  const only = (attempt: Attempt, at: number): Attempt | undefined => {
    const about = attempt.about as Element;
    if (open?.about === about && at - open.at < 1_000) return attempt;
    open?.end();
    let isOver = false;
    open = { about, at, end: () => (isOver = true) };
    return {
      ...attempt,
      look: () => (isOver ? 'failed' : attempt.look()),
      mayBeDone: () => !isOver && attempt.mayBeDone(),
    };
  };
  return {
    id: 'linkedin-invite',
    clicks: `${cssOf(connectControl)}, ${dialogButtons}`,
    start(press, page) {
      const { control, at } = press;
      const dialog = closest(control, cssOf(inviteDialog));
      if (dialog === undefined) {
        if (!is(control, cssOf(connectControl))) return undefined;
        asked = { ...whom(page, control), control, at, path: pathOf(page) };
        return only(sending(page, asked, control), at);
      }
      if (is(control, dismissControl)) {
        open?.end();
        return undefined;
      }
      const isAsked = asked !== undefined && at - asked.at < dialogMs && asked.path === pathOf(page);
      const people = inviteeIn(dialog, isAsked ? asked : undefined, page);
      const box = isAsked ? asked?.box : topCard(page);
      const from = isAsked ? asked?.control : box && first(box, cssOf(connectControl));
      return only(sending(page, { people, box, ...(from && { control: from }) }, control, dialog), at);
    },
  };
}
