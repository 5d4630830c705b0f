// Which key means what in the sidebar. Pure: the event and the place of the focus in, a command out.
// No shortcut acts while the user types, and none ever reaches the host page.

export type Command =
  | 'next'
  | 'previous'
  | 'act'
  | 'copy'
  | 'open'
  | 'search'
  | 'now'
  | 'timeline'
  | 'library'
  | 'due'
  | 'keys'
  | 'log'
  | 'pick'
  | 'edit'
  | 'look'
  | 'why'
  | 'copyLink'
  | 'copyText'
  | 'mail'
  | 'dismiss'
  | 'ask'
  | 'more'
  | 'snippets'
  | 'record'
  | 'yes'
  | 'no'
  | 'undo'
  | 'leave';

/** Where the focus is: a text to type in, the search field, a row of the list, another control, or nothing. */
export type Focus = 'text' | 'search' | 'row' | 'control' | 'page';

export interface Stroke {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  /** The physical key: Alt changes `key` on some layouts. */
  code: string;
}

const byAlt: Record<string, Command> = { Digit1: 'now', Digit2: 'timeline', Digit3: 'library', Digit4: 'due' };
const byLetter: Record<string, Command> = {
  c: 'copy',
  o: 'open',
  '/': 'search',
  '?': 'keys',
  l: 'log',
  p: 'pick',
  e: 'edit',
  v: 'look',
  w: 'why',
  k: 'copyLink',
  t: 'copyText',
  m: 'mail',
  x: 'dismiss',
  a: 'ask',
  '.': 'more',
  s: 'snippets',
  r: 'record',
  y: 'yes',
  n: 'no',
  u: 'undo',
};

export function commandOf(stroke: Stroke, focus: Focus): Command | undefined {
  if (stroke.isComposing || stroke.ctrlKey || stroke.metaKey) return undefined;
  if (stroke.altKey) return byAlt[stroke.code];
  if (stroke.key === 'Escape') return 'leave';
  if (focus === 'text') return undefined;
  if (stroke.key === 'ArrowDown') return 'next';
  if (stroke.key === 'ArrowUp') return 'previous';
  if (stroke.key === 'Enter') return focus === 'control' ? undefined : 'act';
  if (focus === 'search') return undefined;
  return byLetter[stroke.key.toLowerCase()];
}

/** What `?` shows of a next step in Due, which has the focus (components/due/due-keys.ts carries it out). */
export const dueKeyTable: readonly (readonly [keys: string, does: string])[] = [
  ['D', 'done'],
  ['Z', 'snooze'],
  ['X', 'skip'],
  ['I', 'insert'],
  ['O', 'goTo'],
];

/** What `?` shows, in the order in which a rep needs it: the keys, and the word of `sidebar.key` for what they do. */
export const keyTable: readonly (readonly [keys: string, does: string])[] = [
  ['↑ ↓', 'move'],
  ['↵', 'act'],
  ['V', 'look'],
  ['C', 'copy'],
  ['K', 'copyLink'],
  ['T', 'copyText'],
  ['M', 'mail'],
  ['O', 'open'],
  ['W', 'why'],
  ['X', 'dismiss'],
  ['.', 'more'],
  ['/', 'search'],
  ['A', 'ask'],
  ['S', 'snippets'],
  ['L', 'log'],
  ['U', 'undo'],
  ['E', 'edit'],
  ['Y N', 'answer'],
  ['P', 'pick'],
  ['R', 'record'],
  ['Alt 1…4', 'views'],
  ['Esc', 'leave'],
  ['?', 'keys'],
];
