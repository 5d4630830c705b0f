// The worker stopped at random moments while touches are logged and sent through a bad network: F1, F2, F3 and F7 of the catalogue
// of faults. Everything random comes from one seed, but for the speed of the machine.
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../lib/match/index/random.ts';
import { StormBrowser, StormHub, type Tally } from './storm.ts';

/** A stop comes this long after the rep pressed the buttons, at most. */
const latestMs = 80;

export interface KillReport extends Tally {
  kills: number;
  faults: Record<string, number>;
}

export async function killWorkers(
  { kills, seed }: { kills: number; seed: number },
  tell: (done: number) => void = () => undefined,
): Promise<KillReport> {
  const place = await StormHub.open();
  try {
    const browser = await StormBrowser.open(place);
    try {
      await browser.connect();
      const random = seededRandom(seed);
      const worker = await browser.worker();
      place.proxy.storm(seed);
      for (let done = 1; done <= kills; done += 1) {
        const logging = browser.log(random);
        browser.push();
        await wait(random() * latestMs);
        await worker.stop();
        await logging;
        if (done % 50 === 0) {
          await place.read();
          tell(done);
        }
      }
      const faults = Object.fromEntries(place.proxy.happened);
      await browser.settle();
      return { kills, faults, ...(await place.tally()) };
    } finally {
      await browser.session.close();
    }
  } finally {
    await place.close();
  }
}
