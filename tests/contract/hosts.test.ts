// One suite for every host: what each dated fixture must give, and what no page may do to a reader.
import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/hosts/host.ts';
import { hosts } from '../../lib/hosts/index.ts';
import { contextSchema } from '../../lib/model/context.ts';
import { type Case, judge, readCases } from '../../scripts/eval-hosts/cases.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

const fixtures = hosts.flatMap((host) => readCases(`tests/fixtures/hosts/${host.id}`));
const shared = '/work/shared/real/hosts';
const sharedCases = existsSync(shared) ? readCases(shared) : [];

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

const asContext = (one: Case, reading: Reading) =>
  v.safeParse(contextSchema, { ...reading, viewId: 'test-view', host: one.host, url: one.url, pageLanguage: 'en' });

describe.each(fixtures)('fixture $name', (one) => {
  it('gives every fact and none wrong', async () => {
    await host.put(one.url, one.html);
    const reading = await host.read(one.host);
    const verdict = judge(one, reading.facts);
    expect({ missing: verdict.missing, wrong: verdict.wrong }).toEqual({ missing: [], wrong: [] });
    expect(reading.state).toBe(one.state ?? 'ready');
    if (one.view !== undefined) expect(reading.view).toBe(one.view);
    expect(asContext(one, reading).issues).toBeUndefined();
  });

  it('names no stranger anywhere', async () => {
    await host.put(one.url, one.html);
    const said = JSON.stringify(await host.read(one.host));
    expect(one.never.filter((text) => said.includes(text))).toEqual([]);
  });

  it('is read twice alike and without a trace in the page', async () => {
    await host.put(one.url, one.html);
    const { changes, isSame } = await host.page.evaluate((id) => {
      const { readers } = globalThis as unknown as { readers: Readers };
      const reader = readers.hosts.find((candidate) => candidate.id === id);
      const before = document.documentElement.outerHTML;
      const observer = new MutationObserver(() => undefined);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const [first, second] = [1, 2].map(() => JSON.stringify(reader?.read({ document, url: location.href })));
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
    await host.put(one.url, one.html);
    const reading = await host.read(one.host);
    const verdict = judge(one, reading.facts);
    expect({ missing: verdict.missing, wrong: verdict.wrong }).toEqual({ missing: [], wrong: [] });
  });
});
