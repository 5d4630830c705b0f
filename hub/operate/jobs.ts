// What the hub does by itself, each job at its own pace and never twice at once; all of it ends before the database closes.
import { faultOf, type Log } from '../log.ts';

export interface Job {
  name: string;
  /** Milliseconds between the end of one run and the start of the next. */
  everyMs: number;
  /** Returns how many things it did. A job that throws is run again at its next time. */
  run(signal: AbortSignal): Promise<number>;
}

export interface RunningJobs {
  /** Runs a job now, or once more when it is running. */
  wake(name: string): void;
  /** Asks runs to end and waits for them. */
  stop(): Promise<void>;
}

interface State {
  timer: NodeJS.Timeout | undefined;
  running: Promise<void> | undefined;
  isWanted: boolean;
}

export function startJobs(jobs: readonly Job[], log: Log): RunningJobs {
  const ending = new AbortController();
  const states = new Map<string, State>();

  async function runOnce(job: Job): Promise<void> {
    try {
      const count = await job.run(ending.signal);
      if (count > 0) log({ level: 'info', event: 'job', job: job.name, count });
    } catch (error) {
      if (!ending.signal.aborted) log({ level: 'error', event: 'fault', job: job.name, ...faultOf(error) });
    }
  }

  function start(job: Job, state: State): void {
    clearTimeout(state.timer);
    state.isWanted = false;
    state.running = runOnce(job).then(() => {
      state.running = undefined;
      if (ending.signal.aborted) return;
      if (state.isWanted) start(job, state);
      else state.timer = setTimeout(() => start(job, state), job.everyMs).unref();
    });
  }

  for (const job of jobs) {
    const state: State = { timer: undefined, running: undefined, isWanted: false };
    states.set(job.name, state);
    state.timer = setTimeout(() => start(job, state), job.everyMs).unref();
  }
  return {
    wake(name) {
      const [job, state] = [jobs.find((each) => each.name === name), states.get(name)];
      if (job === undefined || state === undefined || ending.signal.aborted) return;
      if (state.running === undefined) start(job, state);
      else state.isWanted = true;
    },
    async stop() {
      ending.abort();
      for (const { timer } of states.values()) clearTimeout(timer);
      await Promise.all([...states.values()].map(({ running }) => running));
    },
  };
}
