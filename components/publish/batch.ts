// Long work in parts, with progress and a way to stop between two of them. What is done stays done.
import type { Signal } from '@preact/signals';

export interface Progress {
  done: number;
  total: number;
}

export interface Batch {
  progress: Signal<Progress | undefined>;
  /** Stops before the next part. */
  cancel(): void;
  /** Answers how many of the items were gone through. */
  run<T>(items: readonly T[], work: (part: readonly T[]) => Promise<void>): Promise<number>;
}

/** Items of one part: one request to the background, one to the hub. */
const partSize = 50;

export function createBatch(progress: Signal<Progress | undefined>): Batch {
  let isStopped = false;
  return {
    progress,
    cancel: () => {
      isStopped = true;
    },
    async run(items, work) {
      isStopped = false;
      try {
        let done = 0;
        while (done < items.length && !isStopped) {
          progress.value = { done, total: items.length };
          const part = items.slice(done, done + partSize);
          await work(part);
          done += part.length;
        }
        return done;
      } finally {
        progress.value = undefined;
      }
    },
  };
}
