// `npm run -s bench [-- NAME] [--json]`: runs one bench or all. Results go to stdout, everything else to stderr.
import { cpus, totalmem } from 'node:os';
import { type BenchRow, table } from './evaluation/bench-row.ts';

type Bench = () => Promise<BenchRow[]>;

/** Name → the file, loaded when it is asked for. A new bench is one line. */
const benches: Record<string, () => Promise<Bench>> = {
  touches: async () => (await import('./bench-touches.ts')).benchTouches,
  match: async () => (await import('./bench-match.ts')).benchMatch,
  page: async () => (await import('./bench-page.ts')).benchPage,
  hub: async () => (await import('./bench-hub.ts')).benchHub,
  chaos: async () => (await import('./bench-chaos.ts')).benchChaos,
  insertion: async () => (await import('./bench-insertion.ts')).benchInsertion,
  store: async () => (await import('./bench-store.ts')).benchStore,
  kills: async () => (await import('./bench-kills.ts')).benchKills,
  ui: async () => (await import('./bench-ui.ts')).benchUi,
  sync: async () => (await import('./bench-sync.ts')).benchSync,
  import: async () => (await import('./bench-import.ts')).benchImport,
};

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

/** `--seconds N` belongs to the page and hub benches, `--only HALF` to those of the matcher and the import, the others to chaos and kills; they read them themselves. */
const theirs: readonly (string | undefined)[] = [
  '--seconds',
  '--only',
  '--schedules',
  '--kills',
  '--browsers',
  '--seed',
];
const isTheirs = (word: string | undefined): boolean => theirs.includes(word);
const argv = process.argv.slice(2).filter((each, at, list) => !isTheirs(each) && !isTheirs(list[at - 1]));
const names = argv.filter((each) => !each.startsWith('-'));
const unknown = argv.find((each) => (each.startsWith('-') ? each !== '--json' : !Object.hasOwn(benches, each)));
if (unknown !== undefined) {
  console.error(`There is no bench or option “${unknown}”; the benches are ${Object.keys(benches).join(', ')}.`);
  console.error(
    'Usage: npm run -s bench [-- NAME] [--json] [--seconds N] [--only HALF] [--schedules N] [--kills N] [--browsers N] [--seed N]',
  );
  process.exitCode = 2;
} else {
  const isJson = argv.includes('--json');
  const results: { name: string; machine: string; rows: BenchRow[] }[] = [];
  try {
    for (const [name, load] of Object.entries(benches)) {
      if (names.length > 0 && !names.includes(name)) continue;
      console.error(`bench ${name} …`);
      const result = { name, machine, rows: await (await load())() };
      results.push(result);
      if (!isJson) console.log(table(result));
    }
    if (isJson) console.log(JSON.stringify(results.length === 1 ? results[0] : results));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    // A browser that does not answer must not keep the bench alive.
    process.exit(1);
  }
}
