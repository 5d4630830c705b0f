// Looks up what of ours stands in this page. It is put into the page's isolated world on a click and sent there as text: so
// it must not use anything outside itself. Changes nothing, loads nothing.
import type { Measured } from '../model/footprint.ts';

/** @param at ISO instant of the measurement */
export function measureFootprint(at: string): Measured {
  interface Opener {
    dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  }
  const place = globalThis as { chrome?: Opener; browser?: Opener };
  const rootOf = (element: Element): ShadowRoot | null => {
    const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    const opener = place.browser?.dom ?? place.chrome?.dom;
    try {
      return own ?? opener?.openOrClosedShadowRoot(element) ?? null;
    } catch {
      return null;
    }
  };
  const all = [...Document.prototype.querySelectorAll.call(document, '*')];
  const roots = all.flatMap((element) => {
    const root = rootOf(element);
    return root?.querySelector('.shell > .tab') ? [root] : [];
  });
  const html = document.documentElement as HTMLElement;
  const isMoved =
    html.style.getPropertyPriority('margin-inline-end') === 'important' &&
    roots.some((root) => {
      const pane = root.querySelector<HTMLElement>('.pane');
      return pane?.style.width === html.style.getPropertyValue('margin-inline-end');
    });
  const isOurs = (text: string): boolean => /^(?:chrome|moz)-extension:/.test(text);
  const addresses = all.filter((element) =>
    ['src', 'href', 'style'].some((name) => isOurs(Element.prototype.getAttribute.call(element, name) ?? '')),
  );
  return {
    nodes: roots.length,
    inside: roots.reduce((sum, root) => sum + root.querySelectorAll('*').length, 0),
    changed: isMoved ? 1 : 0,
    addresses: addresses.length,
    loaded: performance.getEntriesByType('resource').filter(({ name }) => isOurs(name)).length,
    at,
  };
}
