// What an import costs, all in the built extension in a real Chromium, through the wizard: 100,000 rows as CSV, JSON lines and a
// workbook. Rows a second, the longest task of the page (as the browser counts them) and the longest gap of the background; a whole
// file in one call as the peer; an import stopped and resumed; the library page with all of it; memory in a process of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvLines, jsonLines, workbook } from './bench-import/files.ts';
import { libraryRows } from './bench-import/library.ts';
import { memoryRows } from './bench-import/memory.ts';
import { watchPage, watchWorker } from './bench-import/watch.ts';
import { peerRows, resumeRows, undoRows, type WizardBench, wizardRows } from './bench-import/wizard.ts';
import { findBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import type { BenchRow } from './evaluation/bench-row.ts';
import { launch } from './launch.ts';
import { pageCode } from './page-code.ts';

const rows = 100_000;

const parts = ['csv', 'jsonl', 'xlsx', 'resume', 'memory'] as const;
/** `--only PART`: one of them; all without it. */
function partsWanted(): readonly string[] {
  const at = process.argv.indexOf('--only');
  const only = process.argv[at + 1] ?? '';
  if (at < 0) return parts;
  if (!(parts as readonly string[]).includes(only)) throw new Error(`--only wants one of ${parts.join(', ')}.`);
  return [only];
}

export async function benchImport(): Promise<BenchRow[]> {
  const wanted = partsWanted();
  if (wanted.join() === 'memory') return memoryRows();
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const folder = mkdtempSync(join(tmpdir(), 'touchline-import-'));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const session = await launch({ executablePath: browser.path, extension: buildIfNeeded('chrome'), isHeadless: true });
  try {
    const csv = file('many.csv', [...csvLines(rows)].join(''));
    const formats = [
      ['csv', 'CSV', csv, 'Papa Parse'],
      [
        'jsonl',
        'JSONL',
        file('many.jsonl', wanted.includes('jsonl') ? [...jsonLines(rows)].join('') : ''),
        'JSON.parse',
      ],
      ['xlsx', 'XLSX', file('many.xlsx', wanted.includes('xlsx') ? workbook(rows) : ''), 'fflate and patterns'],
    ] as const;
    const found: BenchRow[] = [];
    const peer = await pageCode('scripts/bench-import/peers.ts');
    for (const [format, label, path, parser] of formats) {
      if (!wanted.includes(format)) continue;
      const bench = await openWizard(session);
      found.push(...(await wizardRows(bench, label, path, rows)));
      if (format === 'csv') {
        const library = await session.openOwn('catalogue.html');
        await watchPage(library);
        found.push(...(await libraryRows(library)));
        await library.close();
      }
      found.push(...(await undoRows(bench, label)));
      await bench.page.evaluate(peer);
      found.push(...(await peerRows(bench, format, `${label} with ${parser}`, path)));
      await bench.page.close();
    }
    if (wanted.includes('resume')) found.push(...(await resumeRows(await openWizard(session), csv, rows)));
    return wanted.includes('memory') ? [...found, ...memoryRows()] : found;
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openWizard(session: WizardBench['session']): Promise<WizardBench> {
  const page = await session.openOwn('catalogue.html');
  const [worker] = session.context.serviceWorkers();
  if (worker === undefined) throw new Error('The background has no worker.');
  await watchWorker(worker);
  await watchPage(page);
  return { session, page, worker };
}
