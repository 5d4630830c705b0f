// The words of a message or post: line by line, without quoted parts. Walks the nodes itself, because `innerText` needs
// layout and hides what a host hides only while it prepares it.
import { is, isElement, isText } from './dom.ts';
import { cleanLines } from './text.ts';

const block = 'address,article,blockquote,div,dl,dt,dd,h1,h2,h3,h4,h5,h6,li,ol,p,pre,section,table,tr,ul';
const never = 'script,style,template,noscript,svg,button';

/** Stops after about `limit` characters, or at what matches `until`; whatever matches `drop` is left out. */
export function bodyText(root: Element, drop: string, limit = 20_000, until = ''): string {
  const parts: string[] = [];
  let length = 0;
  let isOver = false;
  const push = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const walk = (node: Node): void => {
    for (const child of Array.from(node.childNodes)) {
      if (isOver || length > limit * 2) return;
      if (isText(child)) push(child.data.replace(/\s+/g, ' '));
      else if (isElement(child)) visit(child);
    }
  };
  const visit = (element: Element): void => {
    if (until !== '' && is(element, until)) {
      isOver = true;
      return;
    }
    if (is(element, never) || (drop !== '' && is(element, drop))) return;
    if (is(element, 'br')) {
      push('\n');
      return;
    }
    const isBlock = is(element, block);
    if (isBlock) push('\n');
    walk(element);
    if (isBlock) push('\n');
  };
  walk(root);
  return cleanLines(parts.join(''), limit).replace(/\n{2,}/g, (run) => (run.length > 2 ? '\n\n' : '\n'));
}
