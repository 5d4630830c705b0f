// How much stands in a composer already: an insertion and it share one budget. Asked on the rep's click only, so that typing
// costs nothing; a number leaves the page, never a word.
import type { Composer } from '../model/context.ts';
import { selectedIn } from './caret.ts';
import { all, fieldValue, is, rawText } from './dom.ts';
import type { Host, Page } from './host.ts';

/** UTF-16 units as `maxlength` counts them; a selection does not count, since the insertion takes its place. */
export function standingIn(editor: Element): number {
  if (is(editor, 'textarea, input')) {
    const { selectionStart, selectionEnd } = editor as HTMLTextAreaElement;
    return fieldValue(editor).length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  }
  const breaks = Math.max(0, all(editor, 'p, div, li').length - 1);
  return Math.max(0, rawText(editor).length + breaks - (selectedIn(editor)?.toString().length ?? 0));
}

/** The composer with its length; a mail has no budget and is not counted. */
export function withLength(host: Host, page: Page, composer: Composer): Composer {
  if (composer.kind === 'email') return composer;
  const editor = host.editorOf(page, composer.id);
  return editor === undefined || 'why' in editor ? composer : { ...composer, length: standingIn(editor.element) };
}
