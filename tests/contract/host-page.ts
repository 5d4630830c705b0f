// A Chromium page with the readers in it, for the contract tests of hosts.
import type { Page } from 'playwright-core';
import type { Reading } from '../../lib/hosts/host.ts';
import { type Opened, openBrowser, serve } from '../../scripts/eval-hosts/browser.ts';
import { bundleReaders } from '../../scripts/eval-hosts/direct.ts';

export type Readers = typeof import('../../scripts/eval-hosts/readers-entry.ts');

export interface HostPage {
  page: Page;
  /** Goes there as a user would: a new document with nothing of the one before. */
  show(url: string, html: string): Promise<void>;
  /**
   * The same page ten times as fast for tests that only read: written into the document that is open when it is of the same
   * origin, so the readers stay loaded. Whoever leaves a watcher behind calls `show`.
   */
  put(url: string, html: string): Promise<void>;
  /** What the host's reader says about the page that is open. */
  read(hostId: string): Promise<Reading>;
  close(): Promise<void>;
}

export async function openHostPage(): Promise<HostPage> {
  const bundle = (await bundleReaders()).replace(/^\s*(?:var|const) readers/m, 'globalThis.readers');
  const opened: Opened = await openBrowser();
  let served: { url: string; html: string } | undefined;
  const bare = (url: string): string => url.replace(/#.*$/, '');
  await serve(opened.context, (url) =>
    served !== undefined && bare(url) === bare(served.url) ? served.html : undefined,
  );
  const page = await opened.context.newPage();
  const show = async (url: string, html: string): Promise<void> => {
    served = { url, html };
    // From elsewhere, so that an address which differs in its hash only, or not at all, is a new document too. Over
    // `about:blank` the browser would change the process twice.
    if (bare(page.url()) === bare(url)) await page.evaluate(() => history.replaceState(null, '', '/elsewhere'));
    await page.goto(url);
    await page.evaluate(bundle);
  };
  return {
    page,
    show,
    async put(url, html) {
      // What a page says at its first load only must be its own first load.
      const isFirstLoad = [html, served?.html ?? ''].some((text) => text.includes('id="bpr-guid-'));
      if (isFirstLoad || new URL(page.url()).origin !== new URL(url).origin) return show(url, html);
      served = { url, html };
      await page.evaluate(
        ([address, source]) =>
          new Promise<void>((resolve) => {
            history.replaceState(null, '', address);
            document.open();
            addEventListener('load', () => resolve(), { once: true });
            document.write(source);
            document.close();
          }),
        [url, html] as const,
      );
    },
    read: (hostId) =>
      page.evaluate((id) => {
        const { readers } = globalThis as unknown as { readers: Readers };
        const host = readers.hosts.find((one) => one.id === id);
        if (host === undefined) throw new Error(`no host ${id}`);
        return host.read({ document, url: location.href });
      }, hostId),
    close: () => opened.close(),
  };
}
