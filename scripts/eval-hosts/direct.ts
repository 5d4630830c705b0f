// The readers without the extension: lib/hosts in one script, put into a page of a real Chromium.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** One classic script that puts `hostOf`, `hosts` and what tests need on `globalThis.readers`. */
export async function bundleReaders(): Promise<string> {
  const entry = fileURLToPath(new URL('./readers-entry.ts', import.meta.url));
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
