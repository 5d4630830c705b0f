// The two scripts of the insertion tests. The editors are large and change with their versions only, so they are kept.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../build.ts';

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, entry), name: 'unused', formats: ['iife'] },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs)
    if ('output' in output) for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  throw new Error(`${entry} could not be bundled.`);
}

export const bundleWriter = (): Promise<string> => bundle('scripts/bench-insertion/writer-entry.ts');

/** The real editors with the page's side of the tests; from `.output/editors` when nothing of them changed. */
export async function bundleEditors(): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of globSync('tests/fixtures/editors/*.ts', { cwd: root }).sort())
    hash.update(readFileSync(join(root, file)));
  const folder = join(root, '.output', 'editors');
  const kept = join(folder, `${hash.digest('hex').slice(0, 16)}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const code = await bundle('tests/fixtures/editors/page.ts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, code);
  return code;
}
