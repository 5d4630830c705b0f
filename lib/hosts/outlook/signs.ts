// What on the page tells how a sending went: the bar to take it back, an error, a draft that stayed, a new own message.
import { all, first, isVisible, rawText } from '../dom.ts';
import type { Page } from '../host.ts';
import { clean } from '../text.ts';
import { meOf, ownOf } from './account.ts';
import { draftWords, errorSigns, selectedOption, undoControl } from './anchors.ts';
import { boxes } from './composer.ts';
import { paneScope } from './read.ts';
import { readThread } from './thread.ts';

export interface Signs {
  undo: ReadonlySet<Element>;
  errors: ReadonlySet<Element>;
  /** Ids of the rep's own messages in the open conversation. */
  own: ReadonlySet<string>;
}

const visible = (page: Page, css: string): Set<Element> => new Set(all(page.document, css).filter(isVisible));

function ownMessages(page: Page): Set<string> {
  const open = boxes(page.document);
  const pane = paneScope(page, open);
  const thread = pane && readThread(page.document, pane, open, meOf(page, ownOf(page)));
  return new Set(thread?.messages.filter(({ message }) => message.isMine).map(({ message }) => message.id));
}

export const signsOf = (page: Page): Signs => ({
  undo: visible(page, undoControl),
  errors: visible(page, errorSigns),
  own: ownMessages(page),
});

export const isNew = <T>(now: ReadonlySet<T>, before: ReadonlySet<T>): boolean =>
  [...now].some((one) => !before.has(one));

/** A short leaf with the word for an unsent mail, in the open conversation or its row of the list. */
export function hasDraftLine(page: Page): boolean {
  const pane = paneScope(page)?.root;
  const places = [...(pane instanceof Element ? [pane] : []), ...all(page.document, selectedOption)];
  return places.some((place) =>
    all(place, 'span, div, b').some(
      (leaf) => first(leaf, '*') === undefined && rawText(leaf).length <= 24 && draftWords.test(clean(rawText(leaf))),
    ),
  );
}
