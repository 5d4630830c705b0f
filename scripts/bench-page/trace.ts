// What our own script did on the host's main thread, from the browser's trace: each entry into our code is one span.
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Thread time of the span; `dur` is wall time. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** Thread time in milliseconds: what other processes take from the processor does not count. */
export interface OwnSpans {
  all: number[];
  /** The observer's callback. */
  observer: number[];
}

const entries = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'v8.run']);

/** Traces the whole browser while `run` runs. `extensionId` tells our scripts from the page's. */
export async function traceOwn(devtools: CDPSession, extensionId: string, run: () => Promise<void>): Promise<OwnSpans> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', take as never);
  const ended = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'], excludedCategories: ['*'] },
  });
  await run();
  await devtools.send('Tracing.end');
  await ended;
  devtools.off('Tracing.dataCollected', take as never);
  return ownSpans(events, `chrome-extension://${extensionId}/content-scripts/`);
}

function ownSpans(events: readonly TraceEvent[], address: string): OwnSpans {
  const end = (event: TraceEvent): number => event.ts + (event.dur ?? 0);
  const isIn = (inner: TraceEvent, outer: TraceEvent): boolean =>
    inner !== outer && inner.ts >= outer.ts && end(inner) <= end(outer);
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    entries.has(name) && args?.data?.url?.startsWith(address) === true;
  const threads = Map.groupBy(
    events.filter((event) => event.ph === 'X' && event.dur !== undefined),
    ({ pid, tid }) => `${pid} ${tid}`,
  );
  const all: TraceEvent[] = [];
  const observer: TraceEvent[] = [];
  for (const spans of threads.values()) {
    const ours = spans.filter(isOurs);
    if (ours.length === 0) continue;
    const outermost = ours.filter(
      (one) => !ours.some((other) => isIn(one, other) && end(other) - other.ts > end(one) - one.ts),
    );
    const named = (name: string): TraceEvent[] => spans.filter((event) => event.name === name);
    const [timers, dispatches, calls] = [named('TimerFire'), named('EventDispatch'), named('FunctionCall')];
    /** Our own timer enters our code first; after the page's own call in the same timer it is the observer. */
    const isObserver = (one: TraceEvent): boolean => {
      if (one.name !== 'FunctionCall' || dispatches.some((event) => isIn(one, event))) return false;
      const timer = timers.find((event) => isIn(one, event));
      return timer === undefined || calls.some((call) => isIn(call, timer) && end(call) <= one.ts);
    };
    all.push(...outermost);
    observer.push(...outermost.filter(isObserver));
  }
  const ms = (list: readonly TraceEvent[]): number[] => list.map(({ dur = 0, tdur = dur }) => tdur / 1_000);
  return { all: ms(all), observer: ms(observer) };
}
