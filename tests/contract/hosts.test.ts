// One suite for every host: what each dated fixture must give, and what no page may do to a reader.
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/hosts/host.ts';
import { hosts } from '../../lib/hosts/index.ts';
import { contextSchema } from '../../lib/model/context.ts';
import { type Opened, openBrowser, serve } from '../../scripts/eval-hosts/browser.ts';
import { type Case, judge, readCases } from '../../scripts/eval-hosts/cases.ts';
import { bundleReaders } from '../../scripts/eval-hosts/direct.ts';

const fixtures = hosts.flatMap((host) => readCases(`tests/fixtures/hosts/${host.id}`));
const shared = '/work/shared/real/hosts';
const sharedCases = existsSync(shared) ? readCases(shared) : [];

let opened: Opened;
let bundle: string;
let page: Page;
let served = new Map<string, string>();
beforeAll(async () => {
  bundle = await bundleReaders();
  opened = await openBrowser();
  await serve(opened.context, (url) => served.get(url.replace(/#.*$/, '')));
  page = await opened.context.newPage();
});
afterAll(() => opened.close());

async function show(url: string, html: string): Promise<void> {
  served = new Map([[url.replace(/#.*$/, ''), html]]);
  await page.goto('about:blank');
  await page.goto(url);
  await page.evaluate(bundle.replace(/^\s*(?:var|const) readers/m, 'globalThis.readers'));
}

/** What the host's reader says about the page that is open. */
const read = (hostId: string): Promise<Reading> =>
  page.evaluate((id) => {
    const { readers } = globalThis as unknown as {
      readers: typeof import('../../scripts/eval-hosts/readers-entry.ts');
    };
    const host = readers.hosts.find((one) => one.id === id);
    if (host === undefined) throw new Error(`no host ${id}`);
    return host.read({ document: window.document, url: location.href });
  }, hostId);

const asContext = (one: Case, reading: Reading) =>
  v.safeParse(contextSchema, { ...reading, viewId: 'test-view', host: one.host, url: one.url, pageLanguage: 'en' });

describe.each(fixtures)('fixture $name', (one) => {
  it('gives every fact and none wrong', async () => {
    await show(one.url, one.html);
    const reading = await read(one.host);
    const verdict = judge(one, reading.facts);
    expect({ missing: verdict.missing, wrong: verdict.wrong }).toEqual({ missing: [], wrong: [] });
    expect(reading.state).toBe(one.state ?? 'ready');
    if (one.view !== undefined) expect(reading.view).toBe(one.view);
    expect(asContext(one, reading).issues).toBeUndefined();
  });

  it('names no stranger anywhere', async () => {
    await show(one.url, one.html);
    const said = JSON.stringify(await read(one.host));
    expect(one.never.filter((text) => said.includes(text))).toEqual([]);
  });

  it('is read twice alike and without a trace in the page', async () => {
    await show(one.url, one.html);
    const { changes, isSame } = await page.evaluate((id) => {
      const { readers } = globalThis as unknown as {
        readers: typeof import('../../scripts/eval-hosts/readers-entry.ts');
      };
      const host = readers.hosts.find((candidate) => candidate.id === id);
      const before = document.documentElement.outerHTML;
      const observer = new MutationObserver(() => undefined);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const [first, second] = [1, 2].map(() => JSON.stringify(host?.read({ document, url: location.href })));
      return {
        changes: observer.takeRecords().length,
        isSame: first === second && document.documentElement.outerHTML === before,
      };
    }, one.host);
    expect({ changes, isSame }).toEqual({ changes: 0, isSame: true });
  });
});

describe.skipIf(sharedCases.length === 0)('real captures', () => {
  it.each(sharedCases)('$name gives every fact and none wrong', async (one) => {
    await show(one.url, one.html);
    const reading = await read(one.host);
    const verdict = judge(one, reading.facts);
    expect({ missing: verdict.missing, wrong: verdict.wrong }).toEqual({ missing: [], wrong: [] });
  });
});
