// What reading a CSV of 100 MB, and one of a million rows, takes of memory: in a process whose heap could not hold the text.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build.ts';
import { type BenchRow, rowOf } from '../evaluation/bench-row.ts';
import { csvLines } from './files.ts';
import type { MemoryTold } from './memory-child.ts';

/** Megabytes of old space; what is young comes on top. */
const smallHeap = 64;
/** Megabytes of heap that reading may take, however large the file is. */
const mostHeap = 100;

/** Throws when the process did not come back. @param heap of the process, in megabytes */
export function readInSmallHeap(rows: number, summaryWords: number, heap = smallHeap): MemoryTold & { bytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-memory-'));
  try {
    const path = join(folder, 'a.csv');
    const file = openSync(path, 'w');
    let bytes = 0;
    let held = '';
    for (const line of csvLines(rows, summaryWords)) {
      held += line;
      if (held.length < 1_000_000) continue;
      bytes += writeSync(file, held);
      held = '';
    }
    bytes += writeSync(file, held);
    closeSync(file);
    const child = join(root, 'scripts/bench-import/memory-child.ts');
    const { stdout, stderr, status } = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, child, path], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Reading ${rows} rows with a heap of ${heap} MB failed: ${stderr.slice(0, 300)}`);
    return { ...(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as MemoryTold), bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function memoryRows(): BenchRow[] {
  return [
    ['100 MB in 100,000 rows', 100_000, 140],
    ['a million rows', 1_000_000, 8],
  ].flatMap(([what, rows, summaryWords]) => {
    const told = readInSmallHeap(Number(rows), Number(summaryWords));
    return [
      rowOf(`memory, CSV of ${what}: file`, 'MB', [told.bytes / 1e6]),
      {
        ...rowOf(`memory, CSV of ${what}: largest heap, of ${smallHeap} MB given`, 'MB', [told.heap]),
        target: mostHeap,
      },
      rowOf(`memory, CSV of ${what}: beside the heap, without the file`, 'MB', [told.beside]),
      rowOf(`memory, CSV of ${what}: rows a second`, '', [told.rows / told.seconds]),
    ];
  });
}
