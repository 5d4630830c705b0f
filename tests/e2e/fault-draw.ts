// What a bad network does to one push, drawn from a seed: the same seed gives the same faults in the same order.
import { seededRandom } from '../../lib/match/index/random.ts';

/** Share of each in a hundred pushes. `*` = the hub has acted by then. */
const shares = {
  /** As it should be. */
  pass: 46,
  /** The request is late. */
  slow: 8,
  /** The request never arrives. */
  lost: 6,
  /** * The connection is reset before the answer. */
  reset: 8,
  /** * Half of the answer arrives. */
  half: 6,
  /** * The answer is late. */
  late: 6,
  /** * The network delivers the request twice at once. */
  twice: 6,
  /** A later request passes it by. */
  overtaken: 4,
  /** 429. */
  busy: 3,
  /** 500. */
  broken: 2,
  /** 503. */
  away: 2,
  /** A sign-in page with status 200. */
  html: 3,
} as const;
export type FaultName = keyof typeof shares;

export interface Fault {
  name: FaultName;
  /** Milliseconds, for those that are late. */
  ms: number;
  /** For 429: one of those that servers send, good and bad. */
  retryAfter: string;
}

const names = Object.keys(shares) as FaultName[];
const total = names.reduce((sum, name) => sum + shares[name], 0);
const pauses = ['0', '1', '2', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT'];

export function drawFaults(seed: number): () => Fault {
  const random = seededRandom(seed);
  return () => {
    let at = random() * total;
    const name = names.find((one) => {
      at -= shares[one];
      return at < 0;
    });
    const ms = Math.round(random() * 150);
    return { name: name ?? 'pass', ms, retryAfter: pauses[Math.floor(random() * pauses.length)] ?? '1' };
  };
}
