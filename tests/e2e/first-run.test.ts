// The first minute, as a rep has it: a fresh profile, the welcome page that opens by itself, the sample, a mail at Gmail's real
// origin, the first insertion. Counted are the presses that it takes; the seconds are printed. Then what surrounds the sidebar:
// a menu entry, a key, the address bar, the badge.
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { launch, type Session } from '../../scripts/launch.ts';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { SidebarDriver } from '../../scripts/sidebar-driver.ts';

interface Event<A extends unknown[]> {
  dispatch(...event: A): void;
}
/** In the extension's own worker; `dispatch` is what the browser calls when somebody clicks or types. */
declare const chrome: {
  contextMenus: { onClicked: Event<[object, object]> };
  commands: { onCommand: Event<[string, object]> };
  omnibox: {
    setDefaultSuggestion(line: { description: string }): Promise<void>;
    onInputEntered: Event<[string, string]>;
    onInputChanged: Event<[string, (lines: { content: string; description: string }[]) => void]>;
  };
  action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number }) => Promise<string>>;
};

/** Gmail's own way from its address to the inbox. */
const gmailsDoor = (url: string) =>
  url === 'https://mail.google.com/'
    ? { html: '<!doctype html><title>Gmail</title><script>location.replace("/mail/u/0/#inbox")</script>' }
    : undefined;

let session: Session;
let began: number;
beforeAll(async () => {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const extension = buildIfNeeded('chrome');
  began = performance.now();
  session = await launch({ executablePath: browser.path, extension, isHeadless: true, serve: gmailsDoor });
}, 120_000);
afterAll(() => session.close());

async function pageAt(path: string): Promise<Page> {
  const found = () => session.context.pages().find((page) => page.url().includes(path));
  // A page is told of before it has its address.
  await expect.poll(() => found()?.url()).toBeDefined();
  return found() as Page;
}
const worker = (): Worker => {
  const [running] = session.context.serviceWorkers();
  if (running === undefined) throw new Error('The background does not run.');
  return running;
};

