// Many addresses, few at once, and one site never more than it was promised. Pure but for the work that is handed in.

export interface CrowdOptions {
  /** In all, and for one site. */
  atOnce: number;
  perSite: number;
  signal: AbortSignal;
}

/**
 * Works through the lists side by side, each in its order. A site whose turn cannot come waits and holds up no other.
 * Rejects with the signal's reason when it is stopped: then nothing new is begun, and what runs is waited for.
 */
export async function eachOfSites<T>(
  sites: readonly (readonly T[])[],
  { atOnce, perSite, signal }: CrowdOptions,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queues = sites.map((items) => ({ items, next: 0, busy: 0 }));
  let turn = 0;
  /** The next site in turn that has something left and is free. */
  const free = () => {
    for (let step = 0; step < queues.length; step++) {
      const queue = queues[(turn + step) % queues.length];
      if (queue === undefined || queue.next >= queue.items.length || queue.busy >= perSite) continue;
      turn = (turn + step + 1) % queues.length;
      return queue;
    }
    return undefined;
  };
  const running = new Set<Promise<void>>();
  let failure: unknown;
  const isOver = (): boolean => signal.aborted || failure !== undefined;
  while (!isOver()) {
    const queue = running.size < atOnce ? free() : undefined;
    if (queue === undefined) {
      if (running.size === 0) break;
      await Promise.race(running);
      continue;
    }
    const item = queue.items[queue.next] as T;
    queue.next += 1;
    queue.busy += 1;
    const one: Promise<void> = work(item)
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => {
        queue.busy -= 1;
        running.delete(one);
      });
    running.add(one);
  }
  await Promise.all(running);
  signal.throwIfAborted();
  if (failure !== undefined) throw failure;
}
