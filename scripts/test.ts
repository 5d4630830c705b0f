// `npm test`: everything that must hold, in order of cost. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { buildIfNeeded, root } from './build.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = join(root, '.output', 'test');
const tool = (...path: string[]): string => join(root, 'node_modules', ...path);

function run(label: string, args: string[]): boolean {
  console.log(`\n── ${label}`);
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** One step without single tests counts as one. */
const step = (label: string, args: string[]): Tally => {
  const isGood = run(label, args);
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
};

/** Several in one run share the workers: the last file of one suite does not keep a core from the next. */
function suites(...projects: string[]): Tally {
  const label = projects.join(' and ');
  const file = join(reports, `${projects.join('-')}.json`);
  const isGood = run(label, [
    tool('vitest', 'vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  const failed = report.numFailedTests > 0 || isGood ? report.numFailedTests : 1;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

function build(): Tally {
  console.log('\n── build');
  try {
    buildIfNeeded('chrome');
    buildIfNeeded('firefox');
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const browser = findBrowser();
if ('problem' in browser) {
  console.error(browser.problem);
  process.exit(1);
}
process.env.TOUCHLINE_CHROMIUM = browser.path;

const tallies: Tally[] = [];
if (only === undefined) {
  tallies.push(step('types of the framework', [tool('wxt', 'bin', 'wxt.mjs'), 'prepare']));
  tallies.push(step('lint and format', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']));
  tallies.push(step('types', [tool('typescript', 'bin', 'tsc'), '--noEmit']));
}
tallies.push(build());
if (only === undefined) tallies.push(suites('unit'), suites('contract', 'e2e'));
else tallies.push(suites(only));
const sum = (pick: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + pick(tally), 0);
const failed = sum((tally) => tally.failed);
console.log(`\n${sum((tally) => tally.skipped)} skipped (real data absent, or a server not configured)`);
console.log(`${sum((tally) => tally.passed)} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
