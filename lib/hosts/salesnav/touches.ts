// A message is sent when the user's own press started it AND a new message of the rep's own with these words stands in the
// page, with the form empty or half a second later. Leads and accounts: touch-save.ts. An answer is news for two days.

import { detect } from '../detect/detect.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import { linksIn, personOnScreen } from '../detect/draft.ts';
import { hear } from '../detect/inbound.ts';
import { all, fieldValue, first, holds, is, isConnected, isVisible, rawText } from '../dom.ts';
import type { Lookout, Page, Reading, SeenTouch } from '../host.ts';
import { cssOf } from '../locate.ts';
import { clean, cut } from '../text.ts';
import { messages, messageText, sendControls } from './anchors.ts';
import { type Form, formsOf, subjectOf } from './form.ts';
import { read } from './read.ts';
import { saving } from './touch-save.ts';

const bare = (text: string): string => clean(text, 20_000).replace(/\s+/g, '');

/** The rep's own messages carry no name. */
const ownWith = ({ document }: Page, words: string): number =>
  all(document, cssOf(messages)).filter((one) => {
    const text = first(one, cssOf(messageText));
    return (
      text !== undefined && first(one, '[data-anonymize="person-name"]') === undefined && bare(rawText(text)) === words
    );
  }).length;

const isCleared = ({ field }: Form): boolean =>
  !isConnected(field) || !isVisible(field) || fieldValue(field).trim() === '';

function attemptOf(page: Page, form: Form): Attempt | undefined {
  const text = fieldValue(form.field);
  const words = bare(text);
  if (words === '') return undefined;
  const reading = read(page);
  const before = ownWith(page, words);
  return {
    about: form.field,
    text,
    draft: {
      kind: form.subject === undefined ? 'message_sent' : 'inmail_sent',
      people: reading.state === 'ready' && reading.person !== undefined ? [personOnScreen(reading.person)] : [],
      threadId: reading.thread?.id ?? '',
      subject: subjectOf(form),
      note: '',
      links: linksIn(text),
    },
    // The field may be emptied without a trace, a moment after the message stands there.
    look: () => (ownWith(page, words) > before ? { cue: 'own-message', holdMs: isCleared(form) ? 0 : 500 } : undefined),
    mayBeDone: () => isCleared(form),
  };
}

const sending: Detector = {
  id: 'salesnav-send',
  // Not `submit`: it counts as trusted even where another script pressed the button.
  clicks: sendControls,
  keys: ['Mod+Enter'],
  start({ node, control, key }, page) {
    if (key === 'Mod+Enter' && !is(node, 'textarea, input')) return undefined;
    const form = formsOf(page.document).find((one) => holds(one.root, control));
    return form && attemptOf(page, form);
  },
};

const freshMs = 48 * 3_600_000;

/** The latest message of the other side, by the moment that the page gives it. */
function answers({ thread, person, state }: Reading): SeenTouch[] {
  const last = thread?.messages.at(-1);
  const at = Date.parse(last?.sentAt ?? '');
  const age = Date.now() - at;
  if (state !== 'ready' || thread === undefined || person === undefined || thread.id === '') return [];
  if (last === undefined || last.isMine || Number.isNaN(at) || age > freshMs || age < -60_000) return [];
  return [
    {
      kind: 'message_received',
      ...(thread.messages.some(({ isMine }) => isMine) && { variant: 'reply' }),
      evidence: { cue: 'their-message', seenBy: 'auto', at: new Date().toISOString() },
      people: [personOnScreen(person)],
      threadId: thread.id,
      subject: '',
      note: '',
      links: [],
      dedupeKey: cut(`salesnav-message:${thread.id}:${at}`, 200),
    },
  ];
}

/** Proved, but nobody is named: the rep is asked. */
const askingWhom = (lookout: Lookout): Lookout => ({
  ...lookout,
  touch: (touch, at, text) => (touch.people.length > 0 ? lookout.touch(touch, at, text) : lookout.possible(touch, at)),
});

export function watchTouches(lookout: Lookout): void {
  detect(askingWhom(lookout), [sending, saving()]);
  hear(lookout, answers);
}
