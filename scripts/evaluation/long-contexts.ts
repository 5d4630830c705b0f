// The test of long contexts: every query is put into a real mail as a paragraph of its own, at a place drawn with a seed. Mails
// of even number are background to learn from, those of odd number carry; every engine gets the same text.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { seededRandom } from '../../lib/match/index/random.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { EvalQuery } from './collection.ts';
import type { Measured } from './measure.ts';
import { mean, ndcgAt, percentile } from './metrics.ts';

export interface Mails {
  background: string[];
  carriers: string[];
}

const mailSchema = v.object({ text: v.string() });

/** Numbers go by place in the file, from 0. */
export function readMails(path: string): Result<Mails> {
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    return fail('unreadable', `${path} cannot be read.`);
  }
  const texts: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      texts.push(v.parse(mailSchema, JSON.parse(line)).text);
    } catch {
      return fail('malformed', `${path}, line ${at + 1}: not a JSON object with a text.`);
    }
  }
  if (texts.length < 2) return fail('empty', `${path} holds fewer than two mails.`);
  return ok({
    background: texts.filter((_, at) => at % 2 === 0),
    carriers: texts.filter((_, at) => at % 2 === 1),
  });
}

/** A query as its own paragraph at a random place of the mail. */
export function carried(mail: string, query: string, random: () => number): string {
  const paragraphs = mail.split(/\n\s*\n/);
  paragraphs.splice(Math.floor(random() * (paragraphs.length + 1)), 0, query);
  return paragraphs.join('\n\n');
}

export interface LongRow {
  name: string;
  ndcg10: number;
  /** Over the mails of at least `longFrom` words only. */
  ndcg10Long: number;
  /** Of the same engine's nDCG@10 on the bare queries. */
  kept: number;
  p50Ms: number;
  p95Ms: number;
  setting: string;
}

export interface LongContexts {
  queries: number;
  engines: LongRow[];
  /** Words from which a mail counts as long, and how many queries are in such mails. */
  longFrom: number;
  longQueries: number;
  /** Ours ÷ the best peer, over all mails and over the long ones; absent without a peer. */
  timesBestPeer?: number;
  timesBestPeerLong?: number;
  /** Mails with a query against the same mails without one. */
  abstention?: { auc: number; recallAt5: number };
}

/** At most so many queries are asked, the first ones: peers take a tenth of a second a mail. */
const mostQueries = 300;
/** Words of a mail that is long. */
const longFrom = 200;
const isLong = (text: string): boolean => (text.match(/\S+/g)?.length ?? 0) >= longFrom;

function longRow({ row, opened }: Measured, queries: readonly EvalQuery[], texts: readonly string[]): LongRow {
  const clean = (ranker: Measured['opened'][number]['ranker']): number =>
    mean(queries.map(({ text, judged }) => ndcgAt(10, ranker.search(text, 10), judged)));
  const tries = opened.map(({ variant, ranker }) => {
    const times: number[] = [];
    const gains = queries.map(({ judged }, at) => {
      const start = performance.now();
      const ids = (ranker.searchMail ?? ranker.search)(texts[at] ?? '', 10);
      times.push(performance.now() - start);
      return ndcgAt(10, ids, judged);
    });
    const ndcg10Long = mean(gains.filter((_, at) => isLong(texts[at] ?? '')));
    return { ranker, setting: variant.setting, ndcg10: mean(gains), ndcg10Long, times };
  });
  const best = tries.reduce((x, y) => (y.ndcg10 > x.ndcg10 ? y : x));
  return {
    name: row.name,
    ndcg10: best.ndcg10,
    ndcg10Long: best.ndcg10Long,
    kept: best.ndcg10 / (clean(best.ranker) || 1),
    p50Ms: percentile(best.times, 0.5),
    p95Ms: percentile(best.times, 0.95),
    setting: best.setting,
  };
}

/** Probability that a mail with a query scores above one without; ties count half. */
export function areaUnder(withQuery: readonly number[], without: readonly number[]): number {
  let wins = 0;
  for (const x of withQuery) for (const y of without) wins += x > y ? 1 : x === y ? 0.5 : 0;
  return wins / Math.max(1, withQuery.length * without.length);
}

/** Share of mails with a query that are above all but `share` of those without. */
export function recallAtFalse(share: number, withQuery: readonly number[], without: readonly number[]): number {
  const threshold = [...without].sort((x, y) => y - x)[Math.floor(share * without.length)] ?? 0;
  return withQuery.filter((x) => x > threshold).length / Math.max(1, withQuery.length);
}

/** Runs the test over engines that are open already; ours is the one that can learn. */
export function longContexts(
  measured: readonly Measured[],
  all: readonly EvalQuery[],
  { background, carriers }: Mails,
  seed = 1,
): LongContexts {
  const queries = all.slice(0, mostQueries);
  const random = seededRandom(seed);
  const texts = queries.map(({ text }, at) => carried(carriers[at % carriers.length] ?? '', text, random));
  for (const { opened } of measured) for (const { ranker } of opened) ranker.learn?.(background);
  const engines = measured.map((one) => {
    console.error(`  in mails: ${one.row.name} …`);
    return longRow(one, queries, texts);
  });
  const own = measured.findIndex(({ opened }) => opened[0]?.ranker.strength !== undefined);
  const result: LongContexts = {
    queries: queries.length,
    engines,
    longFrom,
    longQueries: texts.filter(isLong).length,
  };
  const strength = measured[own]?.opened[0]?.ranker.strength;
  const times = (of: (row: LongRow) => number): number => {
    const peers = engines.filter((_, at) => at !== own).map(of);
    const [ours = 0] = engines.slice(own, own + 1).map(of);
    return ours / Math.max(1e-9, ...peers);
  };
  if (own >= 0 && engines.length > 1) {
    result.timesBestPeer = times(({ ndcg10 }) => ndcg10);
    result.timesBestPeerLong = times(({ ndcg10Long }) => ndcg10Long);
  }
  if (strength !== undefined) {
    const [withQuery, without] = [texts.map(strength), carriers.map(strength)];
    result.abstention = { auc: areaUnder(withQuery, without), recallAt5: recallAtFalse(0.05, withQuery, without) };
  }
  return result;
}
