// What the other side did is seen without a press: it stands in what the watcher reads anyway. The same message is one
// touch, however often and in however many tabs it is seen: its key is made of the message's own id.
import type { Lookout, Reading, SeenTouch } from '../host.ts';

/** Touches that a reading proves. Called with each reading that is published; must be cheap and pure. */
export type Inbound = (reading: Reading) => readonly SeenTouch[];

/** So many keys are remembered in a tab; the ledger remembers the others. */
const mostKeys = 500;

export function hear(lookout: Lookout, inbound: Inbound): void {
  const told = new Set<string>();
  lookout.onReading((reading) => {
    if (reading.state !== 'ready' || lookout.signal.aborted) return;
    for (const touch of inbound(reading)) {
      if (told.has(touch.dedupeKey)) continue;
      if (told.size >= mostKeys) told.clear();
      told.add(touch.dedupeKey);
      lookout.touch(touch, Date.now());
    }
  });
}
