// One cell of the matrix: editor × place × case in one browser. Every fault found is a sentence; none means it holds.
import type { EditorsPage } from '../../tests/fixtures/editors/page.ts';
import type { EditorsBrowser } from './browsers.ts';
import { expected, guide, type InsertionCase } from './cases.ts';

export type Place = 'page' | 'shadow' | 'frame';
export interface Bed {
  editor: string;
  place: Place;
  url: string;
  hasRichLinks: boolean;
  isOneLine: boolean;
  /** Empty = the editor cannot redo here, whoever wrote. */
  redo: string;
  /** `firefox: blank lines`: typed by hand, the same cannot be undone there either. */
  withoutUndo: readonly string[];
  undoesBySnapshots: boolean;
}
export interface Cell {
  browser: string;
  bed: Bed;
  case: string;
  faults: string[];
  /** From the call to the answer, all insertions of the case together. */
  ms: number;
  /** Presses of Ctrl+Z until the model was the earlier one. */
  undoSteps: number;
}
type State = ReturnType<EditorsPage['state']>;

const bed = (editor: string, place: Place, url: string, more: Partial<Bed> = {}): Bed => ({
  editor,
  place,
  url,
  hasRichLinks: false,
  isOneLine: false,
  redo: 'Control+Shift+Z',
  withoutUndo: [],
  undoesBySnapshots: false,
  ...more,
});
const linkedin = 'https://www.linkedin.com/feed/';
const rooster = { hasRichLinks: true, redo: 'Control+y', undoesBySnapshots: true };
const gmail = 'https://mail.google.com/mail/u/0/';

/** Where each editor is met. */
export const beds: readonly Bed[] = [
  bed('quill-1', 'page', linkedin),
  // Quill asks the document for its focus, so its own keys are dead in a shadow root; what is left is the browser's undo.
  bed('quill-1', 'shadow', linkedin, { withoutUndo: ['firefox: blank lines'] }),
  bed('quill-2', 'page', linkedin),
  bed('quill-2', 'shadow', linkedin, { redo: '' }),
  bed('tiptap', 'page', linkedin),
  bed('tiptap', 'shadow', linkedin),
  bed('rooster', 'page', 'https://outlook.office.com/mail/', rooster),
  bed('rooster', 'frame', 'https://mail.proton.me/u/0/inbox', rooster),
  bed('bare div', 'page', gmail, { hasRichLinks: true }),
  bed('bare p', 'page', linkedin),
  bed('bare p', 'shadow', linkedin),
  bed('textarea', 'page', linkedin),
  bed('textarea', 'shadow', linkedin),
  bed('textarea', 'frame', linkedin),
  bed('textarea max', 'page', linkedin),
  bed('textarea served', 'page', linkedin),
  bed('input', 'page', linkedin, { isOneLine: true }),
];

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const shown = (lines: readonly string[]): string => JSON.stringify(lines.map(plain));

/** Makes the editor of a bed with these lines; the page must be open at the bed's address. */
export const makeEditor = (browser: EditorsBrowser, { editor, place }: Bed, one: InsertionCase): Promise<void> =>
  browser.inPage(
    `editors.make(${JSON.stringify(editor)}, '${place}', ${JSON.stringify(one.lines)}, ${JSON.stringify(one.caret)})`,
  );

export const stateOf = (browser: EditorsBrowser): Promise<State> => browser.inPage<State>('editors.state()');

export async function runCase(browser: EditorsBrowser, bed: Bed, one: InsertionCase): Promise<Cell> {
  const faults: string[] = [];
  await makeEditor(browser, bed, one);
  const before = await stateOf(browser);
  const how = JSON.stringify({ hasRichLinks: bed.hasRichLinks, undoesBySnapshots: bed.undoesBySnapshots });
  let ms = 0;
  for (let round = 0; round < (one.times ?? 1); round++) {
    if (one.staysFocused !== true) await browser.inPage('editors.leave()');
    const written = await browser.inExtension<{ landed: boolean; why: string; ms: number }>(
      `writer.write(${JSON.stringify(one.insertion)}, ${how})`,
    );
    ms += written.ms;
    if (!written.landed) faults.push(`said: ${written.why}`);
  }
  const want = expected(one, bed.hasRichLinks, bed.isOneLine);
  const after = await stateOf(browser);
  if (shown(after.lines) !== shown(want.lines)) faults.push(`holds ${shown(after.lines)}, not ${shown(want.lines)}`);
  if (plain(after.beforeCaret ?? '(none)') !== plain(want.before))
    faults.push(`caret behind ${JSON.stringify(after.beforeCaret?.slice(-20))}`);
  if (!after.isFocused) faults.push('lost the focus');
  if (bed.hasRichLinks && one.insertion.link !== undefined && JSON.stringify(after.links) !== JSON.stringify([guide]))
    faults.push(`links ${JSON.stringify(after.links)}`);
  const cell = { browser: browser.name, bed, case: one.name, faults, ms };
  if (bed.withoutUndo.includes(`${browser.name}: ${one.name}`)) return { ...cell, undoSteps: 0 };
  const undoSteps = await undo(browser, before);
  if (undoSteps < 0) faults.push(`undo ends with ${shown((await stateOf(browser)).lines)}`);
  else if (bed.redo !== '') {
    for (let step = 0; step < undoSteps; step++) await browser.press(bed.redo);
    const again = await stateOf(browser);
    if (again.exact !== after.exact) faults.push(`redo ends with ${shown(again.lines)}`);
  }
  return { ...cell, undoSteps };
}

const mostUndo = 24;

/** How many presses until the model is exactly the earlier one; −1 when it never is. */
async function undo(browser: EditorsBrowser, before: State): Promise<number> {
  let last = '';
  for (let step = 1; step <= mostUndo; step++) {
    await browser.press('Control+z');
    const { exact } = await stateOf(browser);
    if (exact === before.exact) return step;
    if (exact === last && step > 4) return -1;
    last = exact;
  }
  return -1;
}
