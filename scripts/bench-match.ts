// The matcher's cost at 10,000 and 100,000 assets beside its peers: same assets, same texts. Rows are told as they come; a slow
// peer answers fewer rounds (n). It times the machinery and says nothing about quality: that is what `eval` is for.
import { readDocuments } from '../lib/match/documents.ts';
import { buildSegment } from '../lib/match/index/build-segment.ts';
import { runThrough } from '../lib/match/index/job.ts';
import { liveIndex } from '../lib/match/index/live-index.ts';
import { openSegment, type Segment } from '../lib/match/index/segment.ts';
import { buildEngine } from '../lib/match/open-engine.ts';
import { scoreContext } from '../lib/match/score-context.ts';
import { smallTalkOf } from '../lib/match/small-talk.ts';
import { type Background, emptyBackground, learnContext } from '../lib/match/text/background.ts';
import { passagesOf } from '../lib/match/text/mail-text.ts';
import { openIndex } from '../lib/match/text/text-index.ts';
import { typedScores } from '../lib/match/text/typed-search.ts';
import type { Asset } from '../lib/model/asset.ts';
import type { Context } from '../lib/model/context.ts';
import { benchMatchExtension } from './bench-match/extension.ts';
import { memoryOf } from './bench-match/memory.ts';
import { type BenchData, benchData } from './evaluation/bench-data.ts';
import { benchPeers, type PeerKind } from './evaluation/bench-peers.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';

/** Assets, words of a body, and how long the clock runs per question of a peer. */
const sizes = [
  { count: 10_000, body: { fewest: 150, longest: 400 }, isRanked: true, peers: benchPeers },
  {
    count: 100_000,
    body: { fewest: 0, longest: 60 },
    isRanked: false,
    peers: benchPeers.filter(({ name }) => /tuned|fts5/.test(name)),
  },
] as const;
const ownRounds = 300;
const peerRounds = 60;
const longestPeerTiming = 6_000;

class Sheet {
  readonly rows: BenchRow[] = [];
  note(what: string, unit: string, values: readonly number[]): void {
    const row = rowOf(what, unit, values);
    this.rows.push(row);
    console.error(`  ${what}: p50 ${row.p50.toFixed(2)}, p95 ${row.p95.toFixed(2)} ${unit}, n=${row.n}`);
  }

  /** Runs `ask` over the texts in turn, at most `rounds` times or until the time is up; two first ones warm up. */
  time<T>(what: string, items: readonly T[], ask: (item: T) => unknown, rounds = ownRounds, longest = 60_000): void {
    const values: number[] = [];
    const end = performance.now() + longest;
    for (let at = -2; at < rounds && (performance.now() < end || values.length === 0); at++) {
      const item = items[(at + 2) % items.length];
      if (item === undefined) return;
      const start = performance.now();
      ask(item);
      if (at >= 0) values.push(performance.now() - start);
    }
    this.note(what, 'ms', values);
  }
}

const changed = (asset: Asset, at: number): Asset => ({ ...asset, title: `${asset.title} edition ${at}` });

/** Bytes in use after the collector ran, where Node lets it be called (`--expose-gc`), else roughly. */
function bytesInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function built(sheet: Sheet, name: string, assets: readonly Asset[]): ArrayBuffer {
  const documents = runThrough(readDocuments(assets));
  const start = performance.now();
  const buffer = runThrough(buildSegment(documents));
  sheet.note(`${name} index with vectors, touchline`, 'ms', [performance.now() - start]);
  return buffer;
}

function learnedFrom(texts: readonly string[]): Background {
  const background = emptyBackground();
  for (const text of texts) learnContext(background, text);
  return background;
}

