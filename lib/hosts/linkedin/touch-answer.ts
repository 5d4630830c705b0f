// Invitations that exist already: taking back one's own, and accepting somebody's. Taking back asks once more in a dialog;
// its proof is that the row is gone, or that the profile offers "connect" again. Accepting is proved by the row's answer.
// Where the row or the page went before it could say so, the rep is asked; where it stands as before, nothing was done.

import { day } from '../day.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import { all, closest, first, is, isConnected, isVisible } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf } from '../locate.ts';
import {
  acceptControl,
  badToast,
  connectControl,
  dialogButtons,
  dismissControl,
  openDialogs,
  pendingControl,
  withdrawControl,
} from './anchors-touches.ts';
import { deepAll } from './reach.ts';
import { keyOf, pathOf, type Whom, whom } from './whom.ts';

const dialogMs = 120_000;
const sentPath = /^\/mynetwork\/invitation-manager\/sent/;
const receivedPath = /^\/(?:mynetwork(?!\/invitation-manager\/sent)|in\/|notifications|feed)/;

const hasIn = (box: Element, css: string): boolean => all(box, css).some(isVisible);
const failures = (page: Page): Element[] => deepAll(page.document, badToast).filter(isVisible);

interface Asked extends Whom {
  at: number;
  path: string;
}

function outcome(
  page: Page,
  kind: 'connection_withdrawn' | 'invitation_accepted',
  { people, box, path }: Asked,
  about: Element,
  proof: (box: Element) => string | undefined,
  isAsBefore: (box: Element) => boolean,
): Attempt {
  const before = new Set(failures(page));
  return {
    about,
    draft: { kind, people, threadId: '', subject: '', note: '', links: [] },
    look() {
      if (failures(page).some((one) => !before.has(one))) return 'failed';
      // A page that was left proves nothing.
      const cue = box === undefined || pathOf(page) !== path ? undefined : proof(box);
      return cue === undefined ? undefined : { cue, holdMs: 300 };
    },
    mayBeDone: () => pathOf(page) !== path || !isAsBefore(box !== undefined && isConnected(box) ? box : about),
    ...(keyOf(people) !== '' && { dedupeKey: `linkedin-${kind}:${keyOf(people)}:${day(new Date())}` }),
  };
}

export function withdrawals(): Detector {
  let asked: (Asked & { isRow: boolean }) | undefined;
  return {
    id: 'linkedin-withdraw',
    clicks: `${cssOf(withdrawControl)}, ${cssOf(pendingControl)}, ${dialogButtons}`,
    start({ control, at }, page) {
      const path = pathOf(page);
      if (closest(control, openDialogs) === undefined) {
        const isRow = sentPath.test(path) && is(control, cssOf(withdrawControl));
        if (isRow || is(control, cssOf(pendingControl))) asked = { ...whom(page, control), at, path, isRow };
        return undefined;
      }
      const one = asked;
      if (one === undefined || at - one.at > dialogMs || one.path !== path || is(control, dismissControl))
        return undefined;
      const list = one.box?.parentElement;
      const isAsking = (): boolean => deepAll(page.document, openDialogs).some(isVisible);
      const proof = (box: Element): string | undefined => {
        if (isAsking()) return undefined;
        if (one.isRow) return !isConnected(box) && list && isConnected(list) ? 'row-gone' : undefined;
        const isFree = !hasIn(box, cssOf(pendingControl)) && hasIn(box, cssOf(connectControl));
        return isConnected(box) && isFree ? 'connect-again' : undefined;
      };
      const still = cssOf(one.isRow ? withdrawControl : pendingControl);
      return outcome(page, 'connection_withdrawn', one, control, proof, (box) => isAsking() || hasIn(box, still));
    },
  };
}

export const acceptances = (): Detector => ({
  id: 'linkedin-accept',
  clicks: cssOf(acceptControl),
  start({ control, at }, page) {
    const path = pathOf(page);
    if (!receivedPath.test(path)) return undefined;
    const one = { ...whom(page, control), at, path };
    const messages = one.box === undefined ? 0 : all(one.box, 'a[href*="/messaging/"]').length;
    const proof = (box: Element): string | undefined => {
      const isAnswered = isConnected(box) && first(box, cssOf(acceptControl)) === undefined;
      const isOffered = isAnswered && all(box, 'a[href*="/messaging/"]').length > messages;
      return isOffered ? 'message-offered' : isAnswered ? 'invitation-answered' : undefined;
    };
    return outcome(page, 'invitation_accepted', one, control, proof, () => isConnected(control) && isVisible(control));
  },
});
