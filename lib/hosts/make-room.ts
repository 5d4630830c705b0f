// Docks by making room: a margin on <html>, taken back exactly as it was. The only thing in the page that we change.
import { topOf } from './dom.ts';

export interface Room {
  /** CSS pixels; 0 gives the page back what it had. */
  set(width: number): void;
}

export function makeRoom(document: Document): Room {
  const html = topOf(document) as HTMLElement;
  const name = 'margin-inline-end';
  let before: { value: string; priority: string; hadStyle: boolean } | undefined;
  return {
    set(width) {
      if (width > 0) {
        before ??= {
          value: html.style.getPropertyValue(name),
          priority: html.style.getPropertyPriority(name),
          hadStyle: html.hasAttribute('style'),
        };
        html.style.setProperty(name, `${width}px`, 'important');
        return;
      }
      if (before === undefined) return;
      if (before.value === '') html.style.removeProperty(name);
      else html.style.setProperty(name, before.value, before.priority);
      if (!before.hadStyle && html.getAttribute('style') === '') html.removeAttribute('style');
      before = undefined;
    },
  };
}
