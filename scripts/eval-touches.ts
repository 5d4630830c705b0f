// `npm run -s eval -- touches [DIR…] [--json]`: the fixture pairs of touches, played, and the confusion table per kind.
import { existsSync } from 'node:fs';
import { hosts } from '../lib/hosts/index.ts';
import { openHostPage } from '../tests/contract/host-page.ts';
import { confusion, isRight, judgePair, type KindRow, type TouchVerdict } from './eval-touches/judge.ts';
import { type Pair, readPairs } from './eval-touches/pair.ts';
import { playPair, preparePlaying } from './eval-touches/play.ts';

/** Those that ship, one folder per host. */
export const touchFolders = (): string[] =>
  hosts.map((host) => `tests/fixtures/touches/${host.id}`).filter((folder) => existsSync(folder));

/** Answers the exit code: 1 when a touch was false, missed or asked about wrongly, 2 when the call cannot be served. */
export async function evalTouches(argv: readonly string[]): Promise<number> {
  const isJson = argv.includes('--json');
  const folders = argv.filter((word) => !word.startsWith('--'));
  let pairs: Pair[];
  try {
    pairs = (folders.length > 0 ? folders : touchFolders()).flatMap(readPairs);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const verdicts: TouchVerdict[] = [];
  const host = await openHostPage();
  try {
    await preparePlaying(host);
    for (const pair of pairs) verdicts.push(judgePair(pair, await playPair(host, pair)));
  } finally {
    await host.close();
  }
  const rows = confusion(verdicts);
  const wrong = verdicts.filter((one) => !isRight(one));
  if (isJson) process.stdout.write(`${JSON.stringify({ kinds: rows, wrong })}\n`);
  else {
    for (const one of wrong) print(one);
    console.log(table(rows));
    console.log(`\n${pairs.length} pairs, ${pairs.length - wrong.length} right`);
  }
  return wrong.length > 0 ? 1 : 0;
}

function print({ host, name, missed, false: wrong, odd }: TouchVerdict): void {
  console.log(`${host}/${name}`);
  for (const words of missed) console.log(`  missed ${words}`);
  for (const words of wrong) console.log(`  FALSE ${words}`);
  for (const words of odd) console.log(`  ${words}`);
}

const columns = ['pairs', 'traps', 'found', 'missed', 'false', 'questions'] as const;
function table(rows: readonly KindRow[]): string {
  const line = (kind: string, cells: readonly (string | number)[]): string =>
    kind.padEnd(24) + cells.map((cell) => String(cell).padStart(11)).join('');
  const sums = columns.map((column) => rows.reduce((sum, row) => sum + row[column], 0));
  return [
    line('kind', columns),
    ...rows.map((row) =>
      line(
        row.kind,
        columns.map((column) => row[column]),
      ),
    ),
    line('all', sums),
  ].join('\n');
}
