// `npm run -s eval -- relevance DIR… [--mails FILE] [--json] [--engines a,b,c]`: ranking quality beside the peers, in the same run.
import { parseArgs } from 'node:util';
import type { Collection } from './evaluation/collection.ts';
import { readCollection } from './evaluation/collection.ts';
import { type LongContexts, longContexts, type Mails, readMails } from './evaluation/long-contexts.ts';
import { type EngineRow, type Measured, measure } from './evaluation/measure.ts';
import type { Ranker } from './evaluation/ranker.ts';
import { rankers } from './evaluation/rankers.ts';
import { longTable, summarise, summaryLines, table } from './evaluation/relevance-tables.ts';

export const relevanceUsage = 'npm run -s eval -- relevance DIR… [--mails FILE] [--json] [--engines a,b,c]';

export interface DatasetRow {
  name: string;
  docs: number;
  queries: number;
  engines: EngineRow[];
  longContexts?: LongContexts;
}

const refuse = (sentence: string): number => {
  console.error(`${sentence}\nUsage: ${relevanceUsage}`);
  return 2;
};

function chosen(names: string | undefined): Ranker[] | string {
  if (names === undefined) return [...rankers];
  const wanted = names.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !rankers.some((ranker) => ranker.name === name));
  if (unknown === undefined) return rankers.filter((ranker) => wanted.includes(ranker.name));
  return `There is no engine “${unknown}”; there are ${rankers.map((ranker) => ranker.name).join(', ')}.`;
}

async function runOn(
  collection: Collection,
  engines: readonly Ranker[],
  mails: Mails | undefined,
): Promise<DatasetRow> {
  const { name, documents, queries } = collection;
  const measured: Measured[] = [];
  for (const ranker of engines) {
    console.error(`${name}: ${ranker.name} (${ranker.variants.map(({ setting }) => setting).join(' | ')}) …`);
    measured.push(await measure(ranker, collection));
  }
  const dataset: DatasetRow = {
    name,
    docs: documents.length,
    queries: queries.length,
    engines: measured.map(({ row }) => row),
  };
  if (mails) dataset.longContexts = longContexts(measured, queries, mails);
  for (const { opened } of measured) for (const { ranker } of opened) ranker.close();
  return dataset;
}

/** @returns the exit code: 0, or 2 for arguments or data that cannot be read. */
export async function evalRelevance(argv: string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, engines: { type: 'string' }, mails: { type: 'string' } } as const;
  let parsed: { values: { json?: boolean; engines?: string; mails?: string }; positionals: string[] };
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    return refuse((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '');
  }
  const engines = chosen(parsed.values.engines);
  if (typeof engines === 'string') return refuse(engines);
  if (parsed.positionals.length === 0) return refuse('Name at least one folder in BEIR layout.');
  const mails = parsed.values.mails === undefined ? undefined : readMails(parsed.values.mails);
  if (mails && !mails.ok) return refuse(mails.problem.message);
  const collections: Collection[] = [];
  for (const folder of parsed.positionals) {
    const collection = readCollection(folder);
    if (!collection.ok) return refuse(collection.problem.message);
    collections.push(collection.value);
  }
  const datasets: DatasetRow[] = [];
  for (const collection of collections) {
    const dataset = await runOn(collection, engines, mails?.value);
    datasets.push(dataset);
    if (!parsed.values.json) console.log([table(dataset), ...longTable(dataset)].join('\n'));
  }
  const summary = summarise(datasets);
  if (parsed.values.json) console.log(JSON.stringify({ datasets, summary }));
  else console.log(summaryLines(summary).join('\n'));
  return 0;
}
