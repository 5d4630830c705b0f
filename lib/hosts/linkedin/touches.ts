// Every touch that LinkedIn can be seen to make: a table of detectors, and what the other side did. A touch whose person the
// page does not say for sure becomes a question.
import { detect } from '../detect/detect.ts';
import { hear } from '../detect/inbound.ts';
import type { Lookout } from '../host.ts';
import { inbound } from './inbound.ts';
import { acceptances, withdrawals } from './touch-answer.ts';
import { comments } from './touch-comment.ts';
import { endorsements, follows } from './touch-follow.ts';
import { invitations } from './touch-invite.ts';
import { messages } from './touch-message.ts';
import { reactions } from './touch-reaction.ts';
import { shares } from './touch-share.ts';

export function watchTouches(lookout: Lookout): void {
  detect(askingWhom(lookout), [
    messages(),
    invitations(),
    withdrawals(),
    acceptances(),
    comments(),
    reactions(),
    shares(),
    follows(),
    endorsements(),
  ]);
  hear(lookout, inbound(lookout.page));
}

/** Proved, but nobody is named: the rep is asked, and nobody else on the page takes the blame. */
const askingWhom = (lookout: Lookout): Lookout => ({
  ...lookout,
  touch: (touch, at, text) => (touch.people.length > 0 ? lookout.touch(touch, at, text) : lookout.possible(touch, at)),
});
