// What the link check needs of the world: handed in by the page's root.
import type { LinkCheck } from '../../lib/model/link-check.ts';

export interface Site {
  host: string;
  pattern: string;
  addresses: string[];
}

export interface LinkPlan {
  sites: Site[];
  /** On this computer or in the network around it. */
  inside: Site[];
  /** Addresses that cannot be asked for: they begin with `http:`. */
  plain: number;
  /** Addresses of sites beyond the most that are asked at once. */
  beyond: number;
}

/** A permission of the browser. */
export interface Lent {
  /** Of what was allowed only for this. */
  giveBack(): Promise<void>;
}

export interface LinkDoor {
  plan(urls: Iterable<string>): LinkPlan;
  /** Asks the browser; only while it answers a click, so nothing may be waited for before. Nothing = denied. */
  allow(patterns: string[]): Promise<Lent | undefined>;
  /** Waits for what is made of each answer. Rejects with the signal's reason when it is stopped. */
  check(sites: readonly Site[], signal: AbortSignal, onChecked: (check: LinkCheck) => Promise<void>): Promise<void>;
  isSignInPage(address: string): boolean;
}
