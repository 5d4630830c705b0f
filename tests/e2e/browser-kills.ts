// The whole browser killed with signal 9 while touches are being written and sent, and started again on the same profile: F15.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../lib/match/index/random.ts';
import { StormBrowser, StormHub, type Tally } from './storm.ts';

/** The kill comes this long after the rep pressed the buttons, at most: some are written by then, some are not. */
const latestMs = 400;
const pressesARound = 3;

export async function killBrowsers(
  { rounds, seed }: { rounds: number; seed: number },
  tell: (done: number) => void = () => undefined,
): Promise<Tally> {
  const place = await StormHub.open();
  const profile = mkdtempSync(join(tmpdir(), 'touchline-killed-'));
  const random = seededRandom(seed);
  try {
    for (let round = 0; round < rounds; round += 1) {
      const browser = await StormBrowser.open(place, { profile });
      if (round === 0) await browser.connect();
      place.proxy.storm(seed + round);
      const logging = Array.from({ length: pressesARound }, () => browser.log(random).catch(() => undefined));
      // What was answered before the kill is what counts: at least one round of buttons.
      await Promise.race(logging);
      browser.push();
      await wait(random() * latestMs);
      await browser.kill();
      await Promise.all(logging);
      tell(round + 1);
    }
    const last = await StormBrowser.open(place, { profile });
    await last.settle();
    await last.session.close();
    return await place.tally();
  } finally {
    await place.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
