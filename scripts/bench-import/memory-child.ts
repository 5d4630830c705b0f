// Reads one CSV as the wizard does and tells on one line how much memory that took. Started as a process of its own with a small
// heap (`--max-old-space-size`): where the file stood in memory as a text, it would not come back.
import { readFileSync } from 'node:fs';
import { readingAssets } from '../../lib/importers/assets.ts';
import { importers } from '../../lib/importers/index.ts';
import { openingFiles } from '../../lib/importers/opening.ts';

export interface MemoryTold {
  rows: number;
  seconds: number;
  /** Largest JavaScript heap, in megabytes. */
  heap: number;
  /** Largest memory beside the heap, without the bytes of the file. */
  beside: number;
}

const [path = ''] = process.argv.slice(2);
const bytes = readFileSync(path);
const told: MemoryTold = { rows: 0, seconds: 0, heap: 0, beside: 0 };
const look = (): void => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  told.heap = Math.max(told.heap, heapUsed / 1e6);
  told.beside = Math.max(told.beside, (arrayBuffers - bytes.length) / 1e6);
};
const start = performance.now();
const opening = openingFiles([{ name: 'a.csv', bytes }], importers);
let opened = opening.next();
for (; opened.done !== true; opened = opening.next()) look();
if (!opened.value.ok) throw new Error(opened.value.problem.message);
let steps = 0;
for (const piece of readingAssets(opened.value.value.rows(), { isTable: true })) {
  if (typeof piece !== 'number') told.rows += 1;
  else if (++steps % 200 === 0) look();
}
told.seconds = (performance.now() - start) / 1_000;
look();
console.log(JSON.stringify(told));
