// What an open index holds in memory: a process of its own that has nothing but the stored block, with the collector called before
// and after. Run by the bench with `--expose-gc`; prints the bytes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalogue, openCatalogue } from '../../lib/match/catalogue.ts';
import { openSegment } from '../../lib/match/index/segment.ts';
import { openIndex } from '../../lib/match/text/text-index.ts';

const own = fileURLToPath(import.meta.url);

function bytesInUse(): number {
  if (globalThis.gc === undefined) throw new Error('Run it with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes of the opened catalogue over this block, the block included, after one search. */
export function memoryOf(block: ArrayBuffer): number {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-memory-'));
  try {
    const path = join(folder, 'index');
    writeFileSync(path, new Uint8Array(block));
    const run = spawnSync(process.execPath, ['--expose-gc', own, path], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`The memory could not be measured:\n${run.stderr}`);
    return Number(run.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function open(path: string): Catalogue {
  const file = readFileSync(path);
  const segment = openSegment(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  if (segment === undefined) throw new Error('The index cannot be opened.');
  const catalogue = openCatalogue(openIndex(segment));
  catalogue.index.search('price of the security audit', 10);
  return catalogue;
}

function measure(path: string): number {
  // Once beforehand, so that code and vocabularies are not counted.
  open(path);
  const before = bytesInUse();
  const held = open(path);
  const bytes = bytesInUse() - before;
  // Still held here, or the collector would have taken it.
  return held.docs.length > 0 ? bytes : 0;
}

const path = process.argv[2];
if (process.argv[1] === own && path !== undefined) console.log(measure(path));
