// Pushes of one workspace wait for its row anyway; here they wait in this process, where waiting costs no connection. So a
// busy workspace leaves connections for the others and for signing in. Several processes still meet at the row's lock.
import { HttpProblem } from './http-problem.ts';

export interface Turns {
  /**
   * Runs `work` after everything that came before it under this key, whether that went well or not.
   * @throws {HttpProblem} 503 at once when too many wait already: the sender had better come again.
   */
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createTurns(mostWaiting: number): Turns {
  const lines = new Map<string, { last: Promise<unknown>; waiting: number }>();
  return {
    async take(key, work) {
      const line = lines.get(key) ?? { last: Promise.resolve(), waiting: 0 };
      if (line.waiting >= mostWaiting) {
        throw new HttpProblem(503, 'busy', 'Too many requests of this workspace wait already. Try again soon.');
      }
      const mine = line.last.then(work, work);
      line.last = mine.catch(() => {});
      line.waiting += 1;
      lines.set(key, line);
      try {
        return await mine;
      } finally {
        line.waiting -= 1;
        if (line.waiting === 0) lines.delete(key);
      }
    },
  };
}
