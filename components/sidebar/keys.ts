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

/** What `?` shows, in the order in which a rep needs it. */
export const keyTable: readonly (readonly [keys: string, does: string])[] = [
  ['↑ ↓', 'Move through the list'],
  ['↵', 'Insert, or copy when no composer is open'],
  ['V', 'View and change the text before it is inserted'],
  ['C', 'Copy'],
  ['O', 'Open the asset'],
  ['/', 'Search the library'],
  ['W', 'Why a search result is not suggested here'],
  ['S', 'Snippets'],
  ['L', 'Log a touch'],
  ['U', 'Undo the last touch'],
  ['E', 'Edit the last touch'],
  ['Y N', 'Answer the question'],
  ['P', 'Name or pick the person'],
  ['R', 'This thread off the record, or on again'],
  ['Alt 1…4', 'Now, Timeline, Library, Due'],
  ['Esc', 'Back to the page'],
  ['?', 'Show these keys'],
];
