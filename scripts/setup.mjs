// Set-up with nothing but Node ≥ 20 and npm: installs what package-lock.json names and finds the pinned Node.
// Plain JavaScript without dependencies, since it runs before they are there.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const isWindows = process.platform === 'win32';

/** Ends the process with one sentence. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const age = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function installIfNeeded() {
  const installed = age(join(root, 'node_modules', '.package-lock.json'));
  if (installed > 0 && installed >= age(join(root, 'package-lock.json')) - 1000) return;
  console.error('Installing what package-lock.json names …');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: isWindows,
  });
  if (run.status !== 0)
    stop(
      'npm ci did not finish (its message is above). Check that the npm registry can be reached, then run the command again.',
    );
}

const versionOf = (node) => {
  const run = spawnSync(node, ['--version'], { encoding: 'utf8', shell: isWindows });
  return run.status === 0 ? Number(run.stdout.slice(1).split('.')[0]) : 0;
};

/** The pinned Node 24, or this one when it is new enough. */
function pinnedNode() {
  const pinned = join(bin, isWindows ? 'node.cmd' : 'node');
  if (existsSync(pinned) && versionOf(pinned) >= 24) return pinned;
  spawnSync('npm', ['rebuild', 'node', '--foreground-scripts'], { cwd: root, stdio: 'ignore', shell: isWindows });
  if (existsSync(pinned) && versionOf(pinned) >= 24) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    'The pinned Node 24 could not be set up. Run `npm install-scripts approve node && npm rebuild node`, or use Node 24 yourself.',
  );
}

/** Installs when needed, then runs a TypeScript script with the pinned Node; exits with its code. */
export function runWithPinnedNode(script, args) {
  installIfNeeded();
  const node = pinnedNode();
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const run = spawnSync(node, [join(root, script), ...args], { cwd: root, stdio: 'inherit', env, shell: isWindows });
  process.exit(run.status ?? 1);
}
