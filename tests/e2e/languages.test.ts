// The extension in two other languages: in a made-up one from right to left, in which a word that nobody can translate stands out
// unmarked; and in German, whose words are longer. In the narrowest width.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownPages, scenes, serveScenes } from '../../scripts/looks/scenes.ts';
import { cutOff, overflow, reachingOut, violations } from './accessible.ts';
import { inScene } from './enter-scene.ts';
import { openStage, type Stage } from './stage.ts';

declare const chrome: { storage: { local: { get(): Promise<object> } } };

/** States that show most of the sidebar; all of them with `TOUCHLINE_ALL=1 npm run e2e`. */
const few = ['gmail-thread', 'timeline', 'log-a-touch', 'page-check'];
const shown = scenes.filter(({ name }) => process.env.TOUCHLINE_ALL === '1' || few.includes(name));

/** The same in every language: ours, and the products that it works in. */
const names = 'Touchline, Gmail, Outlook on the web, LinkedIn, Sales Navigator, Yahoo Mail, Proton Mail';

/**
 * Words that came from nowhere: not marked as a translation, not marked as not to be translated (`translate="no"`), and in none
 * of the `sources`: what is stored here, the host's page.
 */
async function unmarked(root: Frame | Page, sources: readonly string[]): Promise<string[]> {
  const found = await root.evaluate(() => {
    const texts: string[] = [];
    const block = 'p, li, button, a, h1, h2, h3, td, th, dt, dd, label, legend, summary, option, span';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('[translate=no], pre, code, kbd, script, style') !== null) continue;
      let text = node.textContent ?? '';
      // From inside out: a sentence may stand in the gap of another.
      for (let rest = ''; rest !== text; ) [rest, text] = [text, text.replace(/⟦[^⟦⟧]*⟧/g, '')];
      const addresses = /(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?/g;
      text = text.replace(addresses, '').replace(/[⟦⟧]/g, '').trim();
      // A sentence with its data in it: the marks may stand in another node of it.
      const sentence = element.closest(block)?.textContent ?? '';
      // Days and units are the browser's own words: in Arabic letters, which none of ours are.
      if (/[^\P{L}\p{Script=Arabic}]{2}/u.test(text) && !sentence.includes('⟦')) texts.push(text);
    }
    return texts;
  });
  const source = sources.join('\n').toLowerCase();
  const known = `${source}\n${source.replace(/(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?/g, '')}`;
  return found.filter((text) => !known.includes(text.toLowerCase()));
}

/** Everything that is stored here, as one text: names, titles and what somebody typed are in their own language. */
const stored = (own: Page): Promise<string> =>
  own.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('touchline'));
    const tables = [...db.objectStoreNames].filter((name) => name !== 'segments');
    const rows = await Promise.all(tables.map((name) => done(db.transaction(name).objectStore(name).getAll())));
    db.close();
    return JSON.stringify([rows, await chrome.storage.local.get()]).replaceAll('\\n', '\n');
  });

/** Tabs are laid out from this side on. */
const startOf = (root: Frame | Page): Promise<string> =>
  root.evaluate(() => {
    const [first, second] = [...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect().left);
    return (first ?? 0) > (second ?? 0) ? 'right' : 'left';
  });

describe.each(['ar', 'de'] as const)('in %s, 320 px wide', (language) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ serve: serveScenes, language });
  }, 120_000);
  afterAll(() => stage.close());

  /** Fits; and in the made-up language mirrored and marked, in German without a violation. */
  async function holds(page: Page, sources: readonly string[]): Promise<void> {
    expect(await overflow(page), (await reachingOut(page)).join(', ')).toBe(0);
    expect(await cutOff(page), 'cut off').toEqual([]);
    const told = await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang]);
    expect(told).toEqual(language === 'ar' ? ['rtl', 'ar'] : ['ltr', 'de-DE']);
    if (language === 'ar') {
      const known = [names, await stored(stage.own), ...sources];
      expect(await unmarked(page, known), 'not translated').toEqual([]);
    } else expect(await violations(page), 'axe').toEqual([]);
  }

  test.each(shown.map((scene) => [scene.name, scene] as const))('the sidebar: %s', async (_, scene) => {
    await inScene(stage, scene, 320, async (sidebar, seat) => {
      await holds(sidebar, [(await seat.page?.content()) ?? '', scene.url]);
      expect(await startOf(sidebar)).toBe(language === 'ar' ? 'right' : 'left');
    });
  });

  test.each(ownPages)('%s', async (path) => {
    const page = await stage.session.openOwn(path);
    await page.getByRole('heading').first().waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    await holds(page, []);
    await page.close();
  });
});
