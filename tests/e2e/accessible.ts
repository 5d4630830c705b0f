// What a page must keep, asked in the page itself: axe's rules, nothing wider than its window, controls that can be hit and
// seen with the keyboard, a selection that is more than a colour, nothing that moves for who wants it still.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Good practice included. */
const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
declare const axe: { run(options: RunOptions): Promise<AxeResults> };

/** One line a violation: rule, element, what is wrong. */
export async function violations(root: Frame | Page, rules: RunOptions['runOnly'] = everyRule): Promise<string[]> {
  const isThere = await root.evaluate(() => 'axe' in globalThis);
  if (!isThere) await root.evaluate(source);
  // A dialog that still fades in has no contrast yet; what never ends (a skeleton) is left to itself.
  await root.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  });
  const found = await root.evaluate(async (how) => (await axe.run(how)).violations, {
    resultTypes: ['violations' as const],
    runOnly: rules,
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} · ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

/** Pixels by which the page is wider than its window. */
export const overflow = (root: Frame | Page): Promise<number> =>
  root.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What stands outside of the page's width: for the message of a failure. */
export const reachingOut = (root: Frame | Page): Promise<string[]> =>
  root.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return element.checkVisibility() && (left < -1 || right > width + 1);
      })
      .map((element) => `${element.tagName}: ${element.innerText?.slice(0, 60)}`)
      .slice(0, 10);
  });

/** Words of buttons and tabs that are cut off: they say what a click does. Titles end in dots and are told on hover. */
export const cutOff = (root: Frame | Page): Promise<string[]> =>
  root.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=tab], summary, label, th, h1, h2')].flatMap((element) => {
      const { clientWidth, scrollWidth, innerText, ariaLabel, title } = element;
      const { display, textOverflow, webkitLineClamp } = getComputedStyle(element);
      const isTold = title !== '' && (textOverflow === 'ellipsis' || webkitLineClamp !== 'none');
      if (!element.checkVisibility() || clientWidth <= 4 || display === 'inline' || isTold) return [];
      return scrollWidth > clientWidth + 1 ? [`${innerText || ariaLabel} · ${scrollWidth} in ${clientWidth} px`] : [];
    }),
  );

/**
 * Controls that a finger of 24 px misses (WCAG 2.2, 2.5.8): measured by what a click hits, so that an area that is larger than its
 * element counts. Not: links inside of a text, boxes that a label makes larger, and chips, which are 18 px high and 24 apart.
 */
export const smallTargets = (root: Frame | Page): Promise<string[]> =>
  root.evaluate(() => {
    const controls = 'button, a[href], select, summary, textarea, input, [role=tab], [role=option], [role=menuitem]';
    const isHit = (element: HTMLElement, x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y);
      return hit === null || element.contains(hit) || hit.contains(element);
    };
    // What lies behind an open dialog or menu cannot be hit.
    const place = document.querySelector('dialog:modal, [popover]:popover-open') ?? document;
    return [...place.querySelectorAll<HTMLInputElement>(controls)].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      // Of one pixel: for screen readers, or painted by its label.
      if (!isSeen || width <= 2 || (width >= 24 && height >= 24)) return [];
      const isInText = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
      if (isInText || ['checkbox', 'radio'].includes(element.type) || element.matches('li ul button')) return [];
      // Away from what lies over the edges of the list.
      element.scrollIntoView({ block: 'center' });
      const { left, top } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const reach = 11.5;
      const isWide = width >= 24 || (isHit(element, x - reach, y) && isHit(element, x + reach, y));
      const isHigh = height >= 24 || (isHit(element, x, y - reach) && isHit(element, x, y + reach));
      const name = element.innerText || element.ariaLabel || element.tagName;
      return isWide && isHigh ? [] : [`${name} · ${Math.round(width)} × ${Math.round(height)}`];
    });
  });

/** Selected things that look like their neighbours when the system chooses the colours; call it under forced colours. */
export const colourAlone = (root: Frame | Page): Promise<string[]> =>
  root.evaluate(() => {
    const kinds = [
      '[aria-selected=true]',
      '[aria-current]:not([aria-current=false])',
      '[aria-pressed=true]',
      'label:has(> [type=radio]:checked)',
    ];
    const lookOf = (element: Element): string =>
      [undefined, '::before', '::after']
        .map((part) => {
          const style = getComputedStyle(element, part);
          const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
          const borders = sides.map((side) => `${style[`border${side}Width`]} ${style[`border${side}Color`]}`);
          const outline = style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`;
          return [
            ...borders,
            outline,
            style.fontWeight,
            style.textDecorationLine,
            style.backgroundColor,
            style.content,
          ];
        })
        .join();
    return kinds.flatMap((selected) =>
      [...document.querySelectorAll<HTMLElement>(selected)].flatMap((element) => {
        const family = element.parentElement?.parentElement?.querySelectorAll(element.tagName) ?? [];
        const neighbour = [...family].find((one) => one.role === element.role && !one.matches(selected));
        const isAlike = neighbour !== undefined && lookOf(neighbour) === lookOf(element);
        return element.checkVisibility() && isAlike ? [`${element.innerText.slice(0, 40)} (${selected})`] : [];
      }),
    );
  });

/** What moves although the rep asked for stillness; call it with reduced motion. */
export const moving = (root: Frame | Page): Promise<string[]> =>
  root.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      const lasts = (durations: string): boolean => durations.split(', ').some((one) => Number.parseFloat(one) > 0);
      const moves = lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
      return moves ? [`${element.tagName} .${element.getAttribute('class')}`] : [];
    }),
  );

const mostTabs = 80;

/** Goes through the page with Tab. Answers how many controls there are and which of them do not show that they have the focus. */
export async function focusWalk(page: Page): Promise<{ controls: number; unseen: string[] }> {
  const seen = new Set<string>();
  const unseen: string[] = [];
  for (let presses = 0; presses < mostTabs; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const shows = (one: Element | null): boolean =>
        one !== null &&
        [undefined, '::before', '::after'].some((part) => {
          const style = getComputedStyle(one, part);
          return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
        });
      const all = [...document.querySelectorAll('*')];
      return {
        id: String(all.indexOf(element)),
        name: element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? '',
        isShown: shows(element) || shows(element.closest('label')),
      };
    });
    if (at === undefined || seen.has(at.id)) break;
    seen.add(at.id);
    if (!at.isShown) unseen.push(at.name);
  }
  return { controls: seen.size, unseen };
}
