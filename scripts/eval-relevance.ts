// `npm run -s eval -- relevance DIR… [--json] [--engines a,b,c]`: ranking quality beside the peers, in the same run.
import { parseArgs } from 'node:util';
import type { Collection } from './evaluation/collection.ts';
import { readCollection } from './evaluation/collection.ts';
import { type EngineRow, measure } from './evaluation/measure.ts';
import type { Ranker } from './evaluation/ranker.ts';
import { rankers } from './evaluation/rankers.ts';

export const relevanceUsage = 'npm run -s eval -- relevance DIR… [--json] [--engines a,b,c]';

interface DatasetRow {
  name: string;
  docs: number;
  queries: number;
  engines: EngineRow[];
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

function table({ name, docs, queries, engines }: DatasetRow): string {
  const head = `${name}: ${docs} documents, ${queries} judged queries`;
  const columns = ['engine', 'nDCG@10', 'R@10', 'R@100', 'index ms', 'snapshot kB', 'load ms', 'p50 ms', 'p95 ms'];
  const rows = engines.map((row) => [
    row.name,
    ...[row.ndcg10, row.recall10, row.recall100].map((share) => share.toFixed(4)),
    row.indexMs.toFixed(0),
    (row.snapshotBytes / 1000).toFixed(0),
    ...[row.loadMs, row.p50Ms, row.p95Ms].map((time) => time.toFixed(2)),
  ]);
  const line = (cells: string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(13) : cell.padStart(12))).join('');
  return [head, line(columns), ...rows.map(line), ''].join('\n');
}

/** @returns the exit code: 0, or 2 for arguments or data that cannot be read. */
export async function evalRelevance(argv: string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, engines: { type: 'string' } } as const;
  let parsed: { values: { json?: boolean; engines?: string }; positionals: string[] };
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const engines = chosen(parsed.values.engines);
  if (typeof engines === 'string') return refuse(engines);
  if (parsed.positionals.length === 0) return refuse('Name at least one folder in BEIR layout.');
  const collections: Collection[] = [];
  for (const folder of parsed.positionals) {
    const collection = readCollection(folder);
    if (!collection.ok) return refuse(collection.problem.message);
    collections.push(collection.value);
  }
  const datasets: DatasetRow[] = [];
  for (const collection of collections) {
    const { name, documents, queries } = collection;
    const dataset: DatasetRow = { name, docs: documents.length, queries: queries.length, engines: [] };
    for (const ranker of engines) {
      console.error(`${name}: ${ranker.name} (${ranker.setting}) …`);
      dataset.engines.push(await measure(ranker, collection));
    }
    datasets.push(dataset);
    if (!parsed.values.json) console.log(table(dataset));
  }
  if (parsed.values.json) console.log(JSON.stringify({ datasets }));
  return 0;
}
