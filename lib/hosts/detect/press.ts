// A press of the user's own hand: a click, the release of the mouse, a key. Another extension's automation is none.
import { closest, isElement } from '../dom.ts';

export interface Press {
  /** The innermost node, also inside open shadow roots. */
  node: Element;
  /** The control of the detector's `clicks` that was pressed; the node itself for a key of `keys`. */
  control: Element;
  /** Empty for the mouse; else e.g. `Enter`, `Mod+Enter` (Ctrl or ⌘), `Alt+s`. */
  key: string;
  /** Of the event, in epoch ms: the same for everybody who hears it. */
  at: number;
}

const named = (event: KeyboardEvent): string => {
  // With Alt the letter is another one on a Mac.
  const letter = event.altKey && event.code.startsWith('Key') ? event.code.slice(3) : event.key;
  const key = letter.length === 1 ? letter.toLowerCase() : letter;
  return [event.ctrlKey || event.metaKey ? 'Mod' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
};

/** Nothing for what a script did, for a key that is held down, and for one that only ends a word of an input method. */
export function pressOf(event: Event): Press | undefined {
  const node = event.isTrusted ? (event.composedPath()[0] as Node | undefined) : undefined;
  if (node === undefined || !isElement(node)) return undefined;
  const isKey = 'key' in event;
  if ('button' in event && event.button !== 0) return undefined;
  if (isKey && ((event as KeyboardEvent).repeat || (event as KeyboardEvent).isComposing)) return undefined;
  return {
    node,
    control: node,
    key: isKey ? named(event as KeyboardEvent) : '',
    at: Math.round(performance.timeOrigin + event.timeStamp),
  };
}

/** The press as one on `clicks`: with the mouse, or with Enter or the space bar where the control has the keyboard. */
export function pressOn(press: Press, clicks: string): Press | undefined {
  if (press.key !== '' && press.key !== 'Enter' && press.key !== ' ') return undefined;
  const control = closest(press.node, clicks);
  return control && { ...press, control };
}
