// The in-page parts: invisible to the page, out of the way, and gone without a trace.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameSettings } from '../../lib/hosts/frame.ts';
import { practiceFor } from '../../scripts/practice/index.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

interface Made {
  readers: Readers;
  frame: ReturnType<Readers['makeFrame']>;
  end: AbortController;
  said: unknown[];
}
const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const settings: FrameSettings = {
  placement: 'dock',
  width: 360,
  isCollapsed: false,
  launcherTop: 0.5,
  theme: 'system',
};

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

async function open(change: Partial<FrameSettings> = {}, style = '', more = ''): Promise<void> {
  await host.show(
    inbox,
    (practiceFor(inbox)?.html ?? '')
      .replace('<html lang="en">', `<html lang="en"${style}>`)
      .replace('</body>', `${more}</body>`),
  );
  await host.page.evaluate(
    (wanted) => {
      const scope = globalThis as unknown as Made;
      scope.said = [];
      scope.end = new AbortController();
      scope.frame = scope.readers.makeFrame({
        document,
        words: {
          open: 'Open Touchline',
          fold: 'Fold Touchline away',
          move: '(drag or arrow keys move this tab)',
          width: 'Width of the sidebar',
          shut: 'The sidebar could not open in this page.',
          openPanel: 'Open in side panel',
          close: 'Close',
        },
        frameUrl: () => 'about:blank',
        onLayout: (said) => scope.said.push(said),
        onOpenPanel: () => scope.said.push('open-panel'),
        signal: scope.end.signal,
      });
      scope.frame.apply(wanted);
    },
    { ...settings, ...change },
  );
}
const html = (): Promise<string> =>
  host.page.evaluate(() => (document.documentElement.cloneNode(false) as Element).outerHTML);
const said = (): Promise<unknown[]> => host.page.evaluate(() => (globalThis as unknown as Made).said);
const margin = (): Promise<string> => host.page.evaluate(() => getComputedStyle(document.documentElement).marginRight);
const end = (): Promise<void> => host.page.evaluate(() => (globalThis as unknown as Made).end.abort());
/** What is under a point: our node or the page's. */
const isOursAt = (x: number, y: number): Promise<boolean> =>
  host.page.evaluate(
    ([left, top]) =>
      document.elementFromPoint(left ?? 0, top ?? 0)?.parentElement?.localName === 'html' &&
      document.elementFromPoint(left ?? 0, top ?? 0) !== document.body,
    [x, y],
  );

