// What LinkedIn's links and addresses say, for readers of every view.
import { attr } from '../dom.ts';
import { slugOf } from '../locate.ts';

/** Empty for what is no address. */
export const pathOf = (url: string, base?: string): string =>
  URL.canParse(url, base) ? new URL(url, base).pathname : '';
/** Vanity or member id of a profile link; empty for any other. */
export const profileIn = (link: Element, base: string): string => slugOf(pathOf(attr(link, 'href'), base), 'in');
