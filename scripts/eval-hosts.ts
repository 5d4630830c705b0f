// `npm run -s eval -- hosts DIR [--json]`: what the adapters publish for each page of a folder, against its sidecar.
import { judge, readCases, type Verdict } from './eval-hosts/cases.ts';
import { openReader } from './eval-hosts/extension.ts';

/** JSON goes to stdout alone. Answers the exit code: 1 when a fact is wrong, 2 when the call cannot be served. */
export async function evalHosts(argv: readonly string[]): Promise<number> {
  const isJson = argv.includes('--json');
  const folders = argv.filter((word) => !word.startsWith('--'));
  if (folders.length === 0) {
    console.error('Name a folder with NAME.html and NAME.json: npm run -s eval -- hosts DIR [--json]');
    return 2;
  }
  let cases: ReturnType<typeof readCases>;
  try {
    cases = folders.flatMap((folder) => readCases(folder));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const reader = await openReader();
  const verdicts: Verdict[] = [];
  try {
    for (const one of cases) {
      const context = await reader.read(one);
      const verdict = judge(one, context?.facts ?? []);
      verdicts.push(verdict);
      if (!isJson) print(verdict, context?.state ?? 'nothing published');
    }
  } finally {
    await reader.close();
  }
  const sum = (part: 'found' | 'missing' | 'wrong'): number => verdicts.reduce((all, one) => all + one[part].length, 0);
  if (isJson) process.stdout.write(`${JSON.stringify({ cases: verdicts })}\n`);
  else
    console.log(
      `\n${verdicts.length} cases: ${sum('found')} facts found, ${sum('missing')} missing, ${sum('wrong')} wrong`,
    );
  return sum('wrong') > 0 ? 1 : 0;
}

function print({ name, found, missing, wrong }: Verdict, state: string): void {
  console.log(`${name} (${state})`);
  console.log(`  found ${found.length}: ${found.join(' ')}`);
  if (missing.length > 0) console.log(`  missing ${missing.length}: ${missing.join(' ')}`);
  for (const { fact, want, got } of wrong) console.log(`  wrong ${fact}: wanted “${want}”, got “${got}”`);
}
