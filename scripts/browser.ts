// Finds a Chromium that may load extensions, or gets one. Branded Chrome is no use: since version 137 it ignores --load-extension.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser'];
const places = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) =>
    existsSync(path),
  );
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

const isRoot = (): boolean => process.getuid?.() === 0;

function installPlaywrights(): string | undefined {
  console.error('No Chromium found. Trying to install Playwright’s …');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const flags = isRoot() && process.platform === 'linux' ? ['--with-deps'] : [];
  spawnSync(process.execPath, [cli, 'install', ...flags, 'chromium'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 300_000,
  });
  return playwrights();
}

function installSystems(): string | undefined {
  if (process.platform !== 'linux' || !isRoot() || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('Trying apt-get install chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env, timeout: 300_000 });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore', env, timeout: 600_000 });
  return onPath();
}

export const noBrowser =
  'No Chromium was found and none could be installed: install Chromium (Debian: `apt-get install chromium`, elsewhere: `npx playwright-core install chromium`) or set TOUCHLINE_CHROMIUM to its path.';

/** Path of a Chromium, or the sentence that says how to get one. */
export function findBrowser(): { path: string } | { problem: string } {
  const chosen = process.env.TOUCHLINE_CHROMIUM;
  if (chosen !== undefined && chosen !== '') {
    return existsSync(chosen)
      ? { path: chosen }
      : { problem: `TOUCHLINE_CHROMIUM names ${chosen}, which is not there. Correct it or unset it.` };
  }
  const path = playwrights() ?? onPath() ?? installPlaywrights() ?? installSystems();
  return path === undefined ? { problem: noBrowser } : { path };
}