describe('a fresh profile', () => {
  let presses = 0;
  const press = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
    presses += 1;
    await page.getByRole(role, { name }).first().click();
  };
  let mail: Page;
  let sidebar: SidebarDriver;

  test('comes from the installation to the first insertion with at most twelve presses', async () => {
    const welcome = await pageAt('/welcome.html');
    await welcome.getByText('Step 1 of 4').waitFor();
    await press(welcome, 'Next');
    await welcome.getByText('Step 2 of 4').waitFor();
    await press(welcome, 'Next');
    await press(welcome, 'Load the sample');
    await welcome.getByText(/assets are in the catalogue/).waitFor();
    await press(welcome, 'Next');
    await press(welcome, 'Finish');
    await press(welcome, 'Open Gmail', 'link');
    mail = welcome;
    await mail.waitForURL('https://mail.google.com/mail/**');
    sidebar = new SidebarDriver(await session.sidebar(mail));
    presses += 1;
    await mail
      .getByText(threads[0]?.subject ?? '')
      .first()
      .click();
    await sidebar.waitForPerson(ann.name);
    await sidebar.waitForSuggestions();
    await press(mail, 'Reply');
    const editor = mail.locator('[g_editable=true]').first();
    await editor.waitFor();
    const chosen = (await sidebar.suggestions())[0]?.title ?? '';
    presses += 1;
    await sidebar.insert(chosen);
    await sidebar.waitForStatus(/Inserted/);
    expect(await editor.textContent()).toContain(chosen);
    console.log(
      `First insertion: ${presses} presses, ${((performance.now() - began) / 1000).toFixed(1)} s with the browser's start`,
    );
    expect(presses).toBeLessThanOrEqual(12);
  });

  test('has the number of its suggestions on the toolbar button, in words too, and on no other tab', async () => {
    const shown = String((await sidebar.suggestions()).length);
    const own = await session.openOwn('options.html');
    const [tab, other] = [await session.tabOf(own, mail.url()), await session.tabOf(own, own.url())];
    const badge = (tabId: number) =>
      worker().evaluate(
        async (id) => [await chrome.action.getBadgeText({ tabId: id }), await chrome.action.getTitle({ tabId: id })],
        tabId,
      );
    await expect.poll(() => badge(tab)).toEqual([shown, `Touchline: ${shown} assets fit this page`]);
    expect(await badge(other)).toEqual(['', 'Touchline']);
    await own.close();
  });

  test('remembers where the introduction stood', async () => {
    const again = await session.openOwn('welcome.html');
    await again.getByRole('heading', { name: 'Ready. Where do you begin?' }).waitFor();
    await again.getByRole('button', { name: /^Step 2: / }).click();
    await again.getByText('Step 2 of 4').waitFor();
    await again.reload();
    await again.getByText('Step 2 of 4').waitFor();
    expect(await again.getByRole('heading', { level: 1 }).innerText()).toBe('Where it works');
    await again.close();
  });

  test('practises on a made-up thread of which nothing is counted', async () => {
    const page = await session.openOwn('practice.html');
    const frame = await session.sidebar(page);
    const practice = new SidebarDriver(frame);
    await practice.waitForPerson(ann.name);
    await practice.waitForSuggestions();
    await frame.getByLabel('Off the record', { exact: true }).waitFor();
    await page.close();
  });

  test('is searched from a menu entry and from a key, in the frame of the page', async () => {
    const own = await session.openOwn('options.html');
    const id = await session.tabOf(own, mail.url());
    await own.close();
    await mail.bringToFront();
    const frame = await session.sidebar(mail);
    const search = frame.getByPlaceholder('Search the library');
    const click = { menuItemId: 'find', selectionText: 'cold  chain' };
    await worker().evaluate(([event, tab]) => chrome.contextMenus.onClicked.dispatch(event, tab), [
      click,
      { id },
    ] as const);
    await expect.poll(() => search.inputValue()).toBe('cold chain');
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await worker().evaluate((tab) => chrome.commands.onCommand.dispatch('log-touch', tab), { id });
    await frame.getByRole('dialog').waitFor();
  });

  test('answers in the address bar with well-formed lines, and with the library where nothing is found', async () => {
    const lines = await worker().evaluate(async () => {
      const offered = await new Promise<{ description: string }[]>((resolve) =>
        chrome.omnibox.onInputChanged.dispatch('cold', resolve),
      );
      // The browser takes no line that it cannot read as XML.
      for (const { description } of offered) await chrome.omnibox.setDefaultSuggestion({ description });
      return offered;
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]?.description).toMatch(/<dim>.+<\/dim>$/);
    await worker().evaluate(() => chrome.omnibox.onInputEntered.dispatch('qwertzuiop', 'newForegroundTab'));
    const library = await pageAt('sidepanel.html?mount=tab');
    await expect.poll(() => library.getByPlaceholder('Search the library').inputValue()).toBe('qwertzuiop');
    await library.getByText(/No match/).waitFor();
    await library.close();
  });

  test('takes a link into the catalogue only after it was shown and confirmed', async () => {
    const click = { menuItemId: 'add-link', linkUrl: 'https://vendor.example/de/kuehlkette?utm_source=x' };
    await worker().evaluate((event) => chrome.contextMenus.onClicked.dispatch(event, {}), click);
    const page = await pageAt('/add.html');
    expect(await page.getByLabel('Title').inputValue()).toBe('Kuehlkette');
    expect(await page.getByLabel('Link').inputValue()).toBe('https://vendor.example/de/kuehlkette');
    expect(await page.getByLabel('Language').inputValue()).toBe('de');
    const count = async () => (await session.ask(page, 'catalogue.count', {})).assets;
    const before = await count();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText(/is in the catalogue/).waitFor();
    expect(await count()).toBe(before + 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(count).toBe(before);
    await page.close();
  });
});
