// `npm run -s eval -- contexts NAME…`: the whole pipeline on labelled sales contexts, beside the peers in the same run.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEngine } from '../lib/match/open-engine.ts';
import type { Background } from '../lib/match/text/background.ts';
import type { Asset } from '../lib/model/asset.ts';
import { ok } from '../lib/model/result.ts';
import { habitsOf, inMails } from './eval-contexts/habits.ts';
import { type ContextsReport, judge, quality } from './eval-contexts/judge.ts';
import { type LabelledContext, readAssets, readContexts } from './eval-contexts/read.ts';
import type { EvalDocument } from './evaluation/collection.ts';
import { type Mails, readMails } from './evaluation/long-contexts.ts';
import { rankers } from './evaluation/rankers.ts';

export const contextsUsage =
  'contexts NAME… | --data DIR --catalogue FILE [--learned] [--noise] [--mails FILE] [--json] [--peers a,b] [--today YYYY-MM-DD]';

/** A rep sees at most five; a peer cannot keep silent and always shows three. */
const limit = 5;
const peerLimit = 3;
/** Real data lies beside the checkout or one folder further up, never in it. */
const places = ['../../shared/real', '../../../shared/real'].map((place) => resolve(import.meta.dirname, place));
const realData = places.find((place) => existsSync(place)) ?? join('..', 'shared', 'real');

const refuse = (sentence: string): number => {
  console.error(`${sentence}\nUsage: npm run -s eval -- ${contextsUsage}`);
  return 2;
};

const noMails: Mails = { background: [], carriers: [] };

interface Task {
  name: string;
  folder: string;
  catalogue: string;
}

/** The whole text of an asset, for engines that know only title and text. */
const asDocument = (asset: Asset): EvalDocument => {
  const lists = [asset.tags, asset.industry, asset.persona, asset.product, asset.competitor, asset.stage].flat();
  return { id: asset.id, title: asset.title, text: [asset.summary, asset.body, ...lists].join('\n') };
};

function ownLists(
  contexts: readonly LabelledContext[],
  assets: readonly Asset[],
  today: string,
  habits?: (labelled: LabelledContext) => Background,
): Map<string, string[]> {
  const engine = buildEngine(assets);
  return new Map(
    contexts.map((labelled) => {
      const { id, context, known } = labelled;
      const more = habits ? { background: habits(labelled) } : {};
      const { suggestions } = engine.rank(context, { text: '', limit, today }, { ...known, ...more });
      return [id, suggestions.map(({ asset }) => asset.id)];
    }),
  );
}

/** Each peer at its better setting. */
async function peerRows(
  contexts: readonly LabelledContext[],
  assets: readonly Asset[],
  wanted: readonly string[] | undefined,
): Promise<ContextsReport['peers']> {
  const rows: ContextsReport['peers'] = [];
  const documents = assets.map(asDocument);
  for (const peer of rankers) {
    if (peer.name === 'touchline' || (wanted && !wanted.includes(peer.name))) continue;
    const tried: ReturnType<typeof quality>[] = [];
    for (const variant of peer.variants) {
      const engine = await variant.build(documents);
      const shown = new Map(contexts.map(({ id, wholeText }) => [id, engine.search(wholeText, peerLimit)]));
      engine.close();
      tried.push(quality(contexts, shown));
    }
    // Each peer at its best setting.
    const [best] = tried.sort((x, y) => y.ndcg5 - x.ndcg5);
    if (best) rows.push({ name: peer.name, ...best });
  }
  return rows;
}

function table(report: ContextsReport): string {
  const share = (value: number): string => `${Math.round(value * 100)} %`.padStart(7);
  const line = (name: string, ndcg5: number, top3: number, rest = ''): string =>
    `${name.padEnd(13)}${ndcg5.toFixed(4).padStart(9)}${share(top3).padStart(9)}${rest}`;
  const silence = `${share(report.silentOnEmpty).padStart(13)}${share(report.shownOnOthers).padStart(15)}`;
  return [
    `${report.name}: ${report.contexts} contexts`,
    `${'engine'.padEnd(13)}${'nDCG@5'.padStart(9)}${'top 3'.padStart(9)}${'empty: silent'.padStart(15)}${'else: shown'.padStart(13)}`,
    line('touchline', report.ndcg5, report.top3, silence),
    ...report.peers.map(({ name, ndcg5, top3 }) => line(name, ndcg5, top3)),
    '',
  ].join('\n');
}

function tasksOf(names: string[], data: string | undefined, catalogue: string | undefined): Task[] | string {
  if ((data === undefined) !== (catalogue === undefined)) return '--data and --catalogue belong together.';
  const real = names.map((name) => ({
    name,
    folder: join(realData, 'contexts', name),
    catalogue: join(realData, 'catalogue', `${name}.jsonl`),
  }));
  const own = data !== undefined && catalogue !== undefined ? [{ name: data, folder: data, catalogue }] : [];
  return real.length + own.length > 0 ? [...real, ...own] : 'Name a catalogue, or give --data and --catalogue.';
}

/** @returns the exit code: 0, or 2 for arguments or data that cannot be read. */
export async function evalContexts(argv: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = {
    learned: { type: 'boolean' },
    noise: { type: 'boolean' },
    json: { type: 'boolean' },
    data: text,
    catalogue: text,
    mails: text,
    peers: text,
    today: text,
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    return refuse((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '');
  }
  const {
    learned,
    noise,
    json,
    data,
    catalogue,
    mails: mailsFile,
    peers,
    today = new Date().toISOString().slice(0, 10),
  } = parsed.values;
  const tasks = tasksOf(parsed.positionals, data, catalogue);
  if (typeof tasks === 'string') return refuse(tasks);
  const reports: ContextsReport[] = [];
  // Only these two need mails.
  const read = learned || noise ? readMails(mailsFile ?? join(realData, 'mails.jsonl')) : ok(noMails);
  if (!read.ok) return refuse(read.problem.message);
  const mails = read.value;
  const labelled: LabelledContext[] = [];
  for (const { folder } of learned ? tasks : []) {
    const contexts = readContexts(folder);
    if (!contexts.ok) return refuse(contexts.problem.message);
    labelled.push(...contexts.value);
  }
  const habits = learned ? habitsOf(labelled, mails.background) : undefined;
  for (const task of tasks) {
    const contexts = readContexts(task.folder);
    if (!contexts.ok) return refuse(contexts.problem.message);
    const imported = readAssets(task.catalogue);
    if (!imported.ok) return refuse(imported.problem.message);
    const { assets, refused } = imported.value;
    if (refused > 0) console.error(`${task.name}: ${refused} rows of the catalogue were refused by the importer.`);
    const asked = noise ? inMails(contexts.value, mails.carriers) : contexts.value;
    const report = judge(task.name, asked, ownLists(asked, assets, today, habits));
    report.peers = await peerRows(
      asked,
      assets,
      peers?.split(',').map((name) => name.trim()),
    );
    reports.push(report);
    if (!json) console.log(table(report));
  }
  if (json) console.log(JSON.stringify(reports.length === 1 ? reports[0] : reports));
  return 0;
}
