// What `eval -- relevance` prints, and the few numbers over all collections that the targets speak of.
import type { DatasetRow } from '../eval-relevance.ts';
import { mean } from './metrics.ts';

const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(13) : cell.padStart(12))).join('');

export function table({ name, docs, queries, engines }: DatasetRow): string {
  const head = `${name}: ${docs} documents, ${queries} judged queries`;
  const columns = ['engine', 'nDCG@10', 'R@10', 'R@100', 'index ms', 'snapshot kB', 'load ms', 'p50 ms', 'p95 ms'];
  const rows = engines.map((row) => [
    row.name,
    ...[row.ndcg10, row.recall10, row.recall100].map((share) => share.toFixed(4)),
    row.indexMs.toFixed(0),
    (row.snapshotBytes / 1000).toFixed(0),
    ...[row.loadMs, row.p50Ms, row.p95Ms].map((time) => time.toFixed(2)),
  ]);
  const settings = engines.flatMap(({ name: engine, settings: all }) =>
    all.map(({ setting, ndcg10 }) => `  ${engine}: ${setting}: ${ndcg10.toFixed(4)}`),
  );
  return [head, line(columns), ...rows.map(line), ...settings, ''].join('\n');
}

export function longTable({ name, longContexts }: DatasetRow): string[] {
  if (longContexts === undefined) return [];
  const { queries, engines, longFrom, longQueries, timesBestPeer, timesBestPeerLong = 0, abstention } = longContexts;
  return [
    `${name} in mails: ${queries} queries, each a paragraph of a mail; ${longQueries} of the mails have ${longFrom} words or more`,
    line(['engine', 'nDCG@10', 'long mails', 'kept', 'p50 ms', 'p95 ms']),
    ...engines.map((row) =>
      line([
        row.name,
        row.ndcg10.toFixed(4),
        row.ndcg10Long.toFixed(4),
        `${(100 * row.kept).toFixed(0)} %`,
        row.p50Ms.toFixed(2),
        row.p95Ms.toFixed(2),
      ]),
    ),
    ...(timesBestPeer === undefined
      ? []
      : [`  ${timesBestPeer.toFixed(2)} × the best peer, ${timesBestPeerLong.toFixed(2)} × in long mails`]),
    ...(abstention
      ? [`  abstention: AUC ${abstention.auc.toFixed(3)}, recall ${abstention.recallAt5.toFixed(3)} at 5 % false shows`]
      : []),
    '',
  ];
}

export interface Summary {
  /** Mean nDCG@10 of ours ÷ that of MiniSearch and of the best peer (by mean). */
  timesMiniSearch?: number;
  timesBestPeer?: number;
  bestPeer?: string;
  /** Ours minus the best peer, on the collection where that is lowest. */
  worstGap?: number;
  /** Long contexts: geometric mean over collections, and means. */
  mailTimesBestPeer?: number;
  mailTimesBestPeerLong?: number;
  mailKept?: number;
  abstentionAuc?: number;
  abstentionRecallAt5?: number;
}

export function summarise(datasets: readonly DatasetRow[]): Summary {
  const summary: Summary = {};
  const meanOf = (name: string): number =>
    mean(datasets.map(({ engines }) => engines.find((row) => row.name === name)?.ndcg10 ?? 0));
  const names = datasets[0]?.engines.map(({ name }) => name) ?? [];
  const peers = names.filter((name) => name !== 'touchline');
  const long = datasets.flatMap(({ longContexts }) => longContexts ?? []);
  if (!names.includes('touchline')) return summary;
  const own = meanOf('touchline');
  if (peers.includes('minisearch')) summary.timesMiniSearch = own / meanOf('minisearch');
  if (peers.length > 0) {
    const best = peers.reduce((x, y) => (meanOf(y) > meanOf(x) ? y : x));
    summary.bestPeer = best;
    summary.timesBestPeer = own / meanOf(best);
    summary.worstGap = Math.min(
      ...datasets.map(({ engines }) => {
        const others = engines.filter(({ name }) => name !== 'touchline').map(({ ndcg10 }) => ndcg10);
        return (engines.find(({ name }) => name === 'touchline')?.ndcg10 ?? 0) - Math.max(...others);
      }),
    );
  }
  if (long.length === 0) return summary;
  summary.mailKept = mean(long.map(({ engines }) => engines.find(({ name }) => name === 'touchline')?.kept ?? 0));
  const times = long.flatMap(({ timesBestPeer }) => timesBestPeer ?? []);
  const timesLong = long.flatMap(({ timesBestPeerLong }) => timesBestPeerLong ?? []);
  if (times.length > 0) summary.mailTimesBestPeer = Math.exp(mean(times.map(Math.log)));
  if (timesLong.length > 0) summary.mailTimesBestPeerLong = Math.exp(mean(timesLong.map(Math.log)));
  summary.abstentionAuc = mean(long.flatMap(({ abstention }) => abstention?.auc ?? []));
  summary.abstentionRecallAt5 = mean(long.flatMap(({ abstention }) => abstention?.recallAt5 ?? []));
  return summary;
}

export function summaryLines(summary: Summary): string[] {
  const words: Record<keyof Summary, string> = {
    timesMiniSearch: '× MiniSearch tuned, mean nDCG@10',
    timesBestPeer: '× the best peer, mean nDCG@10',
    bestPeer: 'is the best peer',
    worstGap: 'above the best peer where ours is weakest',
    mailTimesBestPeer: '× the best peer in mails, geometric mean',
    mailTimesBestPeerLong: '× the best peer in long mails, geometric mean',
    mailKept: 'of clean kept in mails, mean',
    abstentionAuc: 'AUC of abstention, mean',
    abstentionRecallAt5: 'recall at 5 % false shows, mean',
  };
  return (Object.keys(words) as (keyof Summary)[]).flatMap((key) => {
    const value = summary[key];
    if (value === undefined) return [];
    return [`${typeof value === 'number' ? value.toFixed(4) : value} ${words[key]}`];
  });
}
