// Long work as a row of small steps: in a worker it runs through, elsewhere in slices with pauses, and it can be stopped.

/** Yields how far it is, 0–1, whenever it may be interrupted; steps take a few milliseconds. */
export type Job<T> = Generator<number, T>;

/** Runs to the end without a pause. */
export function runThrough<T>(job: Job<T>): T {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

export interface Slices {
  signal: AbortSignal;
  /** Milliseconds; the clock is handed in. */
  now(): number;
  /** Gives the thread back until the next slice may start. */
  pause(): Promise<void>;
  /** Longest slice in milliseconds. */
  longest: number;
  onProgress?(share: number): void;
}

/** Runs in slices. Rejects with the signal's reason when it is aborted. */
export async function runInSlices<T>(job: Job<T>, { signal, now, pause, longest, onProgress }: Slices): Promise<T> {
  let end = now() + longest;
  for (;;) {
    signal.throwIfAborted();
    const step = job.next();
    if (step.done) return step.value;
    if (now() < end) continue;
    onProgress?.(step.value);
    await pause();
    end = now() + longest;
  }
}

/** A part of a longer job: its 0–1 becomes `from`–`to`. */
export function* part<T>(job: Job<T>, from: number, to: number): Job<T> {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Lets whatever waits in the queue of events go first; a timer would be clamped to 4 ms. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
