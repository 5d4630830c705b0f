// A message is sent when the user's own click or key started it AND a new message of the rep's own with these
// words stands in the page AND the form is empty or gone. Saving a lead is not reported: its button says so in words only.
//
//   trusted click ────snapshot──▶ pending ──own new message, form cleared──▶ onTouch
//                                    │ form still filled after 10 s ───────▶ nothing
//                                    └ form cleared, no new message ───────▶ onPossible

import { all, closest, fieldValue, first, holds, is, isConnected, isVisible, rawText } from '../dom.ts';
import type { Page, SeenTouch } from '../host.ts';
import { cssOf } from '../locate.ts';
import { touchPerson } from '../reading.ts';
import { clean, cut } from '../text.ts';
import { messages, messageText, sendControls } from './anchors.ts';
import { type Form, formsOf, subjectOf } from './form.ts';
import { read } from './read.ts';

const limitMs = 10_000;

interface Pending {
  draft: SeenTouch;
  form: Form;
  words: string;
  /** Own messages with the same words before the trigger. */
  before: number;
  startedAt: number;
}

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

function snapshot(page: Page, form: Form, event: Event): Pending {
  const text = fieldValue(form.field);
  // The page's own address now, not as it was when watching began.
  const reading = read({ ...page, url: page.document.location.href });
  const person = reading.state === 'ready' ? reading.person : undefined;
  return {
    form,
    words: bare(text),
    before: ownWith(page, bare(text)),
    startedAt: Date.now(),
    draft: {
      kind: form.subject === undefined ? 'message_sent' : 'inmail_sent',
      evidence: { cue: 'send-click', seenBy: 'auto', at: new Date().toISOString() },
      people: person === undefined ? [] : [touchPerson(person)],
      threadId: reading.thread?.id ?? '',
      subject: subjectOf(form),
      note: '',
      links: [...new Set(text.match(/https?:\/\/[^\s<>"']{4,1900}/g) ?? [])].slice(0, 50),
      dedupeKey: cut(`salesnav-send:${Math.round(performance.timeOrigin + event.timeStamp)}`, 200),
    },
  };
}

export function watchSending(
  page: Page,
  onTouch: (touch: SeenTouch, startedAt: number) => void,
  onPossible: (touch: SeenTouch, startedAt: number) => void,
  signal: AbortSignal,
): void {
  const pending = new Set<Pending>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const look = (): void => {
    for (const one of pending) {
      const isSent = isCleared(one.form) && ownWith(page, one.words) > one.before;
      if (!isSent && Date.now() - one.startedAt <= limitMs) continue;
      pending.delete(one);
      const at = new Date().toISOString();
      const cue = isSent ? 'own-message' : one.draft.evidence.cue;
      const touch: SeenTouch = { ...one.draft, evidence: { cue, seenBy: 'auto', at } };
      if (isSent) onTouch(touch, one.startedAt);
      else if (isCleared(one.form)) onPossible(touch, one.startedAt);
    }
    if (pending.size === 0) stop();
  };
  const begin = (event: Event, node: Element): void => {
    const form = formsOf(page.document).find((one) => holds(one.root, node));
    const words = form === undefined ? '' : bare(fieldValue(form.field));
    const isKnown = [...pending].some((one) => one.form.field === form?.field && one.words === words);
    if (form === undefined || words === '' || isKnown) return;
    pending.add(snapshot(page, form, event));
    timer ??= setInterval(look, 150);
  };
  const nodeOf = (event: Event): Element | undefined =>
    event.isTrusted ? event.composedPath().find((one): one is Element => one instanceof Element) : undefined;
  // Not `submit`: it counts as trusted even where another script pressed the button.
  const onClick = (event: Event): void => {
    const node = nodeOf(event);
    if (node !== undefined && closest(node, sendControls) !== undefined) begin(event, node);
  };
  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const node = nodeOf(event);
    if (node !== undefined && is(node, 'textarea, input')) begin(event, node);
  };
  const options = { capture: true, passive: true, signal };
  EventTarget.prototype.addEventListener.call(page.document, 'click', onClick, options);
  EventTarget.prototype.addEventListener.call(page.document, 'keydown', onKey, options);
  signal.addEventListener('abort', stop, { once: true });
}
