// Plays a fixture pair in a real Chromium: the user's steps are trusted input, the page's are changes of its nodes, and time
// is the page's own clock, so a time limit costs nothing.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { HostPage, Readers } from '../../tests/contract/host-page.ts';
import type { Told } from './listen.ts';
import type { Change, Pair, Step } from './pair.ts';

/** Longer than any proof must hold, shorter than any time limit. */
const proofMs = 2_500;
const limitMs = 12_000;
const settleMs = 3_000;
/** The day of the fixtures: what is news depends on it. */
const today = new Date('2026-11-24T12:00:00');

export interface Played {
  /** As the proofs came. */
  soon: Told;
  /** After every time limit. */
  end: Told;
}

/** Once per browser page, before the first pair. */
export const preparePlaying = (host: HostPage): Promise<void> => host.page.clock.install({ time: today });

export async function playPair(host: HostPage, pair: Pair): Promise<Played> {
  const { page } = host;
  await host.show(pair.url, pair.html);
  await listen(page, pair.host);
  await page.clock.runFor(settleMs);
  for (const step of pair.steps) await take(page, step);
  await page.clock.runFor(proofMs);
  const soon = await told(page);
  await page.clock.runFor(limitMs);
  return { soon, end: await told(page) };
}

/** Wires watcher and detectors; `told` answers what they said since. */
export const listen = (page: Page, hostId: string): Promise<void> =>
  page.evaluate((id) => {
    const scope = globalThis as unknown as { readers: Readers; told: Told };
    scope.told = scope.readers.listenFor(id);
  }, hostId);
export const told = (page: Page): Promise<Told> => page.evaluate(() => (globalThis as unknown as { told: Told }).told);

function place(page: Page, at: string): Locator {
  const parts = at.split(' >>> ');
  let root: Page | Locator | FrameLocator = page;
  for (const outer of parts.slice(0, -1))
    root = outer.includes('iframe') ? root.frameLocator(outer) : root.locator(outer);
  return root.locator(parts.at(-1) ?? at).first();
}

/** One step of the user or the page; `wait` needs the page’s own clock. */
export async function take(page: Page, step: Step): Promise<void> {
  if ('wait' in step) return page.clock.runFor(step.wait);
  if ('go' in step) return page.evaluate((url) => history.pushState({}, '', url), step.go);
  if ('do' in step) return change(place(page, step.at), [step]);
  if ('scripted' in step) return place(page, step.scripted).evaluate((node) => (node as HTMLElement).click());
  if ('type' in step) return place(page, step.at).pressSequentially(step.type);
  const target = place(page, 'click' in step ? step.click : step.at);
  if (step.causes !== undefined) await change(target, step.causes, step.on ?? ('click' in step ? 'click' : step.press));
  if ('press' in step) return target.press(step.press);
  // Its place, not the node: after the first click of two it may be gone.
  if (step.twice !== true) return target.click({ button: step.button ?? 'left' });
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${step.click} is not drawn.`);
  return page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
}

/** Changes the page: now, or at the next click, release of the mouse or press of a key at the node. */
const change = (target: Locator, changes: readonly Change[], on = ''): Promise<void> =>
  target.evaluate(
    (node, [list, name]) => {
      const find = (at: string): Element => {
        let root: Document | ShadowRoot | null = document;
        let found: Element | null = null;
        for (const part of at.split(' >>> ')) {
          found = root?.querySelector(part) ?? null;
          root = found?.shadowRoot ?? (found as HTMLIFrameElement | null)?.contentDocument ?? null;
        }
        if (found === null) throw new Error(`There is no ${at}.`);
        return found;
      };
      const parse = (to: Element, html = ''): DocumentFragment => {
        const range = to.ownerDocument.createRange();
        range.selectNode(to);
        return range.createContextualFragment(html);
      };
      const run = (): void => {
        for (const one of list) {
          const to = find(one.at);
          if (one.do === 'remove') to.remove();
          else if (one.do === 'append') to.append(parse(to, one.html));
          else if (one.do === 'prepend') to.prepend(parse(to, one.html));
          else if (one.do === 'before') to.before(parse(to, one.html));
          else if (one.do === 'after') to.after(parse(to, one.html));
          else if (one.do === 'replace') to.replaceWith(parse(to, one.html));
          else if (one.do === 'inner') to.replaceChildren(parse(to, one.html));
          else if (one.do === 'text') to.textContent = one.value ?? '';
          else if (one.do === 'value') (to as HTMLInputElement).value = one.value ?? '';
          else if (one.value === undefined) to.removeAttribute(one.name ?? '');
          else to.setAttribute(one.name ?? '', one.value);
        }
      };
      const key = name.split('+').at(-1);
      const isMouse = name === 'click' || name === 'mouseup';
      const listener = (event: Event): void => {
        if (!isMouse && (event as KeyboardEvent).key !== key) return;
        node.removeEventListener(event.type, listener);
        run();
      };
      if (name === '') run();
      else node.addEventListener(isMouse ? name : 'keydown', listener);
    },
    [changes, on] as const,
  );
