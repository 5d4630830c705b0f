// The worker stopped at random moments while touches are logged and sent through a bad network: F1, F2, F3 and F7 of the catalogue
// of faults. Everything random comes from one seed, but for the speed of the machine.
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../lib/match/index/random.ts';
import { StormBrowser, StormHub, type Tally } from './storm.ts';

/** A stop comes this long after the rep pressed the buttons, at most. */
const latestMs = 80;
/** So many rounds of buttons may be without an answer: those are asked again through several stops. */
const mostOpen = 3;

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
      const open: Promise<void>[] = [];
      for (let done = 1; done <= kills; done += 1) {
        open.push(browser.log(random));
        browser.push();
        await wait(random() * latestMs);
        await worker.stop();
        if (open.length === mostOpen) await open.shift();
        if (done % 50 === 0) {
          await place.read();
          tell(done);
        }
      }
      await Promise.all(open);
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
