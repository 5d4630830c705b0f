// What the page pays: few readings however much it moves, none while hidden, and nothing left behind by 500 navigations.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Made, madePage, startOf } from '../../scripts/bench-page/pages.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

interface Running {
  readers: Readers;
  made: Made;
  reads: number;
  states: { state: string; name: string; viewId: string }[];
  end: AbortController;
}
let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

/** Opens the made page with everything of ours that runs in a host page; each reading is counted. */
async function open(id: 'gmail' | 'linkedin'): Promise<void> {
  await host.show(startOf[id], madePage(startOf[id], 0.1) ?? '');
  await host.page.evaluate((wanted) => {
    const scope = globalThis as unknown as Running;
    const { readers } = scope;
    const one = readers.hosts.find((candidate) => candidate.id === wanted);
    if (one === undefined) throw new Error(wanted);
    Object.assign(scope, { reads: 0, states: [], end: new AbortController() });
    const { signal } = scope.end;
    const frame = readers.makeFrame({
      document,
      words: { open: '', fold: '', move: '', width: '', shut: '', openPanel: '', close: '' },
      frameUrl: () => 'about:blank',
      onLayout: () => undefined,
      onOpenPanel: () => undefined,
      signal,
    });
    frame.apply({ placement: 'dock', width: 360, isCollapsed: true, launcherTop: 0.5, theme: 'system' });
    readers.followCaret(document, signal);
    const { changes } = readers.watch({
      host: {
        ...one,
        read(page) {
          scope.reads += 1;
          return one.read(page);
        },
      },
      document,
      url: () => location.href,
      newId: () => `view-${Math.random()}`,
      publish: ({ state, person, viewId }) => scope.states.push({ state, name: person?.name ?? '', viewId }),
      isOwn: frame.isOwn,
      signal,
    });
    const ignore = (): undefined => undefined;
    const page = { document, url: location.href };
    one.watchTouches({ page, signal, ...changes, touch: ignore, possible: ignore, undone: ignore });
  }, id);
  await expect.poll(shown, { timeout: 10_000 }).toBe('Ada Quill0');
}
const shown = (): Promise<string> =>
  host.page.evaluate(() => (globalThis as unknown as Running).states.at(-1)?.name ?? '');
const counts = async (): Promise<{ nodes: number; listeners: number }> => {
  const devtools = await host.page.context().newCDPSession(host.page);
  await devtools.send('Performance.enable');
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
};
/** Moves to each view in turn and gives timers and observers a turn in between. */
const visit = (from: number, to: number): Promise<void> =>
  host.page.evaluate(
    async ([first, end]) => {
      const { made } = globalThis as unknown as Running;
      for (let n = first; n < end; n++) {
        made.go(n, 0);
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
    },
    [from, to] as const,
  );

describe.each(['gmail', 'linkedin'] as const)('%s', (id) => {
  it('leaves no nodes and no listeners behind after 500 navigations', async () => {
    await open(id);
    await visit(1, 20);
    await expect.poll(shown, { timeout: 10_000 }).toBe('Ada Quill19');
    const before = await counts();
    await visit(20, 519);
    await host.page.evaluate(() => (globalThis as unknown as Running).made.go(19, 0));
    await expect.poll(shown, { timeout: 10_000 }).toBe('Ada Quill19');
    const after = await counts();
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(5);
    // The page itself differs by some nodes from view to view; one node a navigation would be 500.
    expect(after.nodes - before.nodes).toBeLessThan(250);
  });

  it('answers a storm of 200 address changes with a handful of readings, and names only who is there at its end', async () => {
    await open(id);
    const { reads, states } = await host.page.evaluate(() => {
      const scope = globalThis as unknown as Running;
      scope.reads = 0;
      scope.states = [];
      for (let n = 1; n <= 200; n++) scope.made.go(n, 0);
      return { reads: scope.reads, states: scope.states };
    });
    expect(reads).toBe(0);
    expect(states.map(({ state }) => state)).toEqual(['loading']);
    await expect.poll(shown, { timeout: 10_000 }).toBe('Ada Quill200');
    const end = await host.page.evaluate(() => {
      const scope = globalThis as unknown as Running;
      return { reads: scope.reads, names: scope.states.map(({ name }) => name).filter(Boolean) };
    });
    expect(end.reads).toBeLessThan(12);
    expect(new Set(end.names)).toEqual(new Set(['Ada Quill200']));
  });

  it('reads a page that is drawn anew in each frame far less often than it is drawn, and says nothing twice', async () => {
    await open(id);
    const { reads, states } = await host.page.evaluate(async () => {
      const scope = globalThis as unknown as Running;
      scope.reads = 0;
      scope.states = [];
      for (let frames = 0; frames < 120; frames++) {
        scope.made.go(0, 0);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return { reads: scope.reads, states: scope.states };
    });
    expect(reads).toBeLessThan(30);
    expect(states).toEqual([]);
  });
});

it('reads nothing while the tab is hidden, and catches up when it is shown', async () => {
  await open('gmail');
  const hide = (isHidden: boolean): Promise<void> =>
    host.page.evaluate((hidden) => {
      Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
      (globalThis as unknown as Running).reads = 0;
    }, isHidden);
  await hide(true);
  await visit(0, 30);
  expect(await host.page.evaluate(() => (globalThis as unknown as Running).reads)).toBe(0);
  await hide(false);
  await expect.poll(shown, { timeout: 10_000 }).toBe('Ada Quill29');
});

it('listens to nothing any more when it was ended', async () => {
  await host.show(startOf.linkedin, madePage(startOf.linkedin, 0.1) ?? '');
  const before = await counts();
  await open('linkedin');
  await host.page.evaluate(() => (globalThis as unknown as Running).end.abort());
  const reads = await host.page.evaluate(async () => {
    const scope = globalThis as unknown as Running;
    scope.reads = 0;
    for (let n = 1; n < 20; n++) {
      scope.made.go(n, 0);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    return scope.reads;
  });
  expect(reads).toBe(0);
  // One for the signal that ended it, which the test still holds.
  expect((await counts()).listeners).toBeLessThanOrEqual(before.listeners + 1);
});
