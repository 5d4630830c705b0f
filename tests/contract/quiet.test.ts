// What a host page can notice of the built extension: one empty element, and nothing that names us.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { launch, type Session } from '../../scripts/launch.ts';
import { practiceFor } from '../../scripts/practice/index.ts';

const ear = `<script>window.heard=[];addEventListener('message',(e)=>heard.push(e.origin+JSON.stringify(e.data)));</script>`;
let session: Session;
beforeAll(async () => {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  session = await launch({
    executablePath: browser.path,
    extension: buildIfNeeded('chrome'),
    isHeadless: true,
    serve: (url) => {
      const html = practiceFor(url)?.html;
      return html === undefined ? undefined : { html: html.replace('<head>', `<head>${ear}`) };
    },
  });
});
afterAll(() => session.close());

it('lets the page hear, see and name nothing of ours while the sidebar is open', async () => {
  const page = await session.context.newPage();
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.goto('https://www.linkedin.com/in/ann-example/');
  await session.sidebar(page);
  const noticed = await page.evaluate(() => ({
    heard: (window as unknown as { heard: string[] }).heard,
    names: document.documentElement.outerHTML.match(/extension:|touchline|northlight track/gi),
    frames: window.length,
    extra: [...document.documentElement.children]
      .filter((node) => node !== document.head && node !== document.body)
      .map((node) => node.outerHTML),
    loaded: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length,
  }));
  expect(noticed).toEqual({ heard: [], names: null, frames: 0, extra: ['<div></div>'], loaded: 0 });
  expect(logged).toEqual([]);
});

it('shows on its own tab how well the page was read', async () => {
  const page = await session.context.newPage();
  await page.goto('https://www.linkedin.com/in/ann-example/');
  const devtools = await session.context.newCDPSession(page);
  const names = async (): Promise<string[]> => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    return nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => String(name?.value));
  };
  await expect.poll(names, { timeout: 10_000 }).toContain('Fold Touchline away: page read');
  await page.close();
});