function benchOwn(sheet: Sheet, name: string, { assets, subjects, mails, background: seen }: BenchData): void {
  const buffer = built(sheet, name, assets);
  sheet.note(`${name} snapshot, touchline`, 'bytes', [buffer.byteLength]);
  const opened = (): Segment => {
    const segment = openSegment(buffer);
    if (segment === undefined) throw new Error('the index cannot be opened');
    return segment;
  };
  sheet.time(`${name} load, touchline`, [buffer], () => openIndex(opened()), 20);
  const segment = opened();
  const index = openIndex(segment);
  const background = learnedFrom(seen);
  const plain = (text: string): unknown => index.search(text, 10);
  const smallTalk = smallTalkOf(index);
  const context = (text: string): unknown => {
    const passages = passagesOf(text).map((each) => ({ text: each, place: 'lastInbound' as const, weight: 1 }));
    return scoreContext(index, passages, { background, language: 'en', smallTalk }).docs.slice(0, 10);
  };
  sheet.time(`${name} subject line, touchline`, subjects, context);
  sheet.time(`${name} whole mail as plain words, touchline`, mails, plain);
  sheet.time(`${name} whole mail, text score of the sidebar without facts, touchline`, mails, context);
  const typed = subjects.map((text) => text.slice(0, 18));
  sheet.time(`${name} typed, with completion, touchline`, typed, (text) => index.best(typedScores(index, text), 10));
  const typos = typed.map((text) => text.replace(/\p{L}(?=\p{L}{5})/u, 'x'));
  sheet.time(`${name} typed, with an error, touchline`, typos, (text) => index.best(typedScores(index, text), 10));
  sheet.note(`${name} memory of the open index, touchline`, 'bytes', [memoryOf(buffer)]);
  const live = liveIndex(segment);
  const some = runThrough(readDocuments(assets.slice(0, 40).map(changed)));
  sheet.time(`${name} one changed asset findable, touchline`, some, (document) => live.update([document]), 40);
}

const today = '2026-11-24';

function threadOf(subject: string, text: string): Context {
  const who = { name: 'A Buyer', email: 'buyer@example.com' };
  return {
    viewId: 'bench-view',
    host: 'gmail',
    view: 'thread',
    url: 'https://mail.google.com/mail/u/0/#inbox/bench',
    pageLanguage: 'en',
    state: 'ready',
    trouble: '',
    own: '',
    thread: {
      id: 'bench',
      subject,
      participants: [who],
      messages: [{ id: '1', from: who, to: [], sentAt: '', text, isMine: false }],
    },
    text: '',
    facts: [],
  };
}

/** The whole way through the engine's door: facts, rules and reasons as well. */
function benchRank(sheet: Sheet, name: string, { assets, subjects, mails, background: seen }: BenchData): void {
  const engine = buildEngine(assets);
  const background = learnedFrom(seen);
  const threads = mails.map((mail, at) => threadOf(subjects[at % subjects.length] ?? '', mail));
  sheet.time(
    `${name} whole mail, ranked with text, facts and reasons, touchline`,
    threads,
    (thread) => engine.rank(thread, { text: '', limit: 5, today }, { background }),
    100,
  );
}

async function benchPeer(
  sheet: Sheet,
  name: string,
  kind: PeerKind,
  { assets, subjects, mails }: BenchData,
): Promise<void> {
  const before = bytesInUse();
  const start = performance.now();
  const peer = await kind.build(assets);
  sheet.note(`${name} index, ${kind.name}`, 'ms', [performance.now() - start]);
  sheet.note(`${name} memory of the open index, ${kind.name}`, 'bytes', [Math.max(0, bytesInUse() - before)]);
  const saved = peer.save();
  sheet.note(`${name} snapshot, ${kind.name}`, 'bytes', [typeof saved === 'number' ? saved : saved.byteLength]);
  const { load, update } = peer;
  if (load && typeof saved !== 'number') sheet.time(`${name} load, ${kind.name}`, [saved], load, 3);
  const limit = [peerRounds, longestPeerTiming] as const;
  sheet.time(`${name} subject line, ${kind.name}`, subjects, (text) => peer.search(text), ...limit);
  sheet.time(`${name} whole mail, ${kind.name}`, mails, (text) => peer.search(text), ...limit);
  if (update)
    sheet.time(`${name} one changed asset findable, ${kind.name}`, assets.slice(0, 40).map(changed), update, 20);
  peer.close();
}

async function benchInNode(): Promise<BenchRow[]> {
  const sheet = new Sheet();
  for (const { count, body, isRanked, peers } of sizes) {
    const data = benchData(count, body);
    console.error(data.origin);
    const name = count.toLocaleString('en');
    benchOwn(sheet, name, data);
    if (isRanked) benchRank(sheet, name, data);
    for (const kind of peers) await benchPeer(sheet, name, kind, data);
  }
  return sheet.rows;
}

/** `--only node` or `--only extension` leaves the other half out. */
export async function benchMatch(): Promise<BenchRow[]> {
  const only = process.argv[process.argv.indexOf('--only') + 1] ?? '';
  const isWanted = (half: string): boolean => !process.argv.includes('--only') || only === half;
  return [
    ...(isWanted('node') ? await benchInNode() : []),
    ...(isWanted('extension') ? await benchMatchExtension() : []),
  ];
}
