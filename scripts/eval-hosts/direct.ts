// The readers without the extension: lib/hosts in one script, put into a page of a real Chromium. Kept while no source of
// theirs is newer: every file of the contract tests wants them.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { newest, root } from '../build.ts';

const sources = ['lib', 'scripts/eval-hosts', 'scripts/eval-touches', 'scripts/bench-page', 'package-lock.json'];

/** One classic script that puts `hostOf`, `hosts` and what tests need on `globalThis.readers`. */
export async function bundleReaders(): Promise<string> {
  const kept = join(root, '.output', 'readers', 'readers.js');
  const madeAt = existsSync(kept) ? statSync(kept).mtimeMs : 0;
  if (madeAt >= Math.max(...sources.map((name) => newest(join(root, name))))) return readFileSync(kept, 'utf8');
  const code = await bundle(join(root, 'scripts/eval-hosts/readers-entry.ts'));
  // Two may bundle at once: a reader never sees half a file.
  const draft = `${kept}.${process.pid}`;
  mkdirSync(join(kept, '..'), { recursive: true });
  writeFileSync(draft, code);
  renameSync(draft, kept);
  return code;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, name: 'readers', formats: ['iife'] } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs)
    if ('output' in output) for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  throw new Error('The readers could not be bundled.');
}
