// Many schedules one after the other; what they met is added up.
import { withInstantCrypto } from './instant-crypto.ts';
import { simulate } from './simulate.ts';

export interface Tally {
  schedules: number;
  requests: number;
  touches: number;
  met: Map<string, number>;
  /** A line that repeats each failing schedule, with what it broke. */
  failures: string[];
}

export const repro = (seed: number): string => `npm run -s bench -- chaos --seed ${seed}`;

/** Seeds `from` to `from + count - 1`. `onEach` is asked after each whether to go on, and may take its time. */
export function simulateMany(
  from: number,
  count: number,
  onEach: (tally: Tally) => boolean | Promise<boolean> = () => true,
): Promise<Tally> {
  const tally: Tally = { schedules: 0, requests: 0, touches: 0, met: new Map(), failures: [] };
  return withInstantCrypto(async () => {
    for (let seed = from; seed < from + count; seed++) {
      const { violation, met, requests, touches } = await simulate(seed);
      tally.schedules++;
      tally.requests += requests;
      tally.touches += touches;
      for (const [what, times] of met) tally.met.set(what, (tally.met.get(what) ?? 0) + times);
      if (violation !== undefined) tally.failures.push(`${repro(seed)}  # ${violation}`);
      if (!(await onEach(tally))) break;
    }
    return tally;
  });
}
