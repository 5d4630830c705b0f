// The one link of an insertion: an anchor where the host keeps one, else its address as text. No markup is ever parsed.
import type { Insertion } from '../model/insertion.ts';
import { all, attr, isText } from './dom.ts';
import { clean } from './text.ts';
import { selectionOf } from './write-caret.ts';

type Link = NonNullable<Insertion['link']>;
type Command = (name: string, value?: string) => boolean;

/** Only web addresses, as the parser sees them. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return ['https:', 'http:'].includes(parsed.protocol) && parsed.username === '' ? parsed.href : undefined;
}

/** As plain text: the title, then the address. */
export function linkText(link: Link): string {
  const text = clean(link.text, 300);
  return text === '' || text === link.url ? link.url : `${text}: ${link.url}`;
}

const linksTo = (editor: Element, url: string): number =>
  all(editor, 'a[href]').filter((link) => attr(link, 'href') === (safeUrl(url) ?? url)).length;

/**
 * The words are typed, selected and linked, since pages with Trusted Types refuse markup. If the anchor does not appear, the
 * address follows as text. Answers the text that should now stand there.
 */
export function writeLink(editor: HTMLElement, link: Link, isRich: boolean, command: Command): string {
  const plain = linkText(link);
  if (!isRich) {
    command('insertText', plain);
    return plain;
  }
  const text = clean(link.text, 300) || link.url;
  const before = linksTo(editor, link.url);
  command('insertText', text);
  const selection = selectionOf(editor);
  const node = selection?.focusNode;
  const end = selection?.focusOffset ?? 0;
  if (selection && node && isText(node) && node.data.slice(end - text.length, end) === text) {
    selection.setBaseAndExtent(node, end - text.length, node, end);
    command('createLink', safeUrl(link.url) ?? link.url);
    selection.collapseToEnd();
  }
  if (linksTo(editor, link.url) > before || text === link.url) return text;
  command('insertText', `: ${link.url}`);
  return `${text}: ${link.url}`;
}
