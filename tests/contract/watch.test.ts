// The watcher on a page that changes: nobody of the old view is ever published under the new one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../lib/model/context.ts';
import { threads } from '../../scripts/practice/cast.ts';
import { practiceFor } from '../../scripts/practice/index.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

type Watched = { readers: Readers; published: Context[]; end: AbortController };
let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

const startWatch = (hostId: string): Promise<void> =>
  host.page.evaluate((id) => {
    const scope = globalThis as unknown as Watched;
    scope.published = [];
    scope.end = new AbortController();
    const one = scope.readers.hosts.find((candidate) => candidate.id === id);
    if (one === undefined) throw new Error(id);
    scope.readers.watch({
      host: one,
      document,
      url: () => location.href,
      newId: () => `view-${Math.random()}`,
      publish: (context) => scope.published.push(context),
      isOwn: () => false,
      signal: scope.end.signal,
    });
  }, hostId);
const published = (): Promise<Context[]> => host.page.evaluate(() => (globalThis as unknown as Watched).published);
const last = async (): Promise<Context | undefined> => (await published()).at(-1);
const inbox = 'https://mail.google.com/mail/u/0/#inbox';

describe('watch', () => {
  it('drops the old person at once when the address changes, then names the new one', async () => {
    await host.show(`${inbox}/${threads[0]?.token}`, practiceFor(inbox)?.html ?? '');
    await startWatch('gmail');
    await expect.poll(async () => (await last())?.person?.name).toBe('Ann Example');
    const annsView = (await last())?.viewId;
    await host.page.evaluate((token) => {
      location.hash = `#inbox/${token}`;
    }, threads[1]?.token);
    await expect.poll(async () => (await last())?.person?.name).toBe('Jonas Ebert');
    const later = (await published()).filter((context) => context.viewId !== annsView);
    expect(later[0]).toMatchObject({ state: 'loading' });
    expect(later[0]?.person).toBeUndefined();
    expect(later.some((context) => context.person?.name === 'Ann Example')).toBe(false);
  });

  it('never publishes a stale profile under the new address', async () => {
    const ann = 'https://www.linkedin.com/in/ann-example/';
    await host.show(ann, practiceFor(ann)?.html ?? '');
    await startWatch('linkedin');
    await expect.poll(async () => (await last())?.person?.name).toBe('Ann Example');
    await host.page.evaluate(() => history.pushState({}, '', '/in/jonas-ebert/'));
    await expect.poll(async () => (await last())?.state, { timeout: 9_000 }).toBe('ambiguous');
    const later = (await published()).filter((context) => context.url.includes('jonas-ebert'));
    expect(JSON.stringify(later)).not.toContain('Ann Example');
  });

  it('publishes when the anchors come late', async () => {
    await host.show(inbox, '<!doctype html><html><body><div role="main"></div></body></html>');
    await startWatch('gmail');
    await host.page.evaluate(() => {
      const heading = document.createElement('h2');
      heading.dataset.legacyThreadId = '18f3c48e41920999';
      heading.textContent = 'Late';
      document.querySelector('[role=main]')?.append(heading);
    });
    await expect.poll(async () => (await last())?.thread?.subject).toBe('Late');
    expect((await last())?.state).toBe('ready');
  });

  it('says nothing while nothing changes, and nothing at all after it was ended', async () => {
    await host.show(inbox, practiceFor(inbox)?.html ?? '');
    await startWatch('gmail');
    await expect.poll(async () => (await last())?.state).toBe('ready');
    const count = (await published()).length;
    await host.page.evaluate(() => {
      const node = document.createElement('i');
      document.body.append(node);
      node.remove();
    });
    await host.page.evaluate(() => (globalThis as unknown as Watched).end.abort());
    await host.page.evaluate((token) => {
      location.hash = `#inbox/${token}`;
    }, threads[0]?.token);
    await host.page.locator('h2.hP').waitFor();
    expect(await published()).toHaveLength(count);
  });
});

describe('a page that takes long to read', () => {
  it('is read at once when a new view comes, and then only after a rest', async () => {
    await host.page.clock.install({ time: new Date('2026-11-24T09:00:00') });
    await host.show(inbox, practiceFor(inbox)?.html ?? '');
    // From here on time passes only where the test says so.
    await host.page.clock.pauseAt(new Date('2026-11-24T09:10:00'));
    await host.page.evaluate(() => {
      const scope = globalThis as unknown as Watched & { reads: number; view: string; touch: () => void };
      scope.reads = 0;
      scope.view = 'one';
      scope.touch = () => document.body.append(document.createElement('i'));
      // Each reading takes 100 ms of the clock.
      let late = 0;
      const now = performance.now.bind(performance);
      performance.now = () => now() + late;
      scope.end = new AbortController();
      scope.readers.watch({
        host: {
          ...(scope.readers.hosts[0] as Readers['hosts'][0]),
          viewKey: () => scope.view,
          read() {
            scope.reads += 1;
            late += 100;
            return { view: 'other', state: 'unknown', trouble: '', own: '', text: '', facts: [] };
          },
        },
        document,
        url: () => location.href,
        newId: () => scope.view,
        publish: () => undefined,
        isOwn: () => false,
        signal: scope.end.signal,
      });
    });
    const reads = (): Promise<number> => host.page.evaluate(() => (globalThis as unknown as { reads: number }).reads);
    await host.page.clock.runFor(10_000);
    const before = await reads();
    await host.page.evaluate(() => {
      const scope = globalThis as unknown as { view: string; touch: () => void };
      scope.view = 'two';
      history.pushState({}, '', '#two');
      scope.touch();
    });
    await host.page.clock.runFor(45);
    expect(await reads()).toBe(before + 1);
    await host.page.evaluate(() => (globalThis as unknown as { touch: () => void }).touch());
    await host.page.clock.runFor(200);
    expect(await reads()).toBe(before + 1);
    await host.page.clock.runFor(100);
    expect(await reads()).toBe(before + 2);
    await host.page.evaluate(() => (globalThis as unknown as Watched).end.abort());
  });
});
