// From a click in a context menu to what it means. Pure: only what the click itself tells is used; the page is not read.
import { isSafeLink } from '../../../lib/model/asset.ts';
import { type LinkDraft, languageOfLink, withoutTracking, wordsOfLink } from '../../../lib/model/link-draft.ts';

export const menuIds = ['insights', 'options', 'find', 'find-link', 'find-page', 'add-link', 'add-page'] as const;
export type MenuId = (typeof menuIds)[number];

export interface MenuClick {
  menuItemId: string | number;
  selectionText?: string | undefined;
  linkUrl?: string | undefined;
  /** Firefox tells it. */
  linkText?: string | undefined;
  pageUrl?: string | undefined;
}

export type MenuAction =
  | { does: 'open'; page: 'insights' | 'options' }
  | { does: 'find'; text: string }
  | { does: 'add'; draft: LinkDraft };

/** What the sidebar's search takes. */
const longestSearch = 200;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @param pageTitle as far as the browser tells it; empty on sites to which Touchline has no access. */
export function menuAction(click: MenuClick, pageTitle: string): MenuAction | undefined {
  const { selectionText = '', linkUrl = '', linkText = '', pageUrl = '' } = click;
  const find = (text: string): MenuAction => ({ does: 'find', text: oneLine(text).slice(0, longestSearch).trim() });
  const does: Record<MenuId, () => MenuAction> = {
    insights: () => ({ does: 'open', page: 'insights' }),
    options: () => ({ does: 'open', page: 'options' }),
    find: () => find(selectionText),
    'find-link': () => find(linkText || wordsOfLink(linkUrl)),
    'find-page': () => find(wordsOfLink(pageUrl)),
    'add-link': () => ({ does: 'add', draft: draftOf(linkUrl, selectionText || linkText) }),
    'add-page': () => ({ does: 'add', draft: draftOf(pageUrl, pageTitle) }),
  };
  return Object.hasOwn(does, click.menuItemId) ? does[click.menuItemId as MenuId]() : undefined;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Of a link that may not be sent (a script, a file, one with a password) nothing is taken over. */
export function draftOf(address: string, name: string): LinkDraft {
  const url = withoutTracking(address);
  if (!isSafeLink(url) || url.length > 2_000) return { url: '', title: '', language: '' };
  const title = (oneLine(name) || capital(wordsOfLink(url))).slice(0, 300);
  return { url, title, language: languageOfLink(url) };
}
