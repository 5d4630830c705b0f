// A backlog of 10,000 touches drained to a hub on this machine by the built extension, beside payloads of the same backlog posted
// one by one by a plain loop of `fetch` in one of its pages: the first 2,000, which is enough for a rate. Each round has a
// browser and two hubs of its own, since a hub that knows a touch answers faster; the two ways take turns in going first.
import { type RunningHub, startHub } from '../hub/start.ts';
import type { InPage } from './bench-store/in-page.ts';
import { findBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';
import { launch, type Session } from './launch.ts';
import { pageCode } from './page-code.ts';

type Scope = typeof globalThis & { bench: InPage };
const rounds = 3;
const plainly = 2_000;
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
  // The hub is asked, as the worker would have to read all rows that wait.
  for (let there = 0; there < backlog.touches; there = await total(hub)) {
    if (performance.now() - start > longestMs) throw new Error(`The hub has ${there} touches only.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  for (let waiting = 1; waiting > 0; ) ({ waiting } = await session.ask(page, 'sync.status', {}));
  return (performance.now() - start) / 1_000;
}

/** Touches a second. */
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
    const posted = () =>
      page.evaluate(
        async ([url, token, most]) => {
          const { bench } = globalThis as Scope;
          const ops = (await bench.readBacklog()).slice(0, most);
          return (await bench.postOneByOne(ops, url, token, crypto.randomUUID())) / 1_000;
        },
        [hubs[1].url, hubs[1].token, plainly] as const,
      );
    const before = isPlainFirst ? await posted() : undefined;
    const drain = backlog.touches / (await drained(session, hubs[0]));
    return { drain, plain: plainly / (before ?? (await posted())) };
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
    console.error(`  drained ${one.drain.toFixed(1)} a second, one by one ${one.plain.toFixed(1)}`);
  }
  const { touches } = backlog;
  const [drains, plains] = [all.map(({ drain }) => drain), all.map(({ plain }) => plain)];
  const seconds = drains.map((rate) => touches / rate);
  const ratios = all.map(({ drain, plain }) => drain / plain);
  return [
    rowOf(`${touches} touches drained`, 's', seconds),
    rowOf('drained', '/s', drains),
    rowOf('posted one by one', '/s', plains),
    rowOf('drained ÷ one by one', '×', ratios),
  ];
}
