// The page behind "Add this page": read once, in that tab, and the form comes without it where nobody is let in.
import '../../fakes/browser.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { readingPage } from '../../../entrypoints/background/shell/read-page.ts';

const { scripting } = (globalThis as unknown as { browser: { scripting: { executeScript: unknown } } }).browser;
const before = scripting.executeScript;
afterEach(() => {
  scripting.executeScript = before;
});
const draft = { url: 'https://vendor.example/x', title: 'X', language: '' };
const said = { url: 'https://vendor.example/x#y', contentType: 'text/html', ogTitle: 'A better title' };
const answering = (answer: () => Promise<unknown>): { target: unknown }[] => {
  const asked: { target: unknown }[] = [];
  scripting.executeScript = (one: { target: unknown }) => {
    asked.push(one);
    return answer();
  };
  return asked;
};

describe('the page', () => {
  test('is read in its tab', async () => {
    const asked = answering(async () => [{ result: said }]);
    expect(await readingPage(draft, 7)).toMatchObject({ title: 'A better title', reading: 'read' });
    expect(asked.map(({ target }) => target)).toEqual([{ tabId: 7 }]);
  });

  test.each([
    ['lets nobody in', () => Promise.reject(new Error('Cannot access contents of the page'))],
    ['is a PDF', async () => [{ result: { ...said, contentType: 'application/pdf' } }]],
    ['is another one by now', async () => [{ result: { ...said, url: 'https://other.example/' } }]],
    ['answers nothing', async () => []],
  ] as [string, () => Promise<unknown>][])('that %s is added by its address', async (_, answer) => {
    answering(answer);
    expect(await readingPage(draft, 7)).toEqual({ ...draft, reading: 'unread' });
  });

  test('with a link that may not be sent is not read at all', async () => {
    const asked = answering(async () => [{ result: said }]);
    const refused = { url: '', title: '', language: '' };
    expect(await readingPage(refused, 7)).toEqual(refused);
    expect(asked).toEqual([]);
  });
});
