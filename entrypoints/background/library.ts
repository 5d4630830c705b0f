// The catalogue's door: files, the sample, counts. A file with errors changes nothing unless the user takes the good rows.

import { browser } from 'wxt/browser';
import { t } from '../../lib/i18n/t.ts';
import { csv } from '../../lib/importers/csv.ts';
import { json } from '../../lib/importers/json.ts';
import { readingCatalogue } from '../../lib/importers/texts.ts';
import { pause, runInSlices } from '../../lib/match/index/job.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { replaceSource } from '../../lib/store/catalogue.ts';
import type { ImportReport, RequestArgument } from '../../lib/wire/messages.ts';
import type { World } from './world.ts';

const sampleFile = 'sample-catalogue.json' as const;
/** A page shows so many; the count tells the rest. */
const mostErrors = 500;
/** Milliseconds of reading before the thread is given back. */
const longestSlice = 10;

export async function importFile(
  world: World,
  { fileName, text, dryRun, skipErrors }: RequestArgument<'catalogue.import'>,
  source = 'file',
): Promise<Result<ImportReport>> {
  const { format, assets, errors, rows } = await runInSlices(readingCatalogue(fileName, text, [json, csv]), {
    signal: new AbortController().signal,
    now: () => performance.now(),
    pause,
    longest: longestSlice,
  });
  const report: ImportReport = {
    format,
    rows,
    accepted: assets.length,
    written: 0,
    errors: errors.slice(0, mostErrors),
  };
  if (dryRun) return ok(report);
  if (errors.length > 0 && !skipErrors) return ok(report);
  if (assets.length === 0) return fail('catalogue_empty', t('options.import.nothingUsable', [fileName]));
  await replaceSource(world.db, source, assets);
  world.matcher.catalogueChanged();
  return ok({ ...report, written: assets.length });
}

export async function importSample(world: World): Promise<Result<ImportReport>> {
  const response = await fetch(browser.runtime.getURL(`/${sampleFile}`));
  return importFile(
    world,
    { fileName: sampleFile, text: await response.text(), dryRun: false, skipErrors: false },
    'sample',
  );
}
