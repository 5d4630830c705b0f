// Builds the extension when its sources are newer than the last build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const extensionFolder = (browser: 'chrome' | 'firefox'): string => join(root, '.output', `${browser}-mv3`);

const sources = [
  'entrypoints',
  'components',
  'lib',
  'locales',
  'public',
  'scripts/lean-build.ts',
  'wxt.config.ts',
  'package.json',
];

/** When the youngest file of a file or folder was written, in ms. */
export function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Answers the folder to load. Throws with the builder's own words when the build fails. */
export function buildIfNeeded(browser: 'chrome' | 'firefox'): string {
  const folder = extensionFolder(browser);
  const manifest = join(folder, 'manifest.json');
  const builtAt = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (builtAt >= Math.max(...sources.map((name) => newest(join(root, name))))) return folder;
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const run = spawnSync(process.execPath, [wxt, 'build', '-b', browser], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The extension did not build:\n${run.stdout}${run.stderr}`);
  return folder;
}