describe('frame', () => {
  it('shows the page one bare element and nothing in it', async () => {
    await open();
    const seen = await host.page.evaluate(() => {
      const node = document.documentElement.lastElementChild;
      return { outer: node?.outerHTML, root: node?.shadowRoot, frames: document.querySelectorAll('iframe').length };
    });
    expect(seen).toEqual({ outer: '<div></div>', root: null, frames: 0 });
  });

  it('makes room and gives it back exactly as it was', async () => {
    for (const style of ['', ' style="margin-inline-end: 7px; color: red;"']) {
      await open({ isCollapsed: true }, style);
      const before = await html();
      const wide = await margin();
      await host.page.evaluate((wanted) => (globalThis as unknown as Made).frame.apply(wanted), settings);
      expect(await margin()).toBe('360px');
      await host.page.evaluate(() => (globalThis as unknown as Made).frame.collapse());
      expect([await margin(), await html()]).toEqual([wide, before]);
    }
  });

  it('lies on top and moves nothing when it is set to overlay', async () => {
    await open({ placement: 'overlay' });
    expect(await margin()).toBe('0px');
    expect(await isOursAt(1_200, 300)).toBe(true);
  });

  it('eats no clicks when it is folded, but for the small tab', async () => {
    await open({ isCollapsed: true });
    expect([await isOursAt(1_200, 300), await isOursAt(1_270, 200), await isOursAt(1_270, 450)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is opened and folded by the tab, with mouse and keyboard, and remembers', async () => {
    await open({ isCollapsed: true });
    await host.page.mouse.click(1_270, 450);
    expect(await margin()).toBe('360px');
    await host.page.keyboard.press('Enter');
    expect(await margin()).toBe('0px');
    expect(await said()).toEqual([{ isCollapsed: false }, { isCollapsed: true }]);
  });

  it('lets the tab be dragged up and down without opening', async () => {
    await open({ isCollapsed: true });
    await host.page.mouse.move(1_270, 450);
    await host.page.mouse.down();
    await host.page.mouse.move(1_270, 180, { steps: 4 });
    await host.page.mouse.up();
    const [layout] = (await said()) as { launcherTop: number }[];
    expect(layout?.launcherTop).toBeCloseTo(0.2, 1);
    expect(await margin()).toBe('0px');
    expect(await isOursAt(1_270, 180)).toBe(true);
  });

  it('is resized at its inner edge, within its limits', async () => {
    await open();
    await host.page.mouse.move(920, 300);
    await host.page.mouse.down();
    await host.page.mouse.move(860, 300, { steps: 4 });
    await host.page.mouse.up();
    expect(await margin()).toBe('420px');
    await host.page.keyboard.press('Tab');
    await host.page.evaluate(() => (globalThis as unknown as Made).frame.setWidth(2_000));
    expect(await margin()).toBe('480px');
    expect(await said()).toEqual([{ width: 420 }]);
  });

  it('gives up when the sidebar does not speak, and offers the side panel', async () => {
    await open();
    await expect.poll(margin, { timeout: 6_000 }).toBe('0px');
    await host.page.mouse.click(1_060, 487);
    expect(await said()).toEqual(['open-panel']);
  });

  it('stays when the sidebar spoke', async () => {
    await open();
    await host.page.evaluate(() => (globalThis as unknown as Made).frame.ready());
    const since = await host.page.evaluate(() => performance.now());
    const passed = (): Promise<number> => host.page.evaluate(() => performance.now());
    await expect.poll(passed, { timeout: 6_000 }).toBeGreaterThan(since + 3_200);
    expect(await margin()).toBe('360px');
  });

  it('comes back when the page drops it, five times and no more', async () => {
    await open({ isCollapsed: true });
    const dropped = await host.page.evaluate(async () => {
      const counts: boolean[] = [];
      for (let tries = 0; tries < 6; tries++) {
        document.documentElement.lastElementChild?.remove();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        counts.push(document.documentElement.lastElementChild !== document.body);
      }
      return counts;
    });
    expect(dropped).toEqual([true, true, true, true, true, false]);
  });

  it('stands at the other side of a right-to-left page', async () => {
    await open({}, ' dir="rtl"');
    expect(await isOursAt(100, 300)).toBe(true);
    expect(await isOursAt(1_200, 300)).toBe(false);
  });

  it('is out of the way while something fills the screen, and back afterwards', async () => {
    await open();
    await host.page.evaluate(() => {
      document.body.addEventListener('click', () => void document.body.requestFullscreen(), { once: true });
    });
    await host.page.mouse.click(20, 500);
    await expect.poll(() => host.page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await expect.poll(margin).toBe('0px');
    expect(await isOursAt(1_200, 300)).toBe(false);
    await host.page.evaluate(() => document.exitFullscreen());
    await expect.poll(margin).toBe('360px');
    expect(await isOursAt(1_200, 300)).toBe(true);
  });

  it('leaves only a slim handle over the page while it is open, which widens under the mouse', async () => {
    await open();
    await host.page.mouse.move(20, 20);
    expect([await isOursAt(907, 450), await isOursAt(914, 450)]).toEqual([false, true]);
    await host.page.mouse.move(915, 450);
    expect(await isOursAt(895, 450)).toBe(true);
  });

  it('is drawn although the page put its own elements in the place of the document’s methods', async () => {
    const traps = ['createElement', 'createElementNS', 'documentElement', 'addEventListener', 'fullscreenElement']
      .map((name) => `<form name="${name}"></form>`)
      .join('');
    await open({ isCollapsed: true }, '', traps);
    expect(await isOursAt(1_270, 450)).toBe(true);
  });

  it('leaves no trace when the extension is gone', async () => {
    await open();
    await end();
    expect(await host.page.evaluate(() => document.documentElement.lastElementChild === document.body)).toBe(true);
    expect(await html()).toBe('<html lang="en"></html>');
  });
});
