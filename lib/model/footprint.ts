// What Touchline left in a page of a host, and took from it: counted, for the health page and the page check.
import type { HostId } from './context.ts';
import type { Mode } from './modes.ts';

/** Looked up in an open page at the moment of asking. */
export interface Measured {
  /** Elements of ours in the page's own tree. */
  nodes: number;
  /** Nodes in our closed shadow root, which the page cannot look into. */
  inside: number;
  /** The page's own elements of which an attribute or a style is changed by us. */
  changed: number;
  /** Addresses of ours that the page could read in its own tree. */
  addresses: number;
  /** Files of ours in the page's own record of what it loaded. */
  loaded: number;
  /** ISO instant. */
  at: string;
}

/** Since the browser was started, for one host in one mode. */
export interface Footprint {
  host: HostId;
  mode: Mode;
  /** Views that were read. */
  views: number;
  /** Names of facts, never a value, with the number of views in which each was read; the most frequent first. */
  facts: { name: string; count: number }[];
  /** Milliseconds spent reading, of those in which pages were watched. */
  readMs: number;
  watchMs: number;
  /** Requests to the host's own addresses that the background made. */
  requests: number;
  measured?: Measured;
}

/** Files of ours that a page may load at all, by what it would have to know for it. */
export interface Exposed {
  /** At an address that is the same in every browser. */
  fixed: number;
  /** At an address that only this browser knows, new at each start or at each installation. */
  secret: number;
}
