// What the sidebar costs, each figure beside its target. All in the built extension in a real Chromium, on practice mails:
// - list painted: in the in-page frame, on the frame's own clock, from the message that brings a new context to the frame of
//   the screen after the list changed; 10,000 assets, the worker warm, and just after it was stopped and woken.
// - key → results: the same clock, from the `input` event of the search field on; 100,000 assets.
// - weight: the scripts that sidepanel.html names, and all that these import, also later; each packed by gzip -9.
// - memory: JavaScript heap of the frame after three collections, and by how much the private memory of the extension's
//   process grows when one more sidebar opens (/proc, so on Linux only): DOM, layout and code included; 10,000 assets.

import { importAll, mailBench, noted, timeLists, timeTyped } from './bench-match/extension.ts';
import { sidebarMemory } from './bench-ui/memory.ts';
import { sidebarWeight } from './bench-ui/weight.ts';
import { benchData } from './evaluation/bench-data.ts';
import type { BenchRow } from './evaluation/bench-row.ts';

const withTargets = (rows: readonly BenchRow[], targets: Readonly<Record<string, number>>): BenchRow[] =>
  rows.map((row) => {
    const found = Object.entries(targets).find(([part]) => row.what.includes(part));
    return found === undefined ? row : { ...row, target: found[1] };
  });

async function atTenThousand(): Promise<BenchRow[]> {
  const bench = await mailBench(benchData(10_000, { fewest: 150, longest: 400 }));
  try {
    await importAll(bench, '10,000');
    const lists = withTargets(await timeLists(bench, '10,000'), {
      'context → list painted, warm': 100,
      'context → list painted, worker just woken': 300,
    });
    return noted([...lists, ...(await sidebarMemory(bench))]);
  } finally {
    await bench.session.close();
  }
}

async function atHundredThousand(): Promise<BenchRow[]> {
  const bench = await mailBench(benchData(100_000, { fewest: 0, longest: 60 }));
  try {
    await importAll(bench, '100,000');
    return noted(withTargets(await timeTyped(bench, '100,000'), { 'key → results painted': 50 }));
  } finally {
    await bench.session.close();
  }
}

/** p95 is what a target is held against. */
export async function benchUi(): Promise<BenchRow[]> {
  return [...noted(sidebarWeight()), ...(await atTenThousand()), ...(await atHundredThousand())];
}
