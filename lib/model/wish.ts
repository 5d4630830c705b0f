// What a key, a menu entry or the address bar asks of the sidebar. It is carried out once, by the page that shows the tab.

export type Wish =
  /** Fills the search and puts the focus into it; an empty text leaves what stands there. */
  | { kind: 'search'; text: string }
  /** Inserts the best suggestion, or copies it where no composer is open. */
  | { kind: 'best' }
  /** Opens the form for a touch by hand. */
  | { kind: 'log' };
