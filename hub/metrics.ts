// Counts for Prometheus, in its text format 0.0.4. Of the process, across workspaces: names no device and no workspace.

/** Upper edges in seconds. */
const edges = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

interface Duration {
  counts: number[];
  sum: number;
  count: number;
}

export interface Metrics {
  request(method: string, route: string, status: number, seconds: number): void;
  /** An operation of a push, by its status. */
  op(status: string): void;
  /** A try at a webhook. */
  delivery(isDelivered: boolean): void;
  text(): string;
}

const labels = (pairs: Record<string, string | number>): string =>
  `{${Object.entries(pairs)
    .map(([name, value]) => `${name}="${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
    .join(',')}}`;

function durationLines(route: string, { counts, sum, count }: Duration): string[] {
  const name = 'touchline_request_seconds';
  const buckets = edges.map((edge, at) => `${name}_bucket${labels({ route, le: edge })} ${counts[at]}`);
  return [
    ...buckets,
    `${name}_bucket${labels({ route, le: '+Inf' })} ${count}`,
    `${name}_sum${labels({ route })} ${sum}`,
    `${name}_count${labels({ route })} ${count}`,
  ];
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Duration>();
  const ops = new Map<string, number>();
  const deliveries = new Map<string, number>();
  const add = (counter: Map<string, number>, key: string) => counter.set(key, (counter.get(key) ?? 0) + 1);
  const family = (name: string, type: string, help: string, lines: string[]): string[] => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...lines,
  ];
  const counter = (name: string, help: string, values: Map<string, number>): string[] =>
    family(
      name,
      'counter',
      help,
      [...values].map(([key, value]) => `${name}${key} ${value}`),
    );

  return {
    request(method, route, status, seconds) {
      add(requests, labels({ method, route, status }));
      const known = durations.get(route) ?? { counts: edges.map(() => 0), sum: 0, count: 0 };
      for (const [at, edge] of edges.entries()) if (seconds <= edge) known.counts[at] = (known.counts[at] ?? 0) + 1;
      durations.set(route, { ...known, sum: known.sum + seconds, count: known.count + 1 });
    },
    op: (status) => add(ops, labels({ status })),
    delivery: (isDelivered) => add(deliveries, labels({ outcome: isDelivered ? 'delivered' : 'failed' })),
    text: () =>
      [
        ...counter('touchline_requests_total', 'Requests answered.', requests),
        ...family(
          'touchline_request_seconds',
          'histogram',
          'Time to the answer.',
          [...durations].flatMap(([route, duration]) => durationLines(route, duration)),
        ),
        ...counter('touchline_ops_total', 'Operations of pushes, by what became of them.', ops),
        ...counter('touchline_webhook_tries_total', 'Tries at webhooks.', deliveries),
        ...family('process_resident_memory_bytes', 'gauge', 'Memory of the process.', [
          `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        ]),
        ...family('process_uptime_seconds', 'gauge', 'Since the start.', [
          `process_uptime_seconds ${Math.round(process.uptime())}`,
        ]),
        '',
      ].join('\n'),
  };
}
