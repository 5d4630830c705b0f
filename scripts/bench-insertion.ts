// `npm run -s bench -- insertion`: the real editors in Chromium and Firefox, every case, asked by the editor's own model. Prints
// the matrix; every fault is a line of its own below it, and the run then ends with code 1.

import { type BrowserName, openEditorsBrowser, pathOf } from './bench-insertion/browsers.ts';
import { cases } from './bench-insertion/cases.ts';
import { beds, type Cell, runCase } from './bench-insertion/run-case.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';

async function runIn(name: BrowserName): Promise<Cell[]> {
  const cells: Cell[] = [];
  const browser = await openEditorsBrowser(name);
  try {
    console.error(browser.version);
    for (const bed of beds) {
      await browser.open(bed.url);
      for (const one of cases) cells.push(await runCase(browser, bed, one));
    }
  } finally {
    await browser.close();
  }
  return cells;
}

const bedName = ({ bed }: Cell): string => `${bed.editor}, ${bed.place}`;
const unique = (names: string[]): string[] => [...new Set(names)];

/** One row per editor and browser, one column per case: milliseconds where it holds, ✗ where not. */
function matrix(cells: readonly Cell[]): string {
  const columns = cases.map(({ name }, index) => `${String(index + 1).padStart(2)} ${name}`);
  const rows = unique(cells.map((cell) => `${bedName(cell)}|${cell.browser}`)).map((key) => {
    const own = cells.filter((cell) => `${bedName(cell)}|${cell.browser}` === key);
    const marks = cases.map(({ name }) => {
      const cell = own.find((each) => each.case === name);
      return (cell === undefined ? '' : cell.faults.length > 0 ? '✗' : cell.ms.toFixed(0)).padStart(5);
    });
    const steps = Math.max(...own.map(({ undoSteps }) => undoSteps));
    const passed = own.filter(({ faults }) => faults.length === 0).length;
    const [bed = '', browser = ''] = key.split('|');
    return `${bed.padEnd(18)} ${browser.padEnd(9)}${marks.join('')}  ${passed}/${own.length}  undo ≤ ${steps}`;
  });
  const head = `${''.padEnd(28)}${cases.map((_, index) => String(index + 1).padStart(5)).join('')}  held`;
  return [`Cases (milliseconds from call to answer):`, ...columns, '', head, ...rows].join('\n');
}

export async function benchInsertion(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const all: Cell[] = [];
  for (const name of ['chromium', 'firefox'] satisfies BrowserName[]) {
    const found = pathOf(name);
    if ('problem' in found) {
      console.error(`${name} is left out. ${found.problem}`);
      continue;
    }
    const cells = await runIn(name);
    all.push(...cells);
    const held = cells.filter(({ faults }) => faults.length === 0);
    rows.push(
      rowOf(
        `${name}: ${held.length} of ${cells.length} hold; one insertion`,
        'ms',
        held.map(({ ms }) => ms),
      ),
    );
  }
  // With --json, stdout belongs to the figures.
  const say = process.argv.includes('--json') ? console.error : console.log;
  say(matrix(all));
  for (const { browser, case: name, faults, ...cell } of all)
    for (const fault of faults)
      console.error(`✗ ${bedName({ browser, case: name, faults, ...cell })} in ${browser}, ${name}: ${fault}`);
  if (all.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  return rows;
}
