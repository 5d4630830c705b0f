// The jobs of a running hub, and what of them its answers need to know.
import type { AppOptions } from './app.ts';
import type { Database } from './database.ts';
import { type Log, silent } from './log.ts';
import { createMetrics } from './metrics.ts';
import { startJobs } from './operate/jobs.ts';
import { purge } from './operate/purge.ts';
import { resolveAll } from './webhooks/address-guard.ts';
import { deliverDue } from './webhooks/deliver.ts';
import { post } from './webhooks/post.ts';

const [second, hour] = [1_000, 3_600_000];

export function hubJobs(
  database: Database,
  options: { log?: Log | undefined; allowed?: readonly string[] | undefined },
): { appOptions: AppOptions; stop(): Promise<void> } {
  const [log, allowed, metrics] = [options.log ?? silent, options.allowed ?? [], createMetrics()];
  const now = () => new Date();
  const world = { database, now, random: Math.random, resolve: resolveAll, post, allowed };
  const jobs = startJobs(
    [
      {
        name: 'deliver',
        everyMs: 2 * second,
        run: (signal) =>
          deliverDue({
            ...world,
            signal,
            report: (tenant, webhook, { status }) => {
              metrics.delivery(status >= 200 && status < 300);
              log({ level: 'info', event: 'delivery', tenant, webhook, status });
            },
          }),
      },
      { name: 'purge', everyMs: 6 * hour, run: () => purge(database, now()) },
    ],
    log,
  );
  return { appOptions: { log, metrics, allowed, wake: () => jobs.wake('deliver') }, stop: () => jobs.stop() };
}
