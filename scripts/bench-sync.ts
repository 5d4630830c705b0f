// A backlog of 10,000 touches drained to a hub on this machine by the built extension, beside the same payloads posted one by one
// by a plain loop of `fetch` in one of its pages. Each round has a browser and two hubs of its own, since a hub that knows a
// touch answers faster.
import { type RunningHub, startHub } from '../hub/start.ts';
import type { InPage } from './bench-store/in-page.ts';
import { findBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';
import { launch, type Session } from './launch.ts';
import { pageCode } from './page-code.ts';

type Scope = typeof globalThis & { bench: InPage };
const rounds = Number(process.env.R ?? 3);
const backlog = { touches: 10_000, people: 2_000 };
const longestMs = 600_000;

async function total({ url, token }: RunningHub): Promise<number> {
  const response = await fetch(`${url}/v1/touches?limit=1`, { headers: { authorization: `Bearer ${token}` } });
  return ((await response.json()) as { total: number }).total;
}

/** Seconds from the moment the hub is connected until nothing waits any more. */
async function drained(session: Session, hub: RunningHub): Promise<number> {
  const page = await session.openOwn('insights.html');
  const start = performance.now();
  await session.ask(page, 'hub.connect', { url: hub.url, token: hub.token });
  for (let waiting = 1; waiting > 0; ) {
    ({ waiting } = await session.ask(page, 'sync.status', {}));
    if (performance.now() - start > longestMs) throw new Error(`${waiting} touches still wait.`);
    if (waiting > 0) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const seconds = (performance.now() - start) / 1_000;
  const there = await total(hub);
  if (there !== backlog.touches) throw new Error(`The hub has ${there} of ${backlog.touches} touches.`);
  return seconds;
}

interface Round {
  drain: number;
  plain: number;
}

async function round(executablePath: string, code: string, isPlainFirst: boolean): Promise<Round> {
  const hubs = [await startHub({ port: 0 }), await startHub({ port: 0 })] as const;
  const session = await launch({ executablePath, extension: buildIfNeeded('chrome'), isHeadless: true });
  try {
    const page = await session.openOwn('insights.html');
    await page.evaluate(code);
    await page.evaluate(([touches, people]) => (globalThis as Scope).bench.makeBacklog(touches, people), [
      backlog.touches,
      backlog.people,
    ] as const);
    const plainly = () =>
      page.evaluate(
        async ([url, token]) => {
          const { bench } = globalThis as Scope;
          return (await bench.postOneByOne(await bench.readBacklog(), url, token, crypto.randomUUID())) / 1_000;
        },
        [hubs[1].url, hubs[1].token] as const,
      );
    const before = isPlainFirst ? await plainly() : undefined;
    const drain = await drained(session, hubs[0]);
    return { drain, plain: before ?? (await plainly()) };
  } finally {
    await session.close();
    for (const hub of hubs) await hub.close();
  }
}

export async function benchSync(): Promise<BenchRow[]> {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const code = await pageCode('scripts/bench-store/in-page.ts');
  const all: Round[] = [];
  for (let at = 0; at < rounds; at += 1) {
    const one = await round(browser.path, code, at % 2 === 1);
    all.push(one);
    console.error(`  drained in ${one.drain.toFixed(1)} s, one by one in ${one.plain.toFixed(1)} s`);
  }
  const { touches } = backlog;
  const each = (pick: (one: Round) => number): number[] => all.map(pick);
  return [
    rowOf(
      `${touches} touches drained`,
      's',
      each(({ drain }) => drain),
    ),
    rowOf(
      'drained',
      '/s',
      each(({ drain }) => touches / drain),
    ),
    rowOf(
      'posted one by one',
      '/s',
      each(({ plain }) => touches / plain),
    ),
    rowOf(
      'drained ÷ one by one',
      '×',
      each(({ drain, plain }) => plain / drain),
    ),
  ];
}
