// Insertion into the real editors, asked by their own models: lines, caret, links, undo and redo. Every cell is one test.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Written } from '../../lib/hosts/write.ts';
import type { Insertion } from '../../lib/model/insertion.ts';
import {
  type BrowserName,
  type EditorsBrowser,
  openEditorsBrowser,
  pathOf,
} from '../../scripts/bench-insertion/browsers.ts';
import { cases, guide } from '../../scripts/bench-insertion/cases.ts';
import { type Bed, beds, makeEditor, runCase, stateOf } from '../../scripts/bench-insertion/run-case.ts';

const two: Insertion = { lines: ['one', 'two'], link: undefined };
const filled = { name: 'filled', lines: ['Hello Ann,'], caret: [[0, 5]], insertion: two } as const;
const bedOf = (editor: string): Bed => {
  const found = beds.find((bed) => bed.editor === editor && bed.place === 'page');
  if (found === undefined) throw new Error(`There is no bed ${editor}.`);
  return found;
};

/** In a shadow root, a frame and the second browser only the chief ones; the bench runs every case everywhere. */
const chief = ['never focused', 'caret in text', 'selection', 'link'];
const casesFor = (browser: BrowserName, { place }: Bed) =>
  cases.filter(({ name, isMain }) =>
    browser === 'chromium' && place === 'page' ? isMain === true : chief.includes(name),
  );

for (const name of ['chromium', 'firefox'] satisfies BrowserName[]) {
  const found = pathOf(name);
  const reason = 'problem' in found ? `: ${found.problem}` : '';
  describe.skipIf(reason !== '' && name === 'firefox')(`in ${name}${reason}`, () => {
    let browser: EditorsBrowser;
    beforeAll(async () => {
      browser = await openEditorsBrowser(name);
    });
    afterAll(() => browser?.close());

    describe.each(beds.map((bed) => [`${bed.editor} (${bed.place})`, bed] as const))('%s', (_, bed) => {
      beforeAll(() => browser.open(bed.url));
      it.each(casesFor(name, bed).map((one) => [one.name, one] as const))('takes the text: %s', async (_name, one) => {
        expect((await runCase(browser, bed, one)).faults).toEqual([]);
      });
    });

    /** Makes the editor, lets `change` happen to it, asks for the insertion, and answers what became of it. */
    const refused = async (bed: Bed, change: string, insertion: Insertion = two, maxLength?: number) => {
      await browser.open(bed.url);
      await makeEditor(browser, bed, filled);
      await browser.inExtension('writer.take()');
      await browser.inPage(change);
      const before = await stateOf(browser);
      const how = { hasRichLinks: bed.hasRichLinks, ...(maxLength !== undefined && { maxLength }) };
      const written = await browser.inExtension<Written>(
        `writer.write(${JSON.stringify(insertion)}, ${JSON.stringify(how)})`,
      );
      const after = await stateOf(browser);
      expect(written.landed).toBe(false);
      expect({ model: after.exact, caret: after.beforeCaret }).toEqual({
        model: before.exact,
        caret: before.beforeCaret,
      });
      return written.why;
    };

    describe('refuses and leaves model and caret alone', () => {
      const long: Insertion = { lines: ['x'.repeat(200), 'y'.repeat(100)], link: undefined };
      it.each(['quill-1', 'quill-2', 'tiptap', 'bare p', 'textarea'])(
        'a text over the budget of %s',
        async (editor) => {
          expect(await refused(bedOf(editor), '0', long, 300)).toMatch(
            /^That would be 311 characters; 300 are allowed/,
          );
        },
      );

      it('a text over the field’s own maxlength, also when the host allows more', async () => {
        expect(await refused(bedOf('textarea max'), '0', long, 1_900)).toContain('300 are allowed');
      });

      it.each(['quill-1', 'quill-2', 'tiptap', 'rooster', 'bare div', 'textarea', 'input'])(
        'a read-only %s',
        async (editor) => {
          expect(await refused(bedOf(editor), 'editors.setReadOnly()')).toBe('This field cannot be edited now.');
        },
      );

      it('a disabled textarea', async () => {
        expect(await refused(bedOf('textarea'), 'editors.disable()')).toBe('This field cannot be edited now.');
      });

      it.each([
        ['hidden', 'editors.hide()'],
        ['detached', 'editors.remove()'],
      ])('a %s editor', async (_, change) => {
        for (const editor of ['bare div', 'tiptap', 'textarea'])
          expect(await refused(bedOf(editor), change)).toContain('The composer is gone');
      });

      it('a link that is not a web address', async () => {
        const bad: Insertion = { lines: ['one'], link: { text: 'Click', url: 'javascript:alert(1)' } };
        expect(await refused(bedOf('bare div'), '0', bad)).toContain('not a web address');
      });
    });

    it('says so when an editor throws the text away, and when it keeps only part of it', async () => {
      await browser.open(bedOf('bare div').url);
      await makeEditor(browser, bedOf('bare div'), filled);
      const write = (insertion: Insertion) =>
        browser.inExtension<Written>(`writer.write(${JSON.stringify(insertion)}, { hasRichLinks: true })`);
      await browser.inPage('editors.loseAfter(0)');
      expect((await write(two)).why).toContain('did not arrive');
      await makeEditor(browser, bedOf('bare div'), filled);
      await browser.inPage('editors.loseAfter(1)');
      expect(await write(two)).toMatchObject({ landed: false, why: expect.stringContaining('Only part') });
    });

    it('links only where the host keeps links', async () => {
      await browser.open(bedOf('bare div').url);
      await makeEditor(browser, bedOf('bare div'), filled);
      const insertion = JSON.stringify({ lines: [], link: guide });
      await browser.inExtension(`writer.write(${insertion}, { hasRichLinks: false })`);
      expect((await stateOf(browser)).links).toEqual([]);
      expect((await stateOf(browser)).lines).toEqual([`Hello${guide.text}: ${guide.url} Ann,`]);
    });

    it('what is typed behind a link is not part of it', async () => {
      await browser.open(bedOf('bare div').url);
      await makeEditor(browser, bedOf('bare div'), filled);
      await browser.inExtension(`writer.write(${JSON.stringify({ lines: [], link: guide })}, { hasRichLinks: true })`);
      await browser.press('x');
      expect((await stateOf(browser)).links).toEqual([guide]);
      expect((await stateOf(browser)).lines).toEqual([`Hello${guide.text}x Ann,`]);
    });
  });
}
